'use client'

import { type UseQueryStatesKeysMap, useQueryStates, type Values } from 'nuqs'
import { useRef } from 'react'

/**
 * What narrows a list, in the address. Each choice is a step that Back takes away; what is typed into one field is one step, and not one for
 * each letter. `texts`: the names of fields that are typed into.
 */
export function useNarrowing<Parsers extends UseQueryStatesKeysMap>(
  parsers: Parsers,
  texts: readonly (keyof Parsers)[],
) {
  const [choice, setChoice] = useQueryStates(parsers)
  const typedLast = useRef<keyof Parsers | null>(null)
  const choose = (change: Partial<{ [Name in keyof Values<Parsers>]: Values<Parsers>[Name] | null }>) => {
    const typed = texts.find((name) => name in change) ?? null
    // Where Back has emptied the field, typing begins anew.
    const goesOn = typed !== null && typed === typedLast.current && Boolean(choice[typed])
    typedLast.current = typed
    void setChoice(change, { history: goesOn ? 'replace' : 'push' })
  }
  return [choice, choose] as const
}
