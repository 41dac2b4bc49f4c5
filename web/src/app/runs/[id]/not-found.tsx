import { NotFoundPage } from '@/features/navigation/index.ts'

export default function RunNotFound() {
  return (
    <NotFoundPage title="Run not found" named={[{ name: 'Run', part: 1 }]} next={{ href: '/runs', name: 'All runs' }}>
      The address may be incomplete, or belong to another workspace. This does not mean that the run never happened.
    </NotFoundPage>
  )
}
