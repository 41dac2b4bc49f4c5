import { useQuery } from '@tanstack/react-query'
import { CustomerDeletionDocument, type CustomerDeletionQuery } from '@/generated/graphql.ts'
import { plannedText } from '@/lib/planned.ts'
import { queryOf } from '@/lib/queries.ts'
import { actionNames, counted, numberText, roleNames } from '@/lib/words.ts'
import { ArtifactLink } from '@/ui/ArtifactLink.tsx'
import { ColumnHead } from '@/ui/ColumnHead.tsx'
import { Name } from '@/ui/Name.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { VerdictMark } from '@/ui/VerdictMark.tsx'
import type { SystemImpact } from './types.ts'

type Planned = CustomerDeletionQuery['customerImpact']['summary']['bySystem'][number]['wouldDo'][number]

type Props = { systems: readonly SystemImpact[]; customerRef: string; asOf: string }

/** Where the person's data is: a row for each system, with what deletion would do there. */
export function SystemsTable({ systems, customerRef, asOf }: Props) {
  const deletion = useQuery(queryOf(CustomerDeletionDocument, { ref: customerRef, asOf }))
  const planned = new Map(
    deletion.data?.customerImpact.summary.bySystem.map(({ system, wouldDo }) => [system?.id ?? null, wouldDo]),
  )
  return (
    <div className="@container">
      <table className="w-full">
        <caption className="sr-only">Systems with this person’s data</caption>
        <thead className="hidden text-left text-[0.87rem] text-muted @3xl:table-header-group">
          <tr>
            {['System', 'What is there', 'Verdict', 'Current copies', 'If deleted'].map((name) => (
              <ColumnHead key={name}>{name}</ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {systems.map((row) => (
            <tr key={row.system?.id ?? ''} className="block border-line border-t py-3 align-top @3xl:table-row">
              <th scope="row" className={`${cell} font-normal @3xl:w-1/4`}>
                <SystemName of={row} />
              </th>
              <td className={cell}>
                <Strongest of={row} />
              </td>
              <td className={cell}>
                <VerdictMark verdict={row.verdict} />
              </td>
              <td className={`${cell} tabular-nums`}>
                {numberText(row.live)}{' '}
                <span className="@3xl:hidden">current of {counted(row.versions, 'version')}</span>
                <span className="hidden text-[0.87rem] text-muted @3xl:inline">of {numberText(row.versions)}</span>
              </td>
              <td className={cell}>
                {deletion.isError ? (
                  <span className="text-muted">Could not be worked out.</span>
                ) : (
                  <IfDeleted planned={planned.get(row.system?.id ?? null)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const cell = 'block py-0.5 text-left align-top @3xl:table-cell @3xl:px-3 @3xl:py-2.5 @3xl:first:pl-4'

function SystemName({ of: { system } }: { of: SystemImpact }) {
  if (!system) return <span className="text-muted">No system on record</span>
  const more = [roleNames[system.role], system.region, system.owner].filter(Boolean).join(' · ')
  return (
    <>
      <span className="block break-words font-medium">
        <Name of={system} />
      </span>
      <span className="block break-words text-[0.87rem] text-muted">{more}</span>
    </>
  )
}

function Strongest({ of: { strongest, artifacts } }: { of: SystemImpact }) {
  const left = artifacts - strongest.length
  return (
    <ul>
      {strongest.map(({ artifact }) => (
        <li key={artifact.id} className="wrap-anywhere">
          <ArtifactLink of={artifact} />
        </li>
      ))}
      {left > 0 && <li className="text-[0.87rem] text-muted">and {numberText(left)} more</li>}
    </ul>
  )
}

function IfDeleted({ planned }: { planned: readonly Planned[] | undefined }) {
  if (!planned) return <Skeleton className="h-5 w-32" />
  const done = planned.filter(({ action }) => action !== 'NOTHING')
  if (done.length === 0) return <span className="text-muted">{actionNames.NOTHING}</span>
  return (
    <ul>
      {done.map((action) => (
        <li key={`${action.action} ${action.undecided}`}>{plannedText(action)}</li>
      ))}
    </ul>
  )
}
