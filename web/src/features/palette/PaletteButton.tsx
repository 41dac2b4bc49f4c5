'use client'

import { Search } from 'lucide-react'
import { useKeyboard } from './useShortcuts.ts'

/** Opens the palette for whoever does not know its key. */
export function PaletteButton() {
  const { showPalette } = useKeyboard()
  return (
    <button
      type="button"
      aria-label="Go to …"
      aria-keyshortcuts="Control+K Meta+K"
      title="Go to … (Ctrl K or ⌘K; press ? for all shortcuts)"
      onClick={showPalette}
      className="grid size-9 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
    >
      <Search aria-hidden="true" size={17} />
    </button>
  )
}
