'use client'

import { createContext, type RefObject, useContext, useEffect, useRef } from 'react'
import type { Group, Handlers } from './dispatch.ts'

export type Keyboard = {
  /** @returns how to take the group out again */
  add(group: Group): () => void
  showHelp(): void
  showPalette(): void
  /** What works at the moment. */
  groups(): readonly Group[]
}

const nowhere: Keyboard = {
  add: () => () => undefined,
  showHelp: () => undefined,
  showPalette: () => undefined,
  groups: () => [],
}

export const KeyboardContext = createContext<Keyboard>(nowhere)

export const useKeyboard = (): Keyboard => useContext(KeyboardContext)

/**
 * Says what shortcuts of the catalog do while this part of the page is shown. The part shown last goes first.
 * @param within only while the focus is in there
 */
export function useShortcuts(handlers: Handlers, within?: RefObject<Element | null>): void {
  const { add } = useKeyboard()
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(
    () => add({ handlers: () => latest.current, within: () => (within ? within.current : undefined) }),
    [add, within],
  )
}
