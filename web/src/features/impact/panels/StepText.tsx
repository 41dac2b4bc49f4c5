import { timeText } from '@/lib/time.ts'
import { Name } from '@/ui/Name.tsx'
import type { ExplainedStep } from '../model/explanation.ts'
import { appendWords, carriedWords, columnWords, endWords, MIXED, runWords } from '../model/explanationWords.ts'
import { PathPoint } from './PathPoint.tsx'

/** How data came into the next version. */
export function StepText({ step, last }: { step: ExplainedStep; last: boolean }) {
  const declared = step.carries !== 'PERSONAL' && step.carries !== 'PSEUDONYMISED'
  return (
    <PathPoint place={step.to} at={step.at} last={last}>
      <PassageText step={step} />
      {step.columns.length > 0 && <ColumnsText columns={step.columns} />}
      <p className={declared ? 'font-medium' : 'text-muted'}>{carriedWords[step.carries]}</p>
      {step.mixesPeople && <p className="text-muted">{MIXED}</p>}
      {step.claim && (
        <blockquote className="border-line-strong border-l-2 pl-3 text-muted">
          <span className="sr-only">The claim: </span>“{step.claim}”
        </blockquote>
      )}
    </PathPoint>
  )
}

const FEW = 4

/** By which columns, the first few at once: a wide table may have hundreds. */
function ColumnsText({ columns }: { columns: ExplainedStep['columns'] }) {
  const texts = columns.map(columnWords)
  const list = (some: readonly string[]) => (
    <ul className="mt-1 space-y-0.5">
      {some.map((text) => (
        <li key={text}>
          <code className="break-words rounded bg-sunken px-1 py-0.5 text-[13px]">{text}</code>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="text-muted">
      By {columns.length === 1 ? 'the column' : `these ${columns.length} columns`}:{list(texts.slice(0, FEW))}
      {texts.length > FEW && (
        <details className="mt-1">
          <summary className="cursor-pointer rounded">and {texts.length - FEW} more</summary>
          {list(texts.slice(FEW))}
        </details>
      )}
    </div>
  )
}

function PassageText({ step: { passage, from, to } }: { step: ExplainedStep }) {
  const source = (
    <strong className="font-medium">
      <Name of={from.artifact} />
    </strong>
  )
  switch (passage.by) {
    case 'run': {
      const { kind, state, job, startedAt, purposes } = passage.run
      return (
        <>
          <p>
            {runWords[kind]} of the job{' '}
            <code className="break-words rounded bg-sunken px-1 py-0.5 text-[13px]">
              <Name of={job} />
            </code>
            , started {timeText(startedAt)}, read {source} and wrote this. {endWords[state]}
          </p>
          {purposes.length > 0 && <p className="text-muted">Purpose: {purposes.join(', ')}.</p>}
        </>
      )
    }
    case 'append':
      return <p>{appendWords(passage.writes)}</p>
    case 'deployment':
      return <p>The model {source} was deployed here.</p>
    case 'inference':
      return <p>Predictions by {source} were logged here.</p>
    case 'asking':
      return <p>It was asked about this person, as {source} shows, so it received their data.</p>
    case 'carrying':
      return (
        <p>
          It was made from {source}
          {to.artifact.kind === 'MODEL' && from.artifact.kind === 'MODEL' ? ', the model it started from' : ''}.
        </p>
      )
  }
}
