'use client'

import Link from 'next/link'
import { type ReactNode, useId } from 'react'
import type { Verdict } from '@/generated/graphql.ts'
import { shownName } from '@/lib/closed.ts'
import { addressOf, artifactPath, systemPath } from '@/lib/paths.ts'
import { timeText } from '@/lib/time.ts'
import { kindNames, roleNames } from '@/lib/words.ts'
import { VerdictShape } from '@/ui/VerdictMark.tsx'
import { verdicts } from '@/ui/verdicts.ts'
import type { Explanation, Place } from '../model/explanation.ts'
import { explanationText } from '../model/explanationText.ts'
import { erasureText, listText } from '../model/explanationWords.ts'
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
      <Evidence explanation={explanation} />
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
      <Links target={target} />
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 rounded-lg bg-sunken px-3 py-2 text-[13px]">
        <Fact name="System">
          {system ? (
            <>
              {system.closed ? (
                shownName(system)
              ) : (
                <Link prefetch={false} href={systemPath(system.key)} className={linkLook}>
                  {system.name}
                </Link>
              )}
              , {roleNames[system.role].toLowerCase()}
            </>
          ) : (
            namespace
          )}
        </Fact>
        {system?.owner && <Fact name="Owner">{system.owner}</Fact>}
        {system?.region && <Fact name="Region">{system.region}</Fact>}
        {system && system.access.length > 0 && <Fact name="Access">{system.access.join(', ')}</Fact>}
      </dl>
    </>
  )
}

/** From here on: the artifact, and what lies around this version. */
function Links({ target: { id, artifact } }: { target: Place }) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
      <Link prefetch={false} href={artifactPath(artifact.kind, artifact.id, { version: id })} className={linkLook}>
        Open the artifact
      </Link>
      <Link prefetch={false} href={addressOf('/explore', { focus: id })} className={linkLook}>
        Explore its lineage
      </Link>
    </p>
  )
}

const linkLook = 'rounded underline decoration-line-strong underline-offset-4 hover:text-accent'

/** What settles that the person is not there: the erasure, or the list without them. */
function Evidence({ explanation: { erasures, leftOutBy, verdict } }: Pick<Props, 'explanation'>) {
  const id = useId()
  if (erasures.length === 0 && verdict !== 'EXCLUDED') return null
  return (
    <section aria-labelledby={id} className="mt-4 rounded-lg border border-line px-3 py-2 text-sm">
      <h4 id={id} className="font-medium">
        {verdict === 'EXCLUDED' ? 'The list that leaves this person out' : 'Erasure on record'}
      </h4>
      <ul className="mt-1 space-y-2">
        {erasures.map((erasure) => (
          <li key={`${erasure.at} ${erasure.outcome} ${erasure.recordedAt}`}>
            <p>{erasureText(erasure)}</p>
            <p className="break-words text-muted">Evidence: {erasure.evidence || 'none was given'}</p>
          </li>
        ))}
        {leftOutBy.map((list) => (
          <li key={`${list.at} ${list.recordedAt} ${list.people}`}>{listText(list)}</li>
        ))}
        {verdict === 'EXCLUDED' && leftOutBy.length === 0 && (
          <li className="text-warn">The list could not be found. Ask whoever answers for this data.</li>
        )}
      </ul>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  )
}
