import { counted, numberText } from '@/lib/words.ts'
import { Caveats } from '@/ui/Caveats.tsx'
import { type DirectionChoice, directionsOf } from '../model/address.ts'
import { countOnLineage } from '../model/buildExploredGraph.ts'
import type { ExploredGraph } from '../model/exploredGraph.ts'
import type { Completeness } from '../useCompleteness.ts'

type Props = {
  graph: ExploredGraph
  direction: DirectionChoice
  /** Null: not known yet. */
  completeness: Completeness | null
  pending: number
  onMore: (() => void) | null
}

const sides: Readonly<Record<DirectionChoice, string>> = {
  both: 'upstream and downstream',
  upstream: 'upstream',
  downstream: 'downstream',
}

/** How much of what there is is drawn, and whether what there is was followed to its end. */
export function DrawnCount({ graph, direction, completeness, pending, onMore }: Props) {
  const shown = countOnLineage(graph, directionsOf[direction])
  const beside = graph.cards.length - 1 - shown
  const unknown = completeness?.caveats.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <div className="text-[13px] text-muted">
      <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>
          <strong className="font-semibold text-ink tabular-nums">
            {numberText(shown)} of {completeness ? counted(completeness.reached, 'version') : '…'}
          </strong>{' '}
          {sides[direction]} shown{beside > 0 && `, plus ${numberText(beside)} neighbours`}
        </span>
        {pending > 0 && <span>Loading {counted(pending, 'step')} …</span>}
        {completeness && !completeness.complete && (
          <span className="font-medium text-warn">
            Incomplete ({completeness.truncatedBy}): there is more than this
          </span>
        )}
        {graph.full && (
          <span className="font-medium text-warn">The graph is full; the rest is counted beside its neighbours</span>
        )}
        {graph.full && onMore && (
          <button type="button" onClick={onMore} className="cursor-pointer rounded underline underline-offset-4">
            Draw 300 more
          </button>
        )}
      </p>
      {completeness && (
        <details>
          <summary className="cursor-pointer rounded">
            {completeness.complete ? 'All recorded lineage was searched.' : 'Not all recorded lineage was searched.'}{' '}
            Known gaps: {unknown === 0 ? 'none' : numberText(completeness.caveats.length)}
          </summary>
          <Caveats caveats={completeness.caveats} className="mt-1 max-w-prose list-disc pl-5" />
        </details>
      )}
    </div>
  )
}
