'use client'

import type { Core } from 'cytoscape'
import { Expand, Maximize, Minus, Plus, Shrink } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { showAll, zoomBy } from './viewport.ts'

/** Zoom, fit and full screen, in the corner of the picture. */
export function CanvasTools({ cy }: { cy: Core }) {
  const large = useFullScreen()
  return (
    <div className="absolute right-3 bottom-3 flex overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      <Tool label="Zoom out" onClick={() => zoomBy(cy, 1 / 1.35)}>
        <Minus aria-hidden="true" size={16} />
      </Tool>
      <Tool label="Zoom in" onClick={() => zoomBy(cy, 1.35)}>
        <Plus aria-hidden="true" size={16} />
      </Tool>
      <Tool label="Fit the whole graph" onClick={() => showAll(cy, { readable: false })}>
        <Maximize aria-hidden="true" size={15} />
      </Tool>
      <Tool label={large ? 'Leave the full screen' : 'Full screen'} onClick={() => toggleFullScreen(cy)}>
        {large ? <Shrink aria-hidden="true" size={15} /> : <Expand aria-hidden="true" size={15} />}
      </Tool>
    </div>
  )
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-9 cursor-pointer place-items-center border-line border-l text-muted first:border-l-0 hover:bg-sunken hover:text-ink focus-visible:-outline-offset-2"
    >
      {children}
    </button>
  )
}

/** The picture alone, as large as the screen. Where a browser refuses, nothing changes. */
function toggleFullScreen(cy: Core): void {
  const changed = document.fullscreenElement
    ? document.exitFullscreen()
    : cy.container()?.parentElement?.requestFullscreen?.()
  changed?.catch(() => undefined)
}

function useFullScreen(): boolean {
  const [large, setLarge] = useState(false)
  useEffect(() => {
    const read = () => setLarge(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', read)
    return () => document.removeEventListener('fullscreenchange', read)
  }, [])
  return large
}
