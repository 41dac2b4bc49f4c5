import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArtifactView } from '@/features/artifact/ArtifactView.tsx'
import type { Artifact, Version } from '@/features/artifact/types.ts'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { ArtifactPageDocument, VersionHeadDocument } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'
import { type Moment, momentIn, whyNone } from '@/lib/moment.ts'
import { artifactPath } from '@/lib/paths.ts'

type Props = {
  params: Promise<{ type: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Artifact' }

/** One artifact by its id, now or as of a time in the address. An id or a version that is none is not found: that is no empty answer. */
export default async function ArtifactPage({ params, searchParams }: Props) {
  const { type, id } = await params
  const { version, asOf } = await searchParams
  const moment = momentIn(asOf)
  const found = await pageOf(type, id, typeof version === 'string' ? version : null, moment)
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        {'code' in found ? <AnswerError code={found.code} /> : <ArtifactView key={id} {...found} moment={moment} />}
      </main>
    </>
  )
}

const unknown = new Set(['ARTIFACT_NOT_FOUND', 'VERSION_NOT_FOUND'])

type Found = { artifact: Artifact; named: Version | null }

async function pageOf(
  type: string,
  id: string,
  version: string | null,
  { asOf }: Moment,
): Promise<Found | { code: string }> {
  try {
    const [{ artifact }, named] = await Promise.all([ask(ArtifactPageDocument, { id, asOf }), versionOf(id, version)])
    if (!artifact || artifactPath(artifact.kind, id) !== artifactPath(type, id)) notFound()
    return { artifact, named }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (unknown.has(error.code)) notFound()
    return { code: whyNone(error.code, asOf) }
  }
}

/** The version in the address, by any id that it ever had. One of another artifact is not found. */
async function versionOf(artifact: string, version: string | null): Promise<Version | null> {
  if (version === null) return null
  const [head] = (await ask(VersionHeadDocument, { id: version })).neighbours.nodes
  if (head?.__typename !== 'Version' || head.artifact.id !== artifact) notFound()
  return head
}
