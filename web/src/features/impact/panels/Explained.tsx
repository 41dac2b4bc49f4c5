'use client'

import type { Verdict } from '@/generated/graphql.ts'
import { shownName } from '@/lib/closed.ts'
import { timeText } from '@/lib/time.ts'
import { kindNames, roleNames } from '@/lib/words.ts'
import { VerdictShape } from '@/ui/VerdictMark.tsx'
import { verdicts } from '@/ui/verdicts.ts'
import type { Explanation, Place } from '../model/explanation.ts'
import { explanationText } from '../model/explanationText.ts'
import { versionText } from '../model/words.ts'
import { CopyExplanation } from './CopyExplanation.tsx'
import { OriginText } from './OriginText.tsx'
import { StepText } from './StepText.tsx'

type Props = { explanation: Explanation; customerRef: string }

export function Explained({ explanation, customerRef }: Props) {
  const { origin, steps, target, verdict, asOf, complete } = explanation
  return (
    <>
      <Target target={target} verdict={verdict} />
      <ol className="mt-5">
        <OriginText origin={origin} last={steps.length === 0} />
        {steps.map((step, index) => (
          <StepText key={step.to.id} step={step} last={index === steps.length - 1} />
        ))}
      </ol>
      <p className="mt-4 border-line border-t pt-3 text-[13px] text-muted">
        {steps.length > 1 ? 'Shortest path shown; there may be others. ' : ''}As of {timeText(asOf)}.
        {!complete && <span className="font-medium text-warn"> The answer it belongs to is incomplete.</span>}
      </p>
      <CopyExplanation text={explanationText(explanation, customerRef)} />
    </>
  )
}

function Target({ target, verdict }: { target: Place; verdict: Verdict | null }) {
  const { kind, name, system, namespace } = target.artifact
  return (
    <>
      <h3 className="break-words font-semibold text-[19px] leading-snug tracking-tight">{name}</h3>
      <p className="text-muted">
        {kindNames[kind]}
        {target.name && ` ${versionText(target)}`}, made {timeText(target.createdAt)}
        {target.destroyedAt && `, destroyed ${timeText(target.destroyedAt)}`}
      </p>
      <p className="min-h-12 pt-2">
        {verdict && (
          <>
            <strong className="mr-1.5 inline-flex items-center gap-1.5 font-semibold">
              <VerdictShape verdict={verdict} />
              {verdicts[verdict].label}.
            </strong>
            {verdicts[verdict].meaning}
          </>
        )}
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 rounded-lg bg-sunken px-3 py-2 text-[13px]">
        <Fact name="System">
          {system ? `${shownName(system)}, ${roleNames[system.role].toLowerCase()}` : namespace}
        </Fact>
        {system?.owner && <Fact name="Owner">{system.owner}</Fact>}
        {system?.region && <Fact name="Region">{system.region}</Fact>}
        {system && system.access.length > 0 && <Fact name="Access">{system.access.join(', ')}</Fact>}
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}
