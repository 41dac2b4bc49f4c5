import Link from 'next/link'
import type { FindingRowFragment } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { runPath } from '@/lib/paths.ts'
import { dayText } from '@/lib/time.ts'
import { numberText } from '@/lib/words.ts'
import { ArtifactLink } from '@/ui/ArtifactLink.tsx'
import { Mark } from '@/ui/Mark.tsx'
import { AcceptForm, WithdrawForm } from './AcceptForms.tsx'
import { acceptedLook, codeNames, peopleText, severityLooks, severityNames } from './words.ts'

/** One finding: what it is, whom it concerns and what to do; how it came about, when it is opened. */
export function FindingItem({ finding }: { finding: FindingRowFragment }) {
  const { code, severity, text, remedy, acceptance, since, due, runs, run } = finding
  return (
    <li className="space-y-1.5 border-line border-b px-4 py-3 text-[0.93rem] last:border-b-0">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="font-semibold text-base">{codeNames[code]}</h2>
        <Mark look={severityLooks[severity]}>{severityNames[severity]}</Mark>
        {acceptance && <Mark look={acceptedLook}>{`Accepted until ${dayText(acceptance.until)}`}</Mark>}
      </div>
      <p className="wrap-anywhere">{text}</p>
      <p className="wrap-anywhere text-muted">
        {peopleText(finding)} · since {dayText(since)}
        {runs > 1 && ` · ${numberText(runs)} runs`}
        {due && ` · due ${dayText(due)}`}
        {run && (
          <>
            {' · '}
            <Link
              prefetch={false}
              href={runPath(run.id)}
              className="rounded underline decoration-line-strong underline-offset-4 hover:text-accent"
            >
              {runs > 1 ? 'latest run' : 'run'} of {dayText(run.startedAt)}
            </Link>
          </>
        )}
      </p>
      <details>
        <summary className="w-fit cursor-pointer rounded font-medium">How this came about</summary>
        <ol className="wrap-anywhere mt-2 list-decimal space-y-1 pl-6">
          {finding.path.map((step, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names, and keep their order
            <li key={place}>
              {step.text}
              {step.artifact && (
                <>
                  {' '}
                  <span className="text-muted">
                    Open <ArtifactLink of={step.artifact} />
                  </span>
                </>
              )}
            </li>
          ))}
        </ol>
      </details>
      <p className="wrap-anywhere">
        <span className="font-medium">What to do:</span> {remedy}
      </p>
      {acceptance ? <Accepted finding={finding} acceptance={acceptance} /> : <Accept finding={finding} />}
    </li>
  )
}

function Accept({ finding }: { finding: FindingRowFragment }) {
  if (!useMay('FINDING_ACCEPT')) return null
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded font-medium">Accept it</summary>
      <div className="mt-3 rounded-lg border border-line p-3">
        <AcceptForm finding={finding} />
      </div>
    </details>
  )
}

type AcceptedProps = {
  finding: FindingRowFragment
  acceptance: NonNullable<FindingRowFragment['acceptance']>
}

function Accepted({ finding, acceptance }: AcceptedProps) {
  const mayAccept = useMay('FINDING_ACCEPT')
  const { by, at, reason, certain, possible } = acceptance
  const isMore = finding.certain + finding.possible > certain + possible
  return (
    <div className="space-y-2 rounded-lg bg-sunken p-3">
      <p className="wrap-anywhere">
        {by} accepted it on {dayText(at)}: {reason}
      </p>
      {isMore && (
        <p className="font-medium text-warn">
          More people are concerned than then: {peopleText(acceptance)} when it was accepted.
        </p>
      )}
      {mayAccept && <WithdrawForm finding={finding} />}
    </div>
  )
}
