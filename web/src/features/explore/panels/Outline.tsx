'use client'

import { type KeyboardEvent, useMemo } from 'react'
import type { ExploredGraph } from '../model/exploredGraph.ts'
import type { ExploreActions } from '../useExploreActions.ts'
import { OutlineItem } from './OutlineItem.tsx'
import { type Line, outlineOf } from './outline.ts'

type Props = {
  graph: ExploredGraph
  selected: string | null
  highlighted: string | null
  actions: ExploreActions
  onHighlight: (id: string | null) => void
}

/**
 * The picture as a tree: the same cards and folds. Tab enters and leaves it; the arrows, Home and End move inside, Enter
 * chooses, E draws the neighbours, ⇧E those of everything; what has the focus lights up in the picture.
 */
export function Outline({ graph, selected, highlighted, actions, onHighlight }: Props) {
  const lines = useMemo(() => outlineOf(graph), [graph])
  const here = (id: string | null) => id !== null && lines.some((line) => line.id === id)
  const entry = here(highlighted) ? highlighted : here(selected) ? selected : graph.focus
  return (
    <div
      role="tree"
      aria-label="The picture as a tree"
      className="max-h-[30rem] overflow-auto p-2"
      onKeyDown={(event) => onKey(event, lines, actions)}
      onBlur={() => onHighlight(null)}
    >
      {lines.map((line) => (
        <OutlineItem
          key={line.id}
          line={line}
          focus={graph.focus}
          selected={line.id === selected}
          highlighted={line.id === highlighted}
          tabbable={line.id === entry}
          actions={actions}
          onHighlight={onHighlight}
        />
      ))}
    </div>
  )
}

/** Which line the keys lead to, from the line at a place. */
const targets: Readonly<Record<string, (lines: readonly Line[], at: number) => number>> = {
  ArrowDown: (lines, at) => Math.min(at + 1, lines.length - 1),
  ArrowUp: (_, at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (lines) => lines.length - 1,
  ArrowLeft: (lines, at) =>
    Math.max(
      0,
      lines.findIndex(({ id }) => id === lines[at]?.parent),
    ),
  ArrowRight: (lines, at) => (lines[at + 1]?.parent === lines[at]?.id ? at + 1 : at),
}

function onKey(event: KeyboardEvent<HTMLElement>, lines: readonly Line[], actions: ExploreActions): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const line = lines[at]
  if (!line || event.ctrlKey || event.metaKey || event.altKey) return
  const target = targets[event.key]
  if (target) items[target(lines, at)]?.focus()
  else if (!act(event, line, actions)) return
  event.preventDefault()
}

/** Whether the key did something with the line. */
function act({ key, shiftKey }: KeyboardEvent, { card, fold }: Line, actions: ExploreActions): boolean {
  if (key === 'Enter' || key === ' ') {
    if (card) actions.select(card.version.id)
    else actions.expandFold(fold)
    return true
  }
  if (key.toLowerCase() !== 'e') return false
  if (shiftKey) actions.expandAll()
  else if (card) actions.expand(card.version.id)
  else actions.expandFold(fold)
  return true
}
