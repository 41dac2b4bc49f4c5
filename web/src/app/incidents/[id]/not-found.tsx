import { NotFoundPage } from '@/features/navigation/index.ts'

export default function IncidentNotFound() {
  return (
    <NotFoundPage
      title="Incident not found"
      named={[{ name: 'Incident', part: 1 }]}
      next={{ href: '/incidents', name: 'All incidents' }}
    >
      The address may be incomplete, or belong to another workspace.
    </NotFoundPage>
  )
}
