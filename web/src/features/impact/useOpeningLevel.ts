'use client'

import { type RefObject, useEffect, useState } from 'react'
import { loadMeasure } from '@/graph-view/index.ts'
import { openingLevel } from './layout/openingLevel.ts'
import type { Level } from './model/foldedGraph.ts'
import type { ImpactGraph } from './model/graph.ts'

/** The level that a graph opens at in this room. Said once, so that nothing changes while one looks; null: not known yet. */
export function useOpeningLevel(graph: ImpactGraph, room: RefObject<HTMLElement | null>): Level | null {
  const [level, setLevel] = useState<Level | null>(null)
  useEffect(() => {
    if (level !== null) return
    let gone = false
    void loadMeasure().then((measure) => {
      const { clientWidth: width, clientHeight: height } = room.current ?? { clientWidth: 0, clientHeight: 0 }
      if (!gone) setLevel(openingLevel(graph, { width, height }, measure))
    })
    return () => {
      gone = true
    }
  }, [graph, room, level])
  return level
}
