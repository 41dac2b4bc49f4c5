import { type Caption, type LegendEntry, lineLegend } from '@/graph-view/index.ts'
import { shortReference } from '@/lib/reference.ts'
import { timeText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { verdicts, verdictsInOrder } from '@/ui/verdicts.ts'
import type { Counts } from './model/counts.ts'

type CaptionInput = {
  counts: Counts
  customerRef: string
  /** RFC 3339 */
  asOf: string
  since: string | null
  complete: boolean
  filtered: boolean
  isolated: boolean
}

/** What stands above a picture of an impact graph: of whom, as of when, how much of the whole, and what is missing. Pure. */
export function impactCaption({
  counts,
  customerRef,
  asOf,
  since,
  complete,
  filtered,
  isolated,
}: CaptionInput): Caption {
  const { shown, total, artifacts } = counts
  const drawn = `${numberText(shown)} of ${counted(total, 'version')} drawn, in ${counted(artifacts, 'artifact')}.`
  const facts = [
    `Customer ${customerRef}. As of ${timeText(asOf)}.`,
    [
      drawn,
      filtered ? 'Filtered: there is more than was asked for.' : '',
      isolated ? 'Only the ways through one card are shown.' : '',
      since === null ? '' : `Compared with ${timeText(since)}.`,
      complete ? 'All recorded lineage was searched; the record itself may have gaps.' : '',
    ]
      .filter((text) => text !== '')
      .join(' '),
  ]
  return {
    title: `What the data of customer ${shortReference(customerRef)} touched`,
    facts,
    note: noteOf(complete, shown, total),
    legend: since === null ? legend : [...legend, ...changes],
  }
}

function noteOf(complete: boolean, shown: number, total: number): string | null {
  if (!complete) return 'Incomplete: not all recorded lineage was searched. There is more than this.'
  return shown < total ? `Not everything is drawn: ${counted(total - shown, 'version')} more.` : null
}

const legend: readonly LegendEntry[] = [
  ...verdictsInOrder.map((verdict) => ({ sign: 'verdict' as const, verdict, text: verdicts[verdict].label })),
  ...lineLegend,
  { sign: 'dot', text: 'Run' },
]

const changes: readonly LegendEntry[] = [
  { sign: 'frame', tone: 'added', text: 'Versions added' },
  { sign: 'frame', tone: 'gone', text: 'Versions removed' },
  { sign: 'frame', tone: 'other', text: 'Versions changed otherwise' },
]
