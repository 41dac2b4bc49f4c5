import type { Carries, RunKind, RunState } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import type { ExplainedStep } from '../model/explanation.ts'
import { PathPoint } from './PathPoint.tsx'

const did: Readonly<Record<RunKind, string>> = {
  TRANSFORM: 'A transformation',
  TRAINING: 'A training run',
  FINE_TUNING: 'A fine-tuning run',
  EVALUATION: 'An evaluation',
  INFERENCE: 'An inference run',
  COPY: 'A copy',
  EXPORT: 'An export',
}

const ended: Readonly<Record<RunState, string>> = {
  RUNNING: 'It has not reported an end.',
  COMPLETE: '',
  FAIL: 'It failed; what it had written counts.',
  ABORT: 'It was aborted; what it had written counts.',
}

const carried: Readonly<Record<Carries, string>> = {
  PERSONAL: 'It may carry personal data.',
  PSEUDONYMISED: 'What it carries is pseudonymised, which is still a person’s data.',
  AGGREGATED: 'It is declared to carry aggregates only.',
  ANONYMISED: 'It is declared to carry anonymised data only.',
  NONE: 'It is declared to carry nothing of a person.',
}

const appended = (writes: number) =>
  writes === 1
    ? 'A later write added to it: what was in it before stays in it.'
    : `${writes} later writes added to it, one after the other: what was in it before stays in it.`

/** How data came into the next version. */
export function StepText({ step, last }: { step: ExplainedStep; last: boolean }) {
  const declared = step.carries !== 'PERSONAL' && step.carries !== 'PSEUDONYMISED'
  return (
    <PathPoint place={step.to} at={step.at} last={last}>
      <PassageText step={step} />
      <p className={declared ? 'font-medium' : 'text-muted'}>{carried[step.carries]}</p>
      {step.claim && (
        <blockquote className="border-line-strong border-l-2 pl-3 text-muted">
          <span className="sr-only">The claim: </span>“{step.claim}”
        </blockquote>
      )}
    </PathPoint>
  )
}

function PassageText({ step: { passage, from, to } }: { step: ExplainedStep }) {
  const source = <strong className="font-medium">{from.artifact.name}</strong>
  switch (passage.by) {
    case 'run': {
      const { kind, state, job, startedAt, purposes } = passage.run
      return (
        <>
          <p>
            {did[kind]} of the job{' '}
            <code className="break-words rounded bg-sunken px-1 py-0.5 text-[13px]">{job.name}</code>, started{' '}
            {timeText(startedAt)}, read {source} and wrote this. {ended[state]}
          </p>
          {purposes.length > 0 && <p className="text-muted">Purpose: {purposes.join(', ')}.</p>}
        </>
      )
    }
    case 'append':
      return <p>{appended(passage.writes)}</p>
    case 'deployment':
      return <p>The model {source} was put into service here.</p>
    case 'inference':
      return <p>What {source} concluded was recorded here.</p>
    case 'carrying':
      return (
        <p>
          It was made from {source}
          {to.artifact.kind === 'MODEL' && from.artifact.kind === 'MODEL' ? ', the model it started from' : ''}.
        </p>
      )
  }
}
