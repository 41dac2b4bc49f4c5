import { type LineStyle, lineLooks, lineStylesInOrder } from '@/graph-view/index.ts'
import { VerdictMark } from '@/ui/VerdictMark.tsx'
import { verdictsInOrder } from '@/ui/verdicts.ts'

/** What the shapes and the lines mean. */
export function Legend() {
  return (
    <ul aria-label="Legend" className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-[13px] text-muted">
      {verdictsInOrder.map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} size={13} />
        </li>
      ))}
      <li aria-hidden="true" className="hidden h-4 w-px bg-line sm:block" />
      {lineStylesInOrder.map((style) => (
        <LineMark key={style} style={style} />
      ))}
      <li className="inline-flex items-center gap-2">
        <svg aria-hidden="true" width="8" height="8" viewBox="0 0 8 8">
          <circle cx="4" cy="4" r="3.2" fill="var(--line-strong)" />
        </svg>
        Run
      </li>
    </ul>
  )
}

function LineMark({ style }: { style: LineStyle }) {
  const { dashes, token, text } = lineLooks[style]
  return (
    <li className="inline-flex items-center gap-2">
      <svg aria-hidden="true" width="26" height="8" viewBox="0 0 26 8">
        <path
          d="M1 4H25"
          stroke={`var(--${token})`}
          strokeWidth="1.6"
          strokeLinecap={style === 'dotted' ? 'round' : 'butt'}
          strokeDasharray={dashes?.join(' ')}
        />
      </svg>
      {text}
    </li>
  )
}
