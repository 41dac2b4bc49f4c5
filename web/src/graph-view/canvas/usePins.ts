'use client'

import type { Core, ElementDefinition } from 'cytoscape'
import { createParser, parseAsArrayOf, useQueryState } from 'nuqs'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { applyPins, followDrags, type Pins, pinText, readPin } from './pins.ts'

const parseAsPin = createParser({ parse: readPin, serialize: pinText, eq: (a, b) => pinText(a) === pinText(b) })
export const pinsParser = parseAsArrayOf(parseAsPin).withDefault([])

/**
 * Cards that were dragged stay where they were put. They stand in the address: a link shows a colleague the same. `apply` is called
 * with whatever is drawn anew.
 */
export function usePins(cy: Core | null) {
  const [written, write] = useQueryState('pins', pinsParser)
  const pins = useMemo<Pins>(() => new Map(written.map(({ id, at }) => [id, at])), [written])
  const current = useRef(pins)
  const drawn = useRef<readonly ElementDefinition[]>([])
  useEffect(() => {
    current.current = pins
    if (cy) applyPins(cy, pins, placesIn(drawn.current))
  }, [cy, pins])
  useEffect(() => {
    if (!cy) return
    return followDrags(cy, (id, at) => void write((before) => [...before.filter((pin) => pin.id !== id), { id, at }]))
  }, [cy, write])
  const apply = useCallback((to: Core, elements: readonly ElementDefinition[]) => {
    drawn.current = elements
    applyPins(to, current.current, placesIn(elements))
  }, [])
  return { count: pins.size, apply, releaseAll: () => void write(null) }
}

const placesIn = (elements: readonly ElementDefinition[]) =>
  new Map(elements.flatMap(({ data, position }) => (position ? [[String(data.id), position]] : [])))
