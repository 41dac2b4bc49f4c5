import type { ReactNode } from 'react'
import { shownName } from '@/lib/closed.ts'
import { kindNames } from '@/lib/words.ts'
import { Name } from '@/ui/Name.tsx'
import { VerdictShape } from '@/ui/VerdictMark.tsx'
import { changeText } from '../model/changes.ts'
import type { Card, FoldedGraph, RunNode } from '../model/foldedGraph.ts'
import { runNodeText, verdictText, versionText } from '../model/words.ts'

type Props = { graph: FoldedGraph; selected: string | null; highlighted: string | null; onToggle: (card: Card) => void }

/** In the corner of the picture: what the pointer is on, else what was chosen, in full. */
export function ImpactNote({ graph, selected, highlighted, onToggle }: Props) {
  const runNode = graph.runNodes.find(({ id }) => id === highlighted)
  if (runNode)
    return (
      <Note>
        <RunNote runNode={runNode} />
      </Note>
    )
  const card = graph.cards.find(({ id }) => id === (highlighted ?? selected))
  if (!card) return null
  const offers = card.id === selected && (card.versions.length > 1 || card.expanded)
  return (
    <Note>
      <strong className="block break-words font-semibold">
        <Name of={card.artifact} />
        {card.expanded && <span className="font-normal text-muted"> {versionText(card.versions[0])}</span>}
      </strong>
      <span className="block text-muted">
        {kindNames[card.artifact.kind]}
        {card.artifact.system && ` in ${shownName(card.artifact.system)}`}
      </span>
      <span className="mt-0.5 flex flex-wrap items-center gap-1.5">
        {card.verdicts.map(({ verdict }) => (
          <VerdictShape key={verdict} verdict={verdict} />
        ))}
        {verdictText(card)}
      </span>
      {card.changes.length > 0 && <span className="block font-medium">Since then {changeText(card.changes)}</span>}
      {offers && (
        <button
          type="button"
          onClick={() => onToggle(card)}
          className="pointer-events-auto mt-1 cursor-pointer rounded font-medium text-accent underline-offset-4 hover:underline"
        >
          {card.expanded ? 'Collapse its versions' : `Expand its ${card.versions.length} versions`}
        </button>
      )}
    </Note>
  )
}

function RunNote({ runNode }: { runNode: RunNode }) {
  const states = [...new Set(runNode.runs.map(({ state }) => state.toLowerCase()))]
  return (
    <>
      <strong className="block break-words font-semibold">{runNodeText(runNode)}</strong>
      <span className="block text-muted">
        {(runNode.runs[0]?.kind ?? '').toLowerCase().replaceAll('_', ' ')}, {states.join(', ')}
      </span>
    </>
  )
}

function Note({ children }: { children: ReactNode }) {
  return (
    <div className="pointer-events-none absolute bottom-3 left-3 max-w-[min(22rem,calc(100%-13.5rem))] rounded-lg border border-line bg-surface px-3 py-2 text-[13px] leading-snug shadow-card">
      {children}
    </div>
  )
}
