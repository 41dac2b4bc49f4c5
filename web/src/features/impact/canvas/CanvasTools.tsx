'use client'

import type { Core } from 'cytoscape'
import { Maximize, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { showAll, zoomBy } from './viewport.ts'

/** Zoom and fit, in the corner of the picture. */
export function CanvasTools({ cy }: { cy: Core }) {
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
