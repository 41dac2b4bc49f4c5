'use client'

import type { Core } from 'cytoscape'
import { Crosshair, Expand, Maximize, Minus, PinOff, Plus, Shrink, Spline } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { counted } from '@/lib/words.ts'
import { frameOf } from './frame.ts'
import { bringToMiddle, showAll, zoomBy } from './viewport.ts'

type Props = {
  cy: Core
  selected: string | null
  isolated: boolean
  onIsolate: (on: boolean) => void
  /** Cards that were put somewhere by hand. */
  pins: { count: number; releaseAll: () => void }
}

/** Zoom, fit, centre, isolate and full screen, in the corner of the picture. */
export function CanvasTools({ cy, selected, isolated, onIsolate, pins }: Props) {
  const fullScreen = useFullScreen()
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
      {pins.count > 0 && (
        <Tool label={`Put back ${counted(pins.count, 'card')} moved by hand`} onClick={pins.releaseAll}>
          <PinOff aria-hidden="true" size={15} />
        </Tool>
      )}
      {selected !== null && (
        <>
          <Tool label="Centre on what is chosen" onClick={() => bringToMiddle(cy, selected)}>
            <Crosshair aria-hidden="true" size={15} />
          </Tool>
          <Tool label="Isolate the selection" pressed={isolated} onClick={() => onIsolate(!isolated)}>
            <Spline aria-hidden="true" size={15} />
          </Tool>
        </>
      )}
      <Tool label={fullScreen ? 'Leave the full screen' : 'Full screen'} onClick={() => toggleFullScreen(cy)}>
        {fullScreen ? <Shrink aria-hidden="true" size={15} /> : <Expand aria-hidden="true" size={15} />}
      </Tool>
    </div>
  )
}

type ToolProps = { label: string; onClick: () => void; pressed?: boolean; children: ReactNode }

function Tool({ label, onClick, pressed, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onClick}
      className={classNames(
        'grid size-9 cursor-pointer place-items-center border-line border-l text-muted first:border-l-0 hover:bg-sunken',
        'hover:text-ink focus-visible:-outline-offset-2 aria-pressed:bg-accent-soft aria-pressed:text-accent',
      )}
    >
      {children}
    </button>
  )
}

/** The picture with what belongs to it, as large as the screen. Where a browser refuses, nothing changes. */
function toggleFullScreen(cy: Core): void {
  const changed = document.fullscreenElement ? document.exitFullscreen() : frameOf(cy)?.requestFullscreen?.()
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
