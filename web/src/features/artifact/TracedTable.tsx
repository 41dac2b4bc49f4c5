import Link from 'next/link'
import type { TracedArtifactFieldsFragment } from '@/generated/graphql.ts'
import { shownName } from '@/lib/closed.ts'
import { type Moment, sameTime } from '@/lib/moment.ts'
import { artifactPath, jobPath } from '@/lib/paths.ts'
import { dayText } from '@/lib/time.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import { ColumnHead } from '@/ui/ColumnHead.tsx'
import { KindIcon } from '@/ui/KindIcon.tsx'
import { Name } from '@/ui/Name.tsx'

type Row = TracedArtifactFieldsFragment
type Props = { rows: readonly Row[]; way: 'UPSTREAM' | 'DOWNSTREAM'; moment: Moment }

/** A trace with a row for each artifact: by which jobs it is read or written directly, or how many steps away it is. */
export function TracedTable({ rows, way, moment }: Props) {
  return (
    <table className="w-full table-fixed text-left text-[0.93rem]">
      <caption className="sr-only">Artifacts {way.toLowerCase()}, each with its system and how far it is.</caption>
      <thead className="text-[0.87rem] text-muted">
        <tr>
          <ColumnHead>Artifact</ColumnHead>
          <ColumnHead className="w-2/5">How far</ColumnHead>
          <ColumnHead className="hidden w-1/4 @2xl:table-cell">System</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.artifact.id} className="border-line border-t align-top">
            <td className="py-2 pr-3 pl-4">
              <ArtifactName row={row} moment={moment} />
            </td>
            <td className="px-3 py-2">
              <Distance row={row} way={way} />
            </td>
            <td className="hidden px-3 py-2 @2xl:table-cell">
              <SystemName of={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ArtifactName({ row: { artifact, versions, latest }, moment }: { row: Row; moment: Moment }) {
  return (
    <Link
      prefetch={false}
      href={artifactPath(artifact.kind, artifact.id, { version: latest.id, ...sameTime(moment) })}
      className="flex min-w-0 items-start gap-2 rounded underline-offset-4 hover:underline"
    >
      <span className="pt-1">
        <KindIcon kind={artifact.kind} />
      </span>
      <span className="wrap-anywhere min-w-0">
        <span className="font-medium">
          <Name of={artifact} />
        </span>
        <span className="block text-[0.87rem] text-muted">
          {!artifact.closed && `${artifact.namespace} · `}
          {kindNames[artifact.kind]} · {versions === 1 ? dayText(latest.createdAt) : counted(versions, 'version')}
          <span className="@2xl:hidden">{artifact.system && ` · ${shownName(artifact.system)}`}</span>
        </span>
      </span>
    </Link>
  )
}

/** The jobs of the direct ones, each once; how many steps it is to all others. */
function Distance({ row: { steps, runs, directRuns }, way }: { row: Row; way: Props['way'] }) {
  if (steps > 1) return <span className="text-muted">{numberText(steps)} steps away</span>
  const jobs = [...new Map(runs.map(({ job }) => [`${job.namespace} ${job.name}`, job])).values()]
  const verb = way === 'UPSTREAM' ? 'Read by' : 'Written by'
  if (jobs.length === 0) return <span>Directly, carried on</span>
  return (
    <>
      <span className="text-[0.87rem] text-muted">
        Directly. {verb} {jobs.length === 1 ? 'the job' : 'the jobs'}
      </span>
      <ul>
        {jobs.map((job) => (
          <li key={`${job.namespace} ${job.name}`} className="wrap-anywhere">
            {job.closed ? (
              <Name of={job} />
            ) : (
              <Link
                prefetch={false}
                href={jobPath(job)}
                className="rounded underline decoration-line-strong underline-offset-4 hover:text-accent"
              >
                {job.name}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {directRuns > runs.length && (
        <span className="text-[0.87rem] text-muted">
          by the first {runs.length} of {numberText(directRuns)} runs
        </span>
      )}
    </>
  )
}

function SystemName({ of: { artifact } }: { of: Row }) {
  const { system } = artifact
  if (!system) return <span className="text-muted">not registered</span>
  return (
    <>
      <span className="wrap-anywhere block">
        <Name of={system} />
      </span>
      {system.owner && <span className="wrap-anywhere block text-[0.87rem] text-muted">{system.owner}</span>}
    </>
  )
}
