'use client'

import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import type { Ends, Lineage } from '../lineage.ts'
import type { Passing } from '../lines.ts'
import { highlight } from './highlight.ts'

export type Highlighted = {
  links: readonly Ends[]
  selected: string | null
  highlighted: string | null
  path: Lineage | null
  /** How a column's values come to what is on the path; null: no column is followed. */
  via?: ReadonlyMap<string, Passing> | null
}

/** Marks in a drawing what is selected, and fades what is not connected with it. @param drawn changes with what is drawn */
export function useHighlight(cy: Core | null, drawn: unknown, marks: Highlighted): void {
  const { links, selected, highlighted, path, via = null } = marks
  useEffect(() => {
    if (!cy || !drawn) return
    highlight(cy, links, selected, highlighted, path, via)
  }, [cy, drawn, links, selected, highlighted, path, via])
}
