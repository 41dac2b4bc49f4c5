'use client'

import type { Core, ElementDefinition } from 'cytoscape'
import { useCallback, useEffect, useRef, useState } from 'react'
import { applyPins, followDrags, type Pins, release } from './pins.ts'

/** Cards that were dragged stay where they were put, for as long as the picture is looked at. */
export function usePins(cy: Core | null, drawn: readonly ElementDefinition[] | null) {
  const pins = useRef<Pins>(new Map())
  const [count, setCount] = useState(0)
  useEffect(() => (cy ? followDrags(cy, pins.current, () => setCount(pins.current.size)) : undefined), [cy])
  const apply = useCallback((to: Core) => applyPins(to, pins.current), [])
  const releaseAll = useCallback(() => {
    if (!cy) return
    const places = new Map(
      (drawn ?? []).flatMap(({ data, position }) => (position ? [[String(data.id), position]] : [])),
    )
    release(cy, pins.current, places)
    setCount(0)
  }, [cy, drawn])
  return { count, apply, releaseAll }
}
