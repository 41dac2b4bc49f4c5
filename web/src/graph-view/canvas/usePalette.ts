'use client'

import { useEffect, useState } from 'react'
import { type Palette, readPalette } from './palette.ts'

/** The page's colours, followed when the reader's system turns dark or light. Null until the page is there. */
export function usePalette(): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null)
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const read = () => setPalette(readPalette())
    read()
    dark.addEventListener('change', read)
    return () => dark.removeEventListener('change', read)
  }, [])
  return palette
}
