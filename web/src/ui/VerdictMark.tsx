import type { Verdict } from '@/generated/graphql.ts'
import { verdicts } from './verdicts.ts'

type Props = {
  verdict: Verdict
  /** Shows the word beside the shape; without it the shape alone, which then needs words near it. */
  label?: boolean
  /** Of the shape, in px. */
  size?: number
}

/** A verdict as shape, colour and word. */
export function VerdictMark({ verdict, label = true, size = 12 }: Props) {
  const look = verdicts[verdict]
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap" title={look.meaning}>
      <VerdictShape verdict={verdict} size={size} />
      {label && <span>{look.label}</span>}
    </span>
  )
}

/** The shape alone, unseen by assistive technology. */
export function VerdictShape({ verdict, size = 12 }: { verdict: Verdict; size?: number }) {
  const { token, filled, polygon } = verdicts[verdict]
  const colour = `var(${token})`
  const drawn = { fill: filled ? colour : 'transparent', stroke: colour, strokeWidth: filled ? 0 : 0.34 }
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="-1.2 -1.2 2.4 2.4" className="shrink-0">
      {polygon ? (
        <polygon points={polygon.join(' ')} strokeLinejoin="round" {...drawn} />
      ) : (
        <circle r={0.95} {...drawn} />
      )}
    </svg>
  )
}
