'use client'

import { GraphiQL } from 'graphiql'
import { useCallback, useEffect, useState } from 'react'
import { useShortcuts } from '@/features/palette/index.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { EditorNames } from './EditorNames.tsx'
import { example, lineageExample } from './example.ts'
import { fetcherWith } from './fetcher.ts'
import { memoryStorage } from './memoryStorage.ts'
import { allowStyleElements } from './styleNonce.ts'
import './graphiql.css'

type Props = { token: () => string }

/**
 * GraphiQL over our own way to the API. Nothing typed in it is kept: when it goes, it forgets. In a browser only. It is
 * version 4, whose editors are CodeMirror's: Monaco, which later ones have, wants workers and style elements that the
 * policy refuses, weighs several times as much, and is not made for telephones.
 */
export function Console({ token }: Props) {
  const [storage] = useState(memoryStorage)
  const [fetcher] = useState(() => fetcherWith(token))
  const [ready, setReady] = useState(false)
  const onReady = useCallback(() => setReady(true), [])
  const begin = useMay('PERSON_READ') ? example : lineageExample
  useState(allowStyleElements)
  useEffect(() => () => storage.clear(), [storage])
  useEffect(() => {
    document.addEventListener('click', keepScriptLinksStill)
    return () => document.removeEventListener('click', keepScriptLinksStill)
  }, [])
  // The documentation's search says ⌘K of itself while it is shown.
  useShortcuts({ palette: focusDocumentation })
  return (
    // Whoever presses "Execute query" before the editors are there would get nothing.
    <div inert={!ready} className="contents">
      <GraphiQL
        fetcher={fetcher}
        storage={storage}
        query={begin.query}
        variables={begin.variables}
        defaultQuery=""
        forcedTheme="system"
        // The token has a field of its own, and no other header matters.
        isHeadersEditorEnabled={false}
        shouldPersistHeaders={false}
      >
        <GraphiQL.Logo>{null}</GraphiQL.Logo>
        <EditorNames onReady={onReady} />
      </GraphiQL>
    </div>
  )
}

/** GraphiQL's links in what it says of a field go to `javascript:void 0`, which the policy would refuse; their listeners do the work. */
function keepScriptLinksStill(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('a[href^="javascript:"]')) event.preventDefault()
}

/** @returns whether there is such a search; if not, the key opens the palette */
function focusDocumentation(): boolean {
  const search = document.querySelector<HTMLInputElement>('.graphiql-doc-explorer-search input')
  search?.focus()
  return search !== null
}
