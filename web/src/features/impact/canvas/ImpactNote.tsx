import type { ReactNode } from 'react'
import type { Link } from '@/graph-view/index.ts'
import { shownName } from '@/lib/closed.ts'
import { counted, kindNames } from '@/lib/words.ts'
import { Name } from '@/ui/Name.tsx'
import { VerdictShape } from '@/ui/VerdictMark.tsx'
import { changeText } from '../model/changes.ts'
import { hasColumns } from '../model/columns.ts'
import { type Card, canOpen, type FoldedGraph, type RunNode } from '../model/foldedGraph.ts'
import { carriesWords, jobsOfLink, jobsText, linkEnds } from '../model/linkWords.ts'
import { nameOf, runNodeText, verdictText, versionText } from '../model/words.ts'

type Props = {
  graph: FoldedGraph
  selected: string | null
  highlighted: string | null
  onToggle: (card: Card) => void
  onColumns: (artifact: string) => void
}

/** In the corner of the picture: what the pointer is on, else what was chosen, in full. */
export function ImpactNote({ graph, selected, highlighted, onToggle, onColumns }: Props) {
  const runNode = graph.runNodes.find(({ id }) => id === highlighted)
  if (runNode)
    return (
      <Note>
        <RunNote runNode={runNode} />
      </Note>
    )
  const link = graph.links.find(({ id }) => id === highlighted)
  if (link)
    return (
      <Note>
        <LinkNote graph={graph} link={link} />
      </Note>
    )
  const card = graph.cards.find(({ id }) => id === (highlighted ?? selected))
  if (!card) return null
  return (
    <Note>
      <CardNote card={card} />
      {card.id === selected && (canOpen(card) || card.level === 'versions') && (
        <button
          type="button"
          onClick={() => onToggle(card)}
          className="pointer-events-auto mt-1 cursor-pointer rounded font-medium text-accent underline-offset-4 hover:underline"
        >
          {card.level === 'versions' ? 'Collapse its versions' : `Expand its ${card.versions.length} versions`}
        </button>
      )}
      {card.id === selected && card.artifact && hasColumns(card) && (
        <button
          type="button"
          onClick={() => card.artifact && onColumns(card.artifact.id)}
          className="pointer-events-auto mt-1 ml-3 cursor-pointer rounded font-medium text-accent underline-offset-4 hover:underline first:ml-0"
        >
          {card.columns.length > 0 ? 'Hide its columns' : 'Show its columns'}
        </button>
      )}
    </Note>
  )
}

function CardNote({ card }: { card: Card }) {
  const { artifact, place } = card
  return (
    <>
      <strong className="block break-words font-semibold">
        <Name of={nameOf(card)} />
        {card.level === 'versions' && <span className="font-normal text-muted"> {versionText(card.versions[0])}</span>}
      </strong>
      <span className="block text-muted">
        {artifact
          ? `${kindNames[artifact.kind]} in ${shownName(place)}`
          : `${counted(card.artifacts, 'artifact')}, ${counted(card.versions.length, 'version')}. Click to open.`}
      </span>
      <span className="mt-0.5 flex flex-wrap items-center gap-1.5">
        {card.verdicts.map(({ verdict }) => (
          <VerdictShape key={verdict} verdict={verdict} />
        ))}
        {verdictText(card)}
      </span>
      {card.changes.length > 0 && <span className="block font-medium">Since then {changeText(card.changes)}</span>}
    </>
  )
}

/** By which jobs something comes from one end to the other, and what it carries. */
function LinkNote({ graph, link }: { graph: FoldedGraph; link: Link }) {
  const jobs = jobsOfLink(graph, link)
  return (
    <>
      <strong className="block break-words font-semibold">{linkEnds(graph, link)}</strong>
      <span className="block text-muted">{carriesWords[link.carries]}</span>
      {jobs.length > 0 && <span className="block break-words">{jobsText(jobs)}</span>}
    </>
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
