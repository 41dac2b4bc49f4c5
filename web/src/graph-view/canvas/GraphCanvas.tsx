'use client'

import type { ElementDefinition } from 'cytoscape'
import { parseAsBoolean, useQueryState } from 'nuqs'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Ends, Way } from '../lineage.ts'
import { anchorIn, placesOf } from './anchor.ts'
import { CanvasTools } from './CanvasTools.tsx'
import { followDetail } from './detail.ts'
import type { Measure } from './font.ts'
import { type CanvasHandle, handleOn } from './handle.ts'
import { isolate, mark } from './highlight.ts'
import { Minimap } from './Minimap.tsx'
import type { Palette } from './palette.ts'
import { redraw } from './redraw.ts'
import { stylesheetOf } from './stylesheet.ts'
import { useCytoscape } from './useCytoscape.ts'
import { usePalette } from './usePalette.ts'
import { usePins } from './usePins.ts'
import { bringIntoView, isUntouched, showAll } from './viewport.ts'

/** The elements of a picture, in these colours and with texts as wide as this. */
export type Draw = (palette: Palette, measure: Measure) => ElementDefinition[]

export type PictureProps = {
  /** Null: it is still being laid out, and what was drawn before stays. Another function is another picture. */
  draw: Draw | null
  /** What joins the cards: for the ways through them. */
  links: readonly Ends[]
  /** Card that is explained. */
  chosen: string | null
  /** What is under the pointer, or under the keyboard's focus in the list. */
  near: string | null
  /** Ids of an explained path: while nothing is near, it alone is strong. Keep it the same from one drawing to the next. */
  path?: Way | null
  /** Card that stays in its place when the picture changes; without one, whatever is nearest to the middle. */
  anchor?: string | null
  /** A card, or anything else that can be pressed; null: the ground. */
  onTap: (id: string | null) => void
  onDoubleTap?: (id: string) => void
  onNear: (id: string | null) => void
  /** What it shows, in a sentence. */
  label: string
  /** Given the handle when the picture is there, and null when it goes. Keep it the same from one drawing to the next. */
  onHandle?: ((handle: CanvasHandle | null) => void) | undefined
  /** In the corner: what the pointer is on. */
  children?: ReactNode
}

/** Whether only the ways through what is chosen are shown, as it stands in the address. */
const onlyParser = parseAsBoolean.withDefault(false)

/** What can be pressed in a picture. */
const PRESSED = '.card, .badge, .fold'

/** A picture. Everything in it can be reached in the list beside it as well, which is the way for a keyboard. */
export function Picture(props: PictureProps) {
  const {
    draw,
    links,
    chosen,
    near,
    path = null,
    anchor = null,
    onTap,
    onDoubleTap,
    onNear,
    label,
    onHandle,
    children,
  } = props
  const container = useRef<HTMLDivElement>(null)
  const drawing = useCytoscape(container)
  const palette = usePalette()
  const [isolated, setIsolated] = useQueryState('only', onlyParser)
  const cy = drawing.status === 'ready' ? drawing.cy : null
  const measure = drawing.status === 'ready' ? drawing.measure : null
  const elements = useMemo(() => (draw && palette && measure ? draw(palette, measure) : null), [draw, palette, measure])
  const [drawn, setDrawn] = useState<ElementDefinition[] | null>(null)
  const { apply: applyPins, ...pins } = usePins(cy, drawn)

  useEffect(() => {
    if (cy && palette) cy.style(stylesheetOf(palette))
  }, [cy, palette])

  useEffect(() => {
    if (!cy || !elements) return
    const before = placesOf(cy)
    let stays = false
    return redraw(cy, elements, {
      moved() {
        applyPins(cy, elements)
        const by = anchorIn(cy, before, anchor)
        stays = by !== null
        if (by) cy.panBy(by)
      },
      drawn() {
        applyPins(cy, elements)
        if (!stays) showAll(cy, { readable: true })
        setDrawn(elements)
      },
    })
  }, [cy, elements, anchor, applyPins])

  useEffect(() => {
    if (!cy || !drawn) return
    mark(cy, links, chosen, near, path)
    isolate(cy, links, isolated ? chosen : null)
  }, [cy, drawn, links, chosen, near, path, isolated])

  useEffect(() => (cy && drawn ? followDetail(cy) : undefined), [cy, drawn])

  useEffect(() => {
    if (!cy || !onHandle) return
    onHandle(handleOn(cy, setIsolated))
    return () => onHandle(null)
  }, [cy, onHandle, setIsolated])

  useEffect(() => {
    if (!cy || !drawn) return
    if (chosen !== null) bringIntoView(cy, chosen)
    // A panel that opens or closes beside it takes or gives room.
    const settle = () => {
      if (isUntouched(cy)) showAll(cy, { readable: true })
      if (chosen !== null) bringIntoView(cy, chosen)
    }
    cy.on('resize', settle)
    return () => {
      cy.off('resize', settle)
    }
  }, [cy, drawn, chosen])

  useEffect(() => {
    if (!cy) return
    cy.on('tap', PRESSED, ({ target }) => onTap(target.id()))
    cy.on('dbltap', '.card', ({ target }) => onDoubleTap?.(target.id()))
    cy.on('tap', ({ target }) => {
      if (target === cy) onTap(null)
    })
    cy.on('mouseover', `${PRESSED}, .joint`, ({ target }) => onNear(target.id()))
    cy.on('mouseout', `${PRESSED}, .joint`, () => onNear(null))
    return () => {
      cy.off('tap dbltap mouseover mouseout')
    }
  }, [cy, onTap, onDoubleTap, onNear])

  return (
    <div className="relative h-full min-h-0 overflow-hidden bg-canvas">
      <div
        ref={container}
        role="img"
        aria-label={label}
        data-ready={drawn !== null && drawn === elements}
        className={`size-full ${drawn === null ? 'opacity-0' : ''} ${near !== null ? 'cursor-pointer' : 'cursor-grab active:cursor-grabbing'}`}
      />
      {drawing.status === 'failed' && (
        <p role="alert" className="absolute inset-0 grid place-items-center p-6 text-center text-muted">
          The picture could not be loaded. The list has everything that it would show.
        </p>
      )}
      {children}
      {cy && palette && drawn && <Minimap cy={cy} palette={palette} drawn={drawn} />}
      {cy && <CanvasTools cy={cy} chosen={chosen} isolated={isolated} onIsolate={setIsolated} pins={pins} />}
    </div>
  )
}
