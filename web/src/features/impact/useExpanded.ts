'use client'

import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs'
import { useCallback, useMemo } from 'react'
import { allToggled, expandable, readExpanded, toggled } from './model/expanded.ts'
import type { ImpactGraph } from './model/graph.ts'

/** Its name in the address is older than its name here: links that use it are out in the world. */
const PARAMETER = 'spread'

const parser = parseAsArrayOf(parseAsString).withDefault([])

/** Which artifacts are drawn as their single versions: in the address, so that a link shows the same. */
export function useExpanded(graph: ImpactGraph) {
  const [written, write] = useQueryState(PARAMETER, parser)
  const candidates = useMemo(() => expandable(graph), [graph])
  const expanded = useMemo(() => readExpanded(written, candidates), [written, candidates])
  const toggle = useCallback(
    (artifact: string) => void write((before) => toggled(readExpanded(before, candidates), artifact)),
    [write, candidates],
  )
  const toggleAll = useCallback(
    () => void write((before) => allToggled(readExpanded(before, candidates), candidates)),
    [write, candidates],
  )
  return { expanded, toggle, toggleAll }
}
