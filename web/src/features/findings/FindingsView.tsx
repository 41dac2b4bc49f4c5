'use client'

import { AnswerError } from '@/features/customer/index.ts'
import { FindingListDocument, type FindingListQuery, type FindingRowFragment } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { useNarrowing } from '@/lib/useNarrowing.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { ArtifactLink } from '@/ui/ArtifactLink.tsx'
import { Button } from '@/ui/Button.tsx'
import { CompletenessSummary } from '@/ui/CompletenessSummary.tsx'
import { Choice } from '@/ui/fields.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Problem } from '@/ui/Problem.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { type FindingChoice, filterOf, findingParsers } from './choice.ts'
import { FindingItem } from './FindingItem.tsx'
import { codeNames, codes, severities, severityNames, standingNames, standings } from './words.ts'

/** What contradicts declarations and consents, or was never declared: the gravest first. */
export function FindingsView() {
  if (useMay('GOVERNANCE_READ')) return <Findings />
  return (
    <Problem title="You may not see findings">
      Readers, handlers, approvers, auditors and admins may. Ask an admin for one of these roles.
    </Problem>
  )
}

function Findings() {
  const [choice, choose] = useNarrowing(findingParsers, [])
  const pages = usePages({
    document: FindingListDocument,
    variables: { filter: filterOf(choice) },
    connection: ({ findings }) => findings,
    firstPage: 50,
    fresh: true,
  })
  const { rows, total, status, error, answer } = pages
  const said = answer?.findings
  return (
    <div className="space-y-4">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">Findings</h1>
        <p className="mt-1 text-muted">
          What contradicts declarations and consents, or was never declared. Nothing was refused for it. The gravest
          first, then what most people are in.
        </p>
      </header>
      <Filters choice={choice} onChoose={choose} />
      {choice.about !== null && <About id={choice.about} rows={rows} onClear={() => choose({ about: null })} />}
      {status === 'failed' && rows.length === 0 ? (
        <AnswerError code={error?.code ?? 'UNREACHABLE'} />
      ) : (
        <section aria-label="Findings" className="overflow-hidden rounded-xl border border-line bg-surface">
          <div className="space-y-1 border-line border-b px-4 py-3">
            {said ? <Summary said={said} /> : <p className="text-muted">Counting …</p>}
          </div>
          {total === null && <Skeleton className="m-4 h-24" />}
          {total === 0 && (
            <p className="p-4 text-muted">
              {Object.keys(filterOf(choice)).length > 0
                ? 'No finding matches these filters. Clear them to see all.'
                : 'Nothing was found.'}
            </p>
          )}
          <ul aria-label="Findings, the gravest first">
            {rows.map((finding) => (
              <FindingItem key={finding.id} finding={finding} />
            ))}
          </ul>
          {total !== null && total > 0 && (
            <LoadMore pages={pages} complete={said?.completeness.complete ?? true}>
              {numberText(rows.length)} of {counted(total, 'finding')} shown.
              {status === 'failed' && <span className="text-fail"> The next could not be loaded.</span>}
            </LoadMore>
          )}
        </section>
      )}
    </div>
  )
}

type FiltersProps = { choice: FindingChoice; onChoose: (change: Partial<FindingChoice>) => void }

const Filters = ({ choice, onChoose }: FiltersProps) => (
  <search aria-label="Filters" className="grid gap-3 sm:grid-cols-3">
    <Choice
      name="Severity"
      value={choice.severity ?? ''}
      options={severities}
      nameOf={(one) => severityNames[one]}
      none="All"
      onChoose={(severity) => onChoose({ severity })}
    />
    <Choice
      name="What was found"
      value={choice.code ?? ''}
      options={codes}
      nameOf={(one) => codeNames[one]}
      none="Everything"
      onChoose={(code) => onChoose({ code })}
    />
    <Choice
      name="State"
      value={choice.state ?? ''}
      options={standings}
      nameOf={(one) => standingNames[one]}
      none="Open and accepted"
      onChoose={(state) => onChoose({ state })}
    />
  </search>
)

type AboutProps = { id: string; rows: readonly FindingRowFragment[]; onClear: () => void }

/** What the list is narrowed to by an artifact, a version or a run in the address. */
function About({ id, rows, onClear }: AboutProps) {
  const artifact = rows.find((row) => row.artifact?.id === id)?.artifact
  return (
    <p className="flex flex-wrap items-center gap-3">
      <span className="wrap-anywhere">
        {artifact ? (
          <>
            Only findings about <ArtifactLink of={artifact} />.
          </>
        ) : (
          'Only findings about what is named in the address.'
        )}
      </span>
      <Button onClick={onClear}>Show all</Button>
    </p>
  )
}

/** How many there are of each severity, and at what no rule looks. */
function Summary({ said: { counts, runsWithoutPurpose, runsUnclassified, completeness } }: { said: Said }) {
  const sum = (of: 'open' | 'accepted', severity?: string) =>
    counts.filter((one) => !severity || one.severity === severity).reduce((all, one) => all + one[of], 0)
  const bySeverity = severities.map((one) => `${numberText(sum('open', one))} ${severityNames[one].toLowerCase()}`)
  const unseen = [
    ...(runsWithoutPurpose > 0 ? [`${counted(runsWithoutPurpose, 'run')} without a stated purpose`] : []),
    ...(runsUnclassified > 0 ? [`${counted(runsUnclassified, 'run')} on data that nobody classified`] : []),
  ]
  return (
    <>
      <p>
        <span className="font-medium">{numberText(sum('open'))} open</span> ({bySeverity.join(', ')}),{' '}
        {numberText(sum('accepted'))} accepted.
      </p>
      {unseen.length > 0 && <p className="text-[0.93rem] text-muted">Not looked at: {unseen.join(', ')}.</p>}
      <CompletenessSummary completeness={completeness} />
    </>
  )
}

type Said = FindingListQuery['findings']
