import { verdicts } from '@/ui/verdicts.ts'
import type { Summary } from './types.ts'

/** The verdicts' shares of the whole, side by side. The same numbers stand in words below it. */
export function VerdictBar({ counts, total }: { counts: Summary['byVerdict']; total: number }) {
  if (total === 0) return null
  return (
    <div aria-hidden="true" className="mt-4 flex h-3 gap-0.5 overflow-hidden rounded-full">
      {counts.map(({ verdict, count }) => {
        const { token, filled } = verdicts[verdict]
        const colour = `var(${token})`
        const outline = filled ? {} : { background: 'transparent', boxShadow: `inset 0 0 0 2px ${colour}` }
        return (
          <span
            key={verdict}
            className="min-w-1.5 first:rounded-l-full last:rounded-r-full"
            style={{ flexGrow: count, flexBasis: 0, background: colour, ...outline }}
          />
        )
      })}
    </div>
  )
}
