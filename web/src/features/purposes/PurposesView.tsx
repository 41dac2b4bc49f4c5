'use client'

import { AnswerError } from '@/features/customer/index.ts'
import { ArtifactPurposesDocument, type ArtifactPurposesQuery } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { ArtifactLink } from '@/ui/ArtifactLink.tsx'
import { KindIcon } from '@/ui/KindIcon.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Mark } from '@/ui/Mark.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { AuthoriseForm } from './AuthoriseForm.tsx'
import { PurposeTree } from './PurposeTree.tsx'
import { purposesText, stateLooks, stateNames, stateOf } from './words.ts'

/** What every artifact may be used for, gaps first, beside the tree of purposes. */
export function PurposesView() {
  if (!useMay('GOVERNANCE_READ'))
    return (
      <Problem title="You may not see purposes">
        Readers, handlers, approvers, auditors and admins may. Ask an admin for one of these roles.
      </Problem>
    )
  return (
    <div className="space-y-4">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">Purposes</h1>
        <p className="mt-1 text-muted">
          What data may be used for: only what all of its sources allow. A source of which nobody said anything is a
          gap.
        </p>
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Artifacts />
        <PurposeTree />
      </div>
    </div>
  )
}

function Artifacts() {
  const pages = usePages({
    document: ArtifactPurposesDocument,
    variables: {},
    connection: ({ artifactPurposes }) => artifactPurposes,
    firstPage: 50,
    fresh: true,
  })
  const { rows, total, status, error, answer } = pages
  if (status === 'failed' && rows.length === 0) return <AnswerError code={error?.code ?? 'UNREACHABLE'} />
  const said = answer?.artifactPurposes
  return (
    <section aria-label="Artifacts" className="overflow-hidden rounded-xl border border-line bg-surface">
      <h2 className="px-4 pt-4 font-semibold text-lg">Artifacts</h2>
      <p className="px-4 pb-3 text-[0.93rem] text-muted">
        {said ? `${counted(said.gaps, 'gap')} in ${counted(total ?? 0, 'artifact')}.` : 'Counting …'}
        {said && !said.complete && ' Not the whole graph could be looked at.'}
      </p>
      {total === null && <Skeleton className="m-4 h-24" />}
      {total === 0 && <p className="px-4 pb-4 text-muted">Nothing is on record yet.</p>}
      <ul aria-label="Artifacts, gaps first" className="border-line border-t text-[0.93rem]">
        {rows.map((row) => (
          <Item key={row.artifact.id} row={row} />
        ))}
      </ul>
      {total !== null && total > 0 && (
        <LoadMore pages={pages} complete className="border-line border-t">
          {numberText(rows.length)} of {counted(total, 'artifact')} shown.
          {status === 'failed' && <span className="text-fail"> The next could not be loaded.</span>}
        </LoadMore>
      )}
    </section>
  )
}

type Row = ArtifactPurposesQuery['artifactPurposes']['edges'][number]['node']

function Item({ row }: { row: Row }) {
  const mayDeclare = useMay('GOVERNANCE_DECLARE')
  const { artifact, personal, declarations } = row
  const state = stateOf(row)
  return (
    <li className="space-y-1 border-line border-b px-4 py-3 last:border-b-0">
      <p className="flex flex-wrap items-center gap-2">
        <KindIcon kind={artifact.kind} />
        <ArtifactLink of={artifact} look="head" />
        <Mark look={stateLooks[state]}>{stateNames[state]}</Mark>
        {personal && <span className="text-muted">personal data</span>}
      </p>
      <p className="wrap-anywhere text-muted">{purposesText(row)}</p>
      {declarations.map(({ id, text }) => (
        <p key={id} className="wrap-anywhere">
          {text}
        </p>
      ))}
      {mayDeclare && !artifact.closed && (
        <details>
          <summary className="w-fit cursor-pointer font-medium">Authorise</summary>
          <div className="mt-3 rounded-lg border border-line p-3">
            <AuthoriseForm artifact={artifact} />
          </div>
        </details>
      )}
    </li>
  )
}
