import { Note } from '@/graph-view/index.ts'
import { shownName } from '@/lib/closed.ts'
import { kindNames } from '@/lib/words.ts'
import type { ExploredGraph } from '../model/exploredGraph.ts'
import { allDirections } from '../model/neighbours.ts'
import { foldText, runNodeText, versionText } from '../model/words.ts'
import { badgeOf } from './elements.ts'

type Props = { graph: ExploredGraph; selected: string | null; highlighted: string | null }

/** In the corner of the picture: what the pointer is on, else what was chosen, in full. */
export function ExploreNote({ graph, selected, highlighted }: Props) {
  const runNode = graph.runNodes.find(({ id }) => id === highlighted)
  if (runNode) {
    const states = [...new Set(runNode.runs.map(({ state }) => state.toLowerCase()))]
    const kind = (runNode.runs[0]?.kind ?? '').toLowerCase().replaceAll('_', ' ')
    return <Note title={runNodeText(runNode)}>{`${kind}, ${states.join(', ')}`}</Note>
  }
  const fold = graph.folds.find(({ id }) => id === highlighted)
  if (fold) return <Note title={foldText(fold)}>Collapsed: click to show up to 50 more.</Note>
  const isNear = ({ version: { id } }: ExploredGraph['cards'][number]) =>
    id === (highlighted ?? selected) || allDirections.some((direction) => badgeOf(id, direction) === highlighted)
  const card = graph.cards.find(isNear)
  if (!card) return null
  const { artifact } = card.version
  return (
    <Note title={shownName(artifact)} detail={versionText(card.version)}>
      {kindNames[artifact.kind]}
      {artifact.system && ` in ${shownName(artifact.system)}`}
    </Note>
  )
}
