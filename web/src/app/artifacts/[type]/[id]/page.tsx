import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArtifactView } from '@/features/artifact/ArtifactView.tsx'
import type { Artifact, Version } from '@/features/artifact/types.ts'
import { AnswerError } from '@/features/customer/AnswerError.tsx'
import { TopBar } from '@/features/navigation/index.ts'
import { ArtifactPageDocument, VersionHeadDocument } from '@/generated/graphql.ts'
import { ApiError, ask } from '@/lib/api.ts'
import { askedTime, type Moment, momentIn, whyNone } from '@/lib/moment.ts'
import { artifactPath } from '@/lib/paths.ts'

type Props = {
  params: Promise<{ type: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await foundAt(await params, await searchParams)
  return { title: 'code' in found || found.artifact.closed ? 'Artifact' : found.artifact.name }
}

/** One artifact by its id, now or as of a time in the address. An id or a version that is none is not found: that is no empty answer. */
export default async function ArtifactPage({ params, searchParams }: Props) {
  const { id } = await params
  const found = await foundAt(await params, await searchParams)
  return (
    <>
      <TopBar />
      <main className="mx-auto max-w-[1440px] px-4 py-6 sm:px-6">
        {'code' in found ? <AnswerError code={found.code} /> : <ArtifactView key={id} {...found} />}
      </main>
    </>
  )
}

const unknown = new Set(['ARTIFACT_NOT_FOUND', 'VERSION_NOT_FOUND'])

type Found = { artifact: Artifact; named: Version | null; moment: Moment }

type Given = { version?: string | string[] | undefined; asOf?: string | string[] | undefined }

const foundAt = ({ type, id }: Awaited<Props['params']>, { version, asOf }: Given) =>
  pageOf(type, id, typeof version === 'string' ? version : null, askedTime(asOf))

/** Asked once for a page and its title. */
const pageOf = cache(findPage)

async function findPage(
  type: string,
  id: string,
  version: string | null,
  given: string | null,
): Promise<Found | { code: string }> {
  const moment = momentIn(given ?? undefined)
  const { asOf } = moment
  try {
    const [{ artifact }, named] = await Promise.all([ask(ArtifactPageDocument, { id, asOf }), versionOf(id, version)])
    if (!artifact || artifactPath(artifact.kind, id) !== artifactPath(type, id)) notFound()
    return { artifact, named, moment }
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
