import { NotFoundPage } from '@/features/navigation/index.ts'

export default function NotFound() {
  return (
    <NotFoundPage title="Page not found" next={{ href: '/', name: 'Find a person' }}>
      There is no page at this address.
    </NotFoundPage>
  )
}
