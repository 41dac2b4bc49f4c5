'use client'

import { useMemo } from 'react'
import type { CardColumn } from '@/features/columns/index.ts'
import { aloneWith } from './model/alone.ts'
import { type Changes, withChanges } from './model/changes.ts'
import { withColumns } from './model/columns.ts'
import { fold } from './model/fold.ts'
import type { FoldedGraph } from './model/foldedGraph.ts'
import type { ImpactGraph } from './model/graph.ts'
import { dimmedIn, type Matching, narrowed } from './model/narrowed.ts'
import type { Opened } from './model/opened.ts'
import { withStart } from './model/start.ts'

type Asked = {
  /** Null: not known yet. */
  opened: Opened | null
  changes: Changes | null
  /** Of the artifacts that are unfolded. */
  columns: ReadonlyMap<string, readonly CardColumn[]>
  /** Null: everything. */
  matching: Matching | null
  /** Whether what was not asked for is drawn as well, faintly. */
  faint: boolean
  /** Version whose lineage is drawn alone; null: everything. */
  alone: string | null
}

/** What is drawn of a graph: folded, from the person on, what was asked for alone, or one lineage of it. Null: nothing yet. */
export function useFoldedGraph(
  graph: ImpactGraph,
  { opened, changes, matching, columns, faint, alone }: Asked,
): FoldedGraph | null {
  const whole = useMemo(
    () => opened && withColumns(withChanges(withStart(fold(graph, opened)), changes), columns),
    [graph, opened, changes, columns],
  )
  return useMemo(() => {
    if (!whole) return null
    const asked = matching === null ? whole : matchingIn(whole, matching, faint)
    return alone === null ? asked : aloneWith(asked, alone)
  }, [whole, matching, faint, alone])
}

const matchingIn = (graph: FoldedGraph, matching: Matching, faint: boolean): FoldedGraph =>
  faint ? { ...graph, dimmed: dimmedIn(graph, matching) } : narrowed(graph, matching)
