import type { ReactNode } from 'react'
import type { Verdict } from '@/generated/graphql.ts'
import { verdicts, verdictsInOrder } from '@/ui/verdicts.ts'

/** Height of one verdict's row in px, the same as that of the text beside it. */
export const ROW = 72
const WIDTH = 190
const HEIGHT = ROW * verdictsInOrder.length
const SOURCE = { x: 14, y: HEIGHT / 2 }
/** Where the streams run level, and where they arrive. */
const LEVEL = 104
const END = 168

/** From the person's drop to each verdict, drawn as the verdict means it: through, past a run, cut, stopped, blurred. */
export function VerdictDiagram() {
  return (
    <svg aria-hidden="true" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="shrink-0">
      {verdictsInOrder.map((verdict, row) => (
        <Stream key={verdict} verdict={verdict} y={ROW * (row + 0.5)} />
      ))}
      <circle cx={SOURCE.x} cy={SOURCE.y} r={14} fill="var(--canvas)" />
      <path
        transform={`translate(${SOURCE.x - 12} ${SOURCE.y - 13}) scale(0.75)`}
        d="M16 3c5 7 9 11.2 9 16.2A9 9 0 0 1 7 19.2C7 14.2 11 10 16 3Z"
        fill="var(--accent)"
      />
    </svg>
  )
}

function Stream({ verdict, y }: { verdict: Verdict; y: number }) {
  const { token, filled, polygon } = verdicts[verdict]
  const colour = `var(${token})`
  const fade = `stream-${verdict}`
  const bend = `M${SOURCE.x} ${SOURCE.y} C${SOURCE.x + 50} ${SOURCE.y} ${LEVEL - 56} ${y} ${LEVEL} ${y}`
  const shape = { fill: filled ? colour : 'var(--canvas)', stroke: colour, strokeWidth: filled ? 0 : 0.3 }
  return (
    <g fill="none" stroke={`url(#${fade})`} strokeWidth={2} strokeLinecap="round">
      <linearGradient id={fade} gradientUnits="userSpaceOnUse" x1={SOURCE.x} x2={END} y1={0} y2={0}>
        <stop offset="0.2" stopColor="var(--accent)" />
        <stop offset="0.8" stopColor={colour} />
      </linearGradient>
      <path d={bend} />
      {ends[verdict](y, colour)}
      <g transform={`translate(${END + 12} ${y}) scale(8)`} {...shape}>
        {polygon ? <polygon points={polygon.join(' ')} strokeLinejoin="round" /> : <circle r={0.95} />}
      </g>
    </g>
  )
}

const level = (y: number, from: number, to: number) => `M${from} ${y} H${to}`

const ends: Readonly<Record<Verdict, (y: number, colour: string) => ReactNode>> = {
  ERASED: (y) => <path d={`${level(y, LEVEL, LEVEL + 18)} ${level(y, END - 14, END - 4)}`} />,
  CONFIRMED: (y) => <path d={level(y, LEVEL, END)} />,
  DERIVED: (y, colour) => (
    <>
      <path d={level(y, LEVEL, END)} />
      <circle cx={LEVEL + 30} cy={y} r={4.5} fill="var(--canvas)" stroke={colour} />
    </>
  ),
  POSSIBLE: (y) => (
    <>
      <path d={level(y, LEVEL, LEVEL + 24)} />
      <path d={`M${LEVEL + 24} ${y} L${END - 4} ${y - 9} M${LEVEL + 24} ${y} L${END - 4} ${y + 9}`} />
    </>
  ),
  EXCLUDED: (y, colour) => (
    <>
      <path d={level(y, LEVEL, END - 14)} />
      <path d={`M${END - 14} ${y - 9} V${y + 9}`} stroke={colour} />
    </>
  ),
  BARRIER: (y) => (
    <>
      <path d={level(y, LEVEL, LEVEL + 10)} />
      <path d={level(y, LEVEL + 18, END - 2)} strokeDasharray="0.1 6" strokeWidth={3} />
    </>
  ),
}
