import { NotFoundPage } from '@/features/navigation/index.ts'

export default function ConsentsNotFound() {
  return (
    <NotFoundPage
      title="Person not found"
      named={[{ name: 'Customer', parameter: 'customer' }]}
      next={{ href: '/consents', name: 'Look a person up' }}
    >
      The address may be incomplete, or belong to another workspace. This does not mean that the person agreed to
      nothing.
    </NotFoundPage>
  )
}
