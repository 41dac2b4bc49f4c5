import { useQuery } from '@tanstack/react-query'
import { AnswerError } from '@/features/customer/index.ts'
import { IncidentAffectedDocument, type IncidentAffectedQuery } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { timeText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { CompletenessSummary } from '@/ui/CompletenessSummary.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'

type Affected = NonNullable<NonNullable<IncidentAffectedQuery['incident']>['affected']>
type Row = { name: string; versions: number; certain: number; possible: number }

/** How many people an incident concerns, certain and possible apart, and what the record does not know. */
export function AffectedPeople({ id }: { id: string }) {
  const { data, error } = useQuery({ ...queryOf(IncidentAffectedDocument, { id }), gcTime: 0 })
  if (error) return <AnswerError code={error.code} />
  const affected = data?.incident?.affected
  return (
    <section aria-label="People concerned" className="rounded-xl border border-line bg-surface p-4">
      <h2 className="mb-2 font-semibold text-lg">People concerned</h2>
      {affected ? <Answer affected={affected} /> : <Skeleton className="h-24" />}
    </section>
  )
}

function Answer({ affected }: { affected: Affected }) {
  const { certain, possible, versions, artifacts, systems, unknown, completeness, asOf } = affected
  return (
    <div className="space-y-4">
      <p className="font-semibold text-lg">{peopleText(certain, possible)}</p>
      <p className="text-[0.93rem] text-muted">
        In {counted(versions, 'version')} of {counted(artifacts, 'artifact')}, {counted(systems, 'system')}. As of{' '}
        {timeText(asOf)}.
      </p>
      <Counts
        title="By system"
        rows={affected.bySystem.map(({ system, ...row }) => ({ ...row, name: system?.name ?? system?.key ?? 'None' }))}
      />
      <Counts
        title="By region"
        rows={affected.byRegion.map(({ region, ...row }) => ({ ...row, name: region ?? 'Not on record' }))}
      />
      <Counts
        title="By category of data"
        rows={affected.byCategory.map(({ category, ...row }) => ({ ...row, name: category ?? 'Not categorised' }))}
      />
      {unknown.length > 0 && (
        <section aria-label="What the record does not say">
          <h3 className="font-medium text-[0.93rem]">What the record does not say</h3>
          <ul className="mt-1 list-disc space-y-1 pl-5 text-[0.93rem]">
            {unknown.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <CompletenessSummary completeness={completeness} />
    </div>
  )
}

/** Such as `12 people for certain, and 40 more who may be`. */
function peopleText(certain: number, possible: number): string {
  if (certain === 0 && possible === 0) return 'Nobody, as far as is on record.'
  if (certain === 0) return `${counted(possible, 'person', 'people')} may be concerned; nobody is named for certain.`
  const sure = `${counted(certain, 'person', 'people')} for certain`
  return possible === 0 ? `${sure}.` : `${sure}, and ${numberText(possible)} more who may be.`
}

const Counts = ({ title, rows }: { title: string; rows: readonly Row[] }) => (
  <table className="w-full text-[0.93rem]">
    <caption className="pb-1 text-left font-medium">{title}</caption>
    <thead className="text-left text-[0.87rem] text-muted">
      <tr>
        <th scope="col" className="font-normal">
          <span className="sr-only">{title.replace('By ', '')}</span>
        </th>
        {['Versions', 'Certain', 'Possible'].map((name) => (
          <th key={name} scope="col" className="w-20 text-right font-normal">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody className="tabular-nums">
      {rows.map(({ name, versions, certain, possible }) => (
        <tr key={name} className="border-line border-t">
          <th scope="row" className="wrap-anywhere py-1 text-left font-normal">
            {name}
          </th>
          <td className="text-right">{numberText(versions)}</td>
          <td className="text-right">{numberText(certain)}</td>
          <td className="text-right">{numberText(possible)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
