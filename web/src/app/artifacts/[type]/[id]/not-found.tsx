import { NotFoundPage } from '@/features/navigation/index.ts'

export default function ArtifactNotFound() {
  return (
    <NotFoundPage title="Artifact not found" next={{ href: '/explore', name: 'Find an artifact' }}>
      The address may be incomplete, name another kind or version, or belong to another workspace. This does not mean
      that it holds no personal data.
    </NotFoundPage>
  )
}
