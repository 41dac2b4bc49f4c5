import { NotFoundPage } from '@/features/navigation/index.ts'

export default function CustomerNotFound() {
  return (
    <NotFoundPage
      title="Customer not found"
      named={[{ name: 'Customer', part: 1 }]}
      next={{ href: '/', name: 'Find a person' }}
    >
      The address may be incomplete, or belong to another workspace. This does not mean that the person’s data touched
      nothing.
    </NotFoundPage>
  )
}
