'use client'

import type { ElementDefinition } from 'cytoscape'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Ends, Lineage } from '../lineage.ts'
import type { Passing } from '../lines.ts'
import { CanvasTools } from './CanvasTools.tsx'
import { followDetail } from './detail.ts'
import type { Measure } from './font.ts'
import { type CanvasHandle, handleOn } from './handle.ts'
import { Minimap } from './Minimap.tsx'
import type { Palette } from './palette.ts'
import { stylesheetOf } from './stylesheet.ts'
import { useCytoscape } from './useCytoscape.ts'
import { useDrawing } from './useDrawing.ts'
import { useHighlight } from './useHighlight.ts'
import { useIsolated } from './useIsolated.ts'
import { usePalette } from './usePalette.ts'
import { usePathInView } from './usePathInView.ts'
import { usePins } from './usePins.ts'
import { type PointerHandlers, usePointer } from './usePointer.ts'
import { useSelectionInView } from './useSelectionInView.ts'

/** The elements of a graph, in these colours and with texts as wide as this. */
export type Draw = (palette: Palette, measure: Measure) => ElementDefinition[]

export type GraphCanvasProps = PointerHandlers & {
  /** Null: it is still being laid out, and what was drawn before stays. Another function is another drawing. */
  draw: Draw | null
  /** What joins the cards: it says what is up- and downstream of each. */
  links: readonly Ends[]
  /** Card that is explained. */
  selected: string | null
  /** What is under the pointer, or under the keyboard's focus in the list. */
  highlighted: string | null
  /** Ids of an explained path: while nothing is highlighted, all else is faded. Keep it the same from one drawing to the next. */
  path?: Lineage | null
  /** How the values of a column come to each of these; they are the path then. */
  via?: ReadonlyMap<string, Passing> | null
  /** Card that stays in its place when the drawing changes; without one, whatever is nearest to the middle. */
  anchor?: string | null
  /** Another text: what is drawn next is shown as a whole. */
  framing?: string
  /** Shown as a whole, even where its words are too small to read then. */
  whole?: boolean
  /** What it shows, in a sentence. */
  label: string
  /** Given the handle when the drawing is there, and null when it goes. Keep it the same from one drawing to the next. */
  onHandle?: ((handle: CanvasHandle | null) => void) | undefined
  /** In the corner: what the pointer is on. */
  children?: ReactNode
}

/** A graph as one image. Everything in it is in the list beside it as well, where the keyboard reaches it. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { draw, links, selected, highlighted, via = null, anchor = null, framing = '', whole = false, onHandle } = props
  const container = useRef<HTMLDivElement>(null)
  const library = useCytoscape(container)
  const cy = library.status === 'ready' ? library.cy : null
  const measure = library.status === 'ready' ? library.measure : null
  const palette = usePalette()
  const [isolated, setIsolated] = useIsolated()
  const pins = usePins(cy)
  const elements = useMemo(() => (draw && palette && measure ? draw(palette, measure) : null), [draw, palette, measure])

  useEffect(() => {
    if (cy && palette) cy.style(stylesheetOf(palette))
  }, [cy, palette])
  const drawn = useDrawing(cy, elements, { anchor, framing, whole }, pins.apply)
  const path = useMemo(() => (via ? new Set(via.keys()) : (props.path ?? null)), [via, props.path])
  useHighlight(cy, drawn, { links, selected, highlighted, path, via })
  useEffect(() => (cy && drawn ? followDetail(cy) : undefined), [cy, drawn])
  useSelectionInView(cy, drawn, selected)
  usePathInView(cy, drawn, path)
  usePointer(cy, props)
  useEffect(() => {
    if (!cy || !onHandle) return
    onHandle(handleOn(cy, () => void setIsolated((on) => !on)))
    return () => onHandle(null)
  }, [cy, onHandle, setIsolated])

  return (
    <div className="relative h-full min-h-0 overflow-hidden bg-canvas">
      <div
        ref={container}
        role="img"
        aria-label={props.label}
        data-ready={drawn !== null && drawn === elements}
        className={`size-full ${drawn === null ? 'opacity-0' : ''} ${highlighted !== null ? 'cursor-pointer' : 'cursor-grab active:cursor-grabbing'}`}
      />
      {library.status === 'failed' && <NotLoaded />}
      {props.children}
      {cy && palette && drawn && <Minimap cy={cy} palette={palette} drawn={drawn} />}
      {cy && <CanvasTools cy={cy} selected={selected} isolated={isolated} onIsolate={setIsolated} pins={pins} />}
    </div>
  )
}

const NotLoaded = () => (
  <p role="alert" className="absolute inset-0 grid place-items-center p-6 text-center text-muted">
    The picture could not be loaded. The list has everything that it would show.
  </p>
)
