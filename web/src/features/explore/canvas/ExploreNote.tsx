import { Note } from '@/graph-view/index.ts'
import { kindNames } from '@/lib/words.ts'
import type { Explored } from '../model/exploredGraph.ts'
import { ways } from '../model/neighbours.ts'
import { foldText, jointText, versionText } from '../model/words.ts'
import { badgeOf } from './elements.ts'

type Props = { graph: Explored; chosen: string | null; near: string | null }

/** In the corner of the picture: what the pointer is on, else what was chosen, in full. */
export function ExploreNote({ graph, chosen, near }: Props) {
  const joint = graph.joints.find(({ id }) => id === near)
  if (joint) {
    const states = [...new Set(joint.runs.map(({ state }) => state.toLowerCase()))]
    const kind = (joint.runs[0]?.kind ?? '').toLowerCase().replaceAll('_', ' ')
    return <Note title={jointText(joint)}>{`${kind}, ${states.join(', ')}`}</Note>
  }
  const fold = graph.folds.find(({ id }) => id === near)
  if (fold) return <Note title={foldText(fold)}>Folded: press to draw up to 50 more of them.</Note>
  const isNear = ({ version: { id } }: Explored['cards'][number]) =>
    id === (near ?? chosen) || ways.some((way) => badgeOf(id, way) === near)
  const card = graph.cards.find(isNear)
  if (!card) return null
  const { artifact } = card.version
  return (
    <Note title={artifact.name} detail={versionText(card.version)}>
      {kindNames[artifact.kind]}
      {artifact.system && ` in ${artifact.system.name}`}
    </Note>
  )
}
