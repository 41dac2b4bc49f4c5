'use client'

import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { type RefObject, useMemo, useState } from 'react'
import { type Drawn, useCardColumns, useColumn } from '@/features/columns/index.ts'
import type { ImpactFilter } from '@/generated/graphql.ts'
import { useIsolated } from '@/graph-view/index.ts'
import type { FoldedGraph } from './model/foldedGraph.ts'
import { useChanges } from './useChanges.ts'
import { useExplainedPath } from './useExplainedPath.ts'
import { useFoldedGraph } from './useFoldedGraph.ts'
import type { Answer } from './useImpactGraph.ts'
import { useOpened } from './useOpened.ts'
import { useOpeningLevel } from './useOpeningLevel.ts'

/** What becomes of what a filter leaves out. */
const rests = ['hidden', 'faint'] as const
export type Rest = (typeof rests)[number]
const restParser = parseAsStringLiteral(rests).withDefault('hidden').withOptions({ history: 'push' })

type Input = {
  answer: Extract<Answer, { status: 'ready' }>
  question: { customerRef: string; asOf: string | null; since: string | null; filter: ImpactFilter | null }
  /** Version that is explained. */
  selected: string | null
  /** Where the picture goes. */
  room: RefObject<HTMLElement | null>
}

export type ImpactDrawing = ReturnType<typeof useImpactDrawing>

/** What is drawn of an answer, by what the address says, and what changes that. */
export function useImpactDrawing({ answer, question, selected, room }: Input) {
  const { graph: whole, matching, stale } = answer
  const opening = useOpened(whole, useOpeningLevel(whole, room))
  const { changes, failed } = useChanges(whole, question)
  const { columns, toggle: toggleColumns } = useCardColumns(question.asOf)
  const [isolated] = useIsolated()
  const [rest, writeRest] = useQueryState('rest', restParser)
  const alone = isolated ? selected : null
  const asked = { opened: opening.opened, changes, columns, matching, faint: rest === 'faint', alone }
  const graph = useFoldedGraph(whole, asked) ?? nothing
  const drawn = useMemo(() => drawnOf(graph), [graph])
  return {
    graph,
    opening,
    isolated,
    rest,
    setRest: (choice: Rest) => void writeRest(choice),
    toggleColumns,
    column: useColumn(drawn, question.asOf),
    path: useExplainedPath(graph, { ...question, versionId: selected }),
    compared: changes !== null,
    notCompared: failed,
    /** Another text: what is drawn is another part of the whole. */
    framing: useSettled(`${alone} ${rest} ${JSON.stringify(question.filter)}`, stale),
  }
}

/** What holds the versions and runs that a column reaches. */
const drawnOf = ({ cards, runNodes, links }: FoldedGraph): Drawn => ({
  cards: cards.map(({ id, versions }) => ({ id, versions: versions.map((version) => version.id) })),
  runNodes: runNodes.map(({ id, runs }) => ({ id, runs: runs.map((run) => run.id) })),
  links,
})

/** A text as it was before something began to be on its way. */
function useSettled(text: string, pending: boolean): string {
  const [settled, setSettled] = useState(text)
  if (!pending && settled !== text) setSettled(text)
  return settled
}

/** While it is not known yet what is drawn. */
const nothing: FoldedGraph = { cards: [], runNodes: [], links: [], jobs: new Map(), dimmed: new Set(), start: false }
