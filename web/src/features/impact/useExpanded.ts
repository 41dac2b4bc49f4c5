'use client'

import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs'
import { useCallback, useMemo } from 'react'
import { allToggled, readSpread, spreadable, toggled } from './model/expanded.ts'
import type { ImpactGraph } from './model/graph.ts'

const parser = parseAsArrayOf(parseAsString).withDefault([])

/** Which artifacts are spread out into their versions: in the address, so that a link shows the same. */
export function useSpread(graph: ImpactGraph) {
  const [written, write] = useQueryState('spread', parser)
  const able = useMemo(() => spreadable(graph), [graph])
  const spread = useMemo(() => readSpread(written, able), [written, able])
  const toggleSpread = useCallback(
    (artifact: string) => void write((before) => toggled(readSpread(before, able), artifact)),
    [write, able],
  )
  const toggleAll = useCallback(() => void write((before) => allToggled(readSpread(before, able), able)), [write, able])
  return { spread, toggleSpread, toggleAll }
}
