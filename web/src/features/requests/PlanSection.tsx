import { useQuery } from '@tanstack/react-query'
import {
  ExecutePlanDocument,
  MakePlanDocument,
  PlanPreviewDocument,
  type PlanPreviewQuery,
} from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { queryOf } from '@/lib/queries.ts'
import { request } from '@/lib/request.ts'
import { timeText } from '@/lib/time.ts'
import { actionNames, counted, numberText } from '@/lib/words.ts'
import { DecideForms } from './DecideForms.tsx'
import { MoveForm } from './MoveForm.tsx'
import { PlanGraph } from './PlanGraph.tsx'
import { PlanTasks } from './PlanTasks.tsx'
import { PositionForm } from './PositionForm.tsx'
import type { CaseFacts, PlanFacts } from './types.ts'
import { changeNames, planStateNames, stepNames } from './words.ts'

/** What is done about everything on the manifest: what it would come to, the plan with its approval, and how far it is carried out. */
export function PlanSection({ facts }: { facts: CaseFacts }) {
  const mayHandle = useMay('CASE_HANDLE')
  const { plan, moves, manifest, stage } = facts
  const isChecked = manifest?.gaps.every(({ acknowledged }) => acknowledged) ?? false
  const mayPlan = mayHandle && isChecked && moves.includes('PLAN')
  if (!plan && !mayPlan) return null
  return (
    <section aria-labelledby="plan" className="space-y-4 rounded-xl border border-line bg-surface p-4">
      <h2 id="plan" className="font-semibold text-lg">
        Plan
      </h2>
      {plan && <Made id={facts.id} plan={plan} />}
      {mayPlan && <MakeForm facts={facts} />}
      {plan && moves.includes('APPROVE') && <DecideForms facts={facts} plan={plan} />}
      {plan && mayHandle && stage === 'EXECUTING' && <ExecuteForm facts={facts} />}
      {plan && <PlanTasks facts={facts} plan={plan} />}
    </section>
  )
}

function Made({ id, plan }: { id: string; plan: PlanFacts }) {
  const { state, number, createdBy, createdAt, decidedBy, decidedAt, note, digest, possible, intact } = plan
  return (
    <div className="space-y-3 text-[0.93rem]" key={id}>
      <p>
        <span className="rounded-md border border-line-strong px-2 py-0.5">{planStateNames[state]}</span> Plan {number},
        made by {createdBy}, {timeText(createdAt)}.{' '}
        {decidedBy && decidedAt && `Decided by ${decidedBy}, ${timeText(decidedAt)}.`}
      </p>
      {note && <p className="wrap-anywhere text-muted">“{note}”</p>}
      {!intact && (
        <p role="alert" className="text-fail">
          ! What is stored is not what was planned.
        </p>
      )}
      {plan.stale && <Stale stale={plan.stale} />}
      <Counts preview={plan.preview} possible={possible} />
      {plan.state === 'APPROVED' && <PlanGraph steps={plan.steps} />}
      <Progress plan={plan} />
      <p className="wrap-anywhere text-muted">
        SHA-256 <code>{digest}</code>
      </p>
    </div>
  )
}

const Stale = ({ stale: { added, gone, changed, changes } }: { stale: NonNullable<PlanFacts['stale']> }) => (
  <div role="alert" className="rounded-lg border border-warn-line bg-warn-soft p-3">
    <p>
      The plan is no longer what it would be now: {numberText(added)} added, {numberText(gone)} gone,{' '}
      {numberText(changed)} changed. Look the data up again, and plan again.
    </p>
    <ul className="mt-1 list-disc pl-5">
      {changes.edges.map(({ node }) => (
        <li key={`${node.kind} ${node.versionId} ${node.now}`} className="wrap-anywhere">
          {changeNames[node.kind]}: {node.name || 'the request'}
          {node.now && `, ${actionNames[node.now].toLowerCase()}`}
        </li>
      ))}
    </ul>
  </div>
)

type Preview = Pick<PlanFacts, 'preview' | 'possible'>

const Counts = ({ preview, possible }: Preview) => (
  <div>
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {preview.map(({ action, count, kept }) => (
        <li key={action}>
          <span className="font-medium">{numberText(count)}</span> {actionNames[action].toLowerCase()}
          {kept > 0 && <span className="text-muted"> ({numberText(kept)} kept or deferred)</span>}
        </li>
      ))}
    </ul>
    {possible > 0 && (
      <p className="mt-1 text-warn">
        {counted(possible, 'version')} may be another person’s: only a shared identity leads there.
      </p>
    )}
  </div>
)

const Progress = ({ plan: { steps } }: { plan: PlanFacts }) => (
  <ol aria-label="Steps" className="space-y-1">
    {steps.map(({ step, total, settled, held, deferred, failed }) => (
      <li key={step} className="grid grid-cols-[minmax(0,1fr)_6rem_4rem] items-center gap-3">
        <span className="min-w-0">
          {stepNames[step]}
          {failed > 0 && <span className="text-fail"> ({numberText(failed)} failed)</span>}
          {held + deferred > 0 && <span className="text-muted"> ({numberText(held + deferred)} held or deferred)</span>}
        </span>
        <progress aria-label={stepNames[step]} max={total} value={settled} className="h-2 w-full accent-accent" />
        <span className="text-right text-muted tabular-nums">
          {numberText(settled)}/{numberText(total)}
        </span>
      </li>
    ))}
  </ol>
)

function MakeForm({ facts: { id, version, plan } }: { facts: CaseFacts }) {
  const { data, error } = useQuery({ ...queryOf(PlanPreviewDocument, { id }), gcTime: 0 })
  if (error) return <p className="text-fail">What a plan would come to is not available. {error.message}</p>
  const preview = data?.planPreview
  if (!preview) return null
  if (!preview.current) return <p className="text-warn">The data has changed since. Look it up again first.</p>
  if (preview.gaps.length > 0) return <Positions gaps={preview.gaps} />
  return (
    <div className="space-y-3 text-[0.93rem]">
      {!plan && <Counts preview={preview.preview} possible={preview.possible} />}
      <MoveForm
        title={plan ? 'Plan again' : 'Make the plan'}
        action={plan ? 'Make a new plan' : 'Make the plan'}
        note="One task for each version. Somebody else has to approve it before anything is done."
        shown={[]}
        onSend={async () => (await request(MakePlanDocument, { input: { id, version } })).plan}
      />
    </div>
  )
}

type Gaps = NonNullable<PlanPreviewQuery['planPreview']>['gaps']

const Positions = ({ gaps }: { gaps: Gaps }) => (
  <div className="space-y-4">
    <p className="text-warn">
      The data reached {counted(gaps.length, 'model')} of which nobody said what becomes of it. A plan can be made once
      that is said.
    </p>
    {gaps.map(({ namespace, name, versions }) => (
      <PositionForm
        key={`${namespace} ${name}`}
        namespace={namespace}
        name={name}
        note={`The data reached ${counted(versions, 'version')} of it.`}
      />
    ))}
  </div>
)

const ExecuteForm = ({ facts: { id, version } }: { facts: CaseFacts }) => (
  <MoveForm
    title="Carry it out"
    action="Carry out, or try again"
    look="quiet"
    note="Stores that are connected are worked on in the background. The other tasks wait for people."
    shown={[]}
    onSend={async () => (await request(ExecutePlanDocument, { input: { id, version } })).execute}
  />
)
