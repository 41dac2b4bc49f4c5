import { NotFoundPage } from '@/features/navigation/index.ts'

export default function RequestNotFound() {
  return (
    <NotFoundPage
      title="Request not found"
      named={[{ name: 'Request', part: 1 }]}
      next={{ href: '/requests', name: 'All requests' }}
    >
      The address may be incomplete, or belong to another workspace.
    </NotFoundPage>
  )
}
