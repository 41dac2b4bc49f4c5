import Link from 'next/link'
import { type Moment, sameTime } from '@/lib/moment.ts'
import { artifactPath } from '@/lib/paths.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { CompletenessSummary } from '@/ui/CompletenessSummary.tsx'
import { Name } from '@/ui/Name.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { reasonNames } from './model/words.ts'
import type { HeldArtifact } from './types.ts'
import { type HeldPages, useSystemArtifacts, useUnplacedArtifacts } from './useHeldArtifacts.ts'

export const SystemArtifacts = ({ system, moment }: { system: string; moment: Moment }) => (
  <HeldArtifacts pages={useSystemArtifacts(system, moment.asOf)} moment={moment} />
)

export const UnplacedArtifacts = ({ moment }: { moment: Moment }) => (
  <HeldArtifacts pages={useUnplacedArtifacts(moment.asOf)} moment={moment} />
)

/** The artifacts themselves, page by page, each with the way to its own page; and how whole that answer is. */
function HeldArtifacts({ pages, moment }: { pages: HeldPages; moment: Moment }) {
  const { rows, total, status, whole, loadMore, completeness } = pages
  if (status === 'loading') return <Loading />
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {rows.map((held) => (
          <Item key={held.artifact.id} held={held} moment={moment} />
        ))}
      </ul>
      <div className="mt-2 mb-3 flex flex-wrap items-center justify-between gap-2 text-[0.93rem]">
        <p role="status" className={status === 'failed' ? 'text-fail' : 'text-muted'}>
          {status === 'failed'
            ? 'The rest could not be loaded.'
            : `${numberText(rows.length)} of ${numberText(total ?? 0)} shown.`}
        </p>
        {!whole && (
          <Button onClick={loadMore} disabled={status === 'loadingMore'}>
            {status === 'failed' ? 'Try again' : status === 'loadingMore' ? 'Loading …' : 'Load more'}
          </Button>
        )}
      </div>
      {completeness && <CompletenessSummary completeness={completeness} />}
    </>
  )
}

type ItemProps = { held: HeldArtifact; moment: Moment }

function Item({ held: { artifact, reasons, live, versions }, moment }: ItemProps) {
  return (
    <li className="py-2">
      <Link
        prefetch={false}
        href={artifactPath(artifact.kind, artifact.id, sameTime(moment))}
        className="wrap-anywhere rounded font-medium underline decoration-line-strong underline-offset-4 hover:text-accent"
      >
        <Name of={artifact} />
      </Link>
      <p className="wrap-anywhere text-[0.87rem] text-muted">
        {kindNames[artifact.kind]}
        {!artifact.closed && ` · ${artifact.namespace}`}
      </p>
      <p className="text-[0.87rem] text-muted">
        {reasons.map((reason) => reasonNames[reason]).join('; ')}. {numberText(live)} of {counted(versions, 'version')}{' '}
        current.
      </p>
    </li>
  )
}

function Loading() {
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">Loading artifacts …</span>
      {['a', 'b', 'c'].map((row) => (
        <Skeleton key={row} className="h-10 w-full" />
      ))}
    </div>
  )
}
