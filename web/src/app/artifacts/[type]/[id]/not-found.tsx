import type { Metadata } from 'next'
import { NotFoundTitle, WithoutVersion } from '@/features/artifact/NotFoundTitle.tsx'
import { NotFoundPage } from '@/features/navigation/index.ts'

export const metadata: Metadata = { title: 'Artifact not found' }

export default function ArtifactNotFound() {
  return (
    <NotFoundPage
      title={<NotFoundTitle />}
      named={[
        { name: 'Kind', part: 1 },
        { name: 'Artifact', part: 2 },
        { name: 'Version', parameter: 'version' },
      ]}
      next={{ href: '/explore', name: 'Find an artifact' }}
    >
      The address may be incomplete, name another kind or version, or belong to another workspace. This does not mean
      that it holds no personal data.
      <WithoutVersion />
    </NotFoundPage>
  )
}
