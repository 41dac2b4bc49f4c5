import { counted, numberText } from '@/lib/words.ts'
import { Caveats } from '@/ui/Caveats.tsx'
import { type DirectionName, waysOf } from '../model/address.ts'
import { type Explored, onTheWays } from '../model/exploredGraph.ts'
import type { Completeness } from '../useCompleteness.ts'

type Props = {
  graph: Explored
  direction: DirectionName
  /** Null: not known yet. */
  reach: Completeness | null
  pending: number
  onMore: (() => void) | null
}

const sides: Readonly<Record<DirectionName, string>> = {
  both: 'up- and downstream',
  upstream: 'upstream',
  downstream: 'downstream',
}

/** How much of what there is is drawn, and whether what there is was followed to its end. */
export function HowMuch({ graph, direction, reach, pending, onMore }: Props) {
  const shown = onTheWays(graph, waysOf[direction])
  const beside = graph.cards.length - 1 - shown
  const unknown = reach?.caveats.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <div className="text-[13px] text-muted">
      <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          <strong className="font-semibold text-ink tabular-nums">
            {numberText(shown)} of {reach ? counted(reach.reached, 'version') : '…'}
          </strong>{' '}
          {sides[direction]} drawn{beside > 0 && `, and ${numberText(beside)} neighbours beside them`}
        </span>
        {pending > 0 && <span>Loading {counted(pending, 'step')} …</span>}
        {reach && !reach.complete && (
          <span className="font-medium text-warn">Incomplete ({reach.truncatedBy}): there is more than this</span>
        )}
        {graph.full && (
          <span className="font-medium text-warn">The picture is full; the rest is counted where it would hang</span>
        )}
        {graph.full && onMore && (
          <button type="button" onClick={onMore} className="cursor-pointer rounded underline underline-offset-4">
            Draw 300 more
          </button>
        )}
      </p>
      {reach && (
        <details>
          <summary className="cursor-pointer rounded">
            {reach.complete ? 'All recorded lineage was searched.' : 'Not all recorded lineage was searched.'} Known
            gaps: {unknown === 0 ? 'none' : numberText(reach.caveats.length)}
          </summary>
          <Caveats caveats={reach.caveats} className="mt-1 max-w-prose list-disc pl-5" />
        </details>
      )}
    </div>
  )
}
