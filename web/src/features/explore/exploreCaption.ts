import { type Caption, lineLegend } from '@/graph-view/index.ts'
import { timeText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { type DirectionChoice, directionsOf } from './model/address.ts'
import { countOnLineage } from './model/buildExploredGraph.ts'
import type { ExploredGraph } from './model/exploredGraph.ts'
import type { Completeness } from './useCompleteness.ts'

type CaptionInput = {
  graph: ExploredGraph
  direction: DirectionChoice
  completeness: Completeness | null
  /** RFC 3339 */
  moment: string
  isolated: boolean
}

/** What stands above a picture of the lineage around an artifact. While it is not known how much there is, it says so. Pure. */
export function exploreCaption({ graph, direction, completeness, moment, isolated }: CaptionInput): Caption {
  const focus = graph.cards.find(({ version }) => version.id === graph.focus)?.version
  const shown = countOnLineage(graph, directionsOf[direction])
  const total = completeness ? counted(completeness.reached, 'version') : 'an unknown number of versions'
  const side = direction === 'both' ? 'upstream and downstream' : direction
  return {
    title: `Lineage around ${focus?.artifact.name ?? 'an artifact'}`,
    facts: [
      `Version ${graph.focus}. As of ${timeText(moment)}.`,
      [
        `${numberText(shown)} of ${total} ${side} drawn.`,
        isolated ? 'Only the ways through one card are shown.' : '',
        completeness?.complete ? 'All recorded lineage was searched; the record itself may have gaps.' : '',
      ]
        .filter((text) => text !== '')
        .join(' '),
    ],
    note: noteOf(completeness, shown),
    legend: [...lineLegend, { sign: 'dot', text: 'Run' }],
  }
}

function noteOf(completeness: Completeness | null, shown: number): string | null {
  if (!completeness) return 'It was not known yet how much there is.'
  if (!completeness.complete) return 'Incomplete: not all recorded lineage was searched. There is more than this.'
  const more = completeness.reached - shown
  return more > 0 ? `Not everything is drawn: ${counted(more, 'version')} more.` : null
}
