'use client'

import type { ElementDefinition } from 'cytoscape'
import { parseAsBoolean, useQueryState } from 'nuqs'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Ends, Lineage } from '../lineage.ts'
import { panToKeep, positionsOf } from './anchor.ts'
import { CanvasTools } from './CanvasTools.tsx'
import { followDetail } from './detail.ts'
import type { Measure } from './font.ts'
import { type CanvasHandle, handleOn } from './handle.ts'
import { highlight, isolate } from './highlight.ts'
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

export type GraphCanvasProps = {
  /** Null: it is still being laid out, and what was drawn before stays. Another function is another picture. */
  draw: Draw | null
  /** What joins the cards: it says what is up- and downstream of each. */
  links: readonly Ends[]
  /** Card that is explained. */
  selected: string | null
  /** What is under the pointer, or under the keyboard's focus in the list. */
  highlighted: string | null
  /** Ids of an explained path: while nothing is highlighted, all else is faded. Keep it the same from one drawing to the next. */
  path?: Lineage | null
  /** Card that stays in its place when the picture changes; without one, whatever is nearest to the middle. */
  anchor?: string | null
  /** A card, or anything else that can be pressed; null: the ground. */
  onPress: (id: string | null) => void
  onDoublePress?: (id: string) => void
  onHighlight: (id: string | null) => void
  /** What it shows, in a sentence. */
  label: string
  /** Given the handle when the picture is there, and null when it goes. Keep it the same from one drawing to the next. */
  onHandle?: ((handle: CanvasHandle | null) => void) | undefined
  /** In the corner: what the pointer is on. */
  children?: ReactNode
}

/** Whether only the lineage of the selected card is shown, as it stands in the address. */
const isolatedParser = parseAsBoolean.withDefault(false)

/** What can be pressed. */
const PRESSABLE = '.card, .badge, .fold'

/** A graph as one image. Everything in it is in the list beside it as well, where the keyboard reaches it. */
export function GraphCanvas(props: GraphCanvasProps) {
  const {
    draw,
    links,
    selected,
    highlighted,
    path = null,
    anchor = null,
    onPress,
    onDoublePress,
    onHighlight,
    label,
    onHandle,
    children,
  } = props
  const container = useRef<HTMLDivElement>(null)
  const drawing = useCytoscape(container)
  const palette = usePalette()
  const [isolated, setIsolated] = useQueryState('only', isolatedParser)
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
    const before = positionsOf(cy)
    let stays = false
    return redraw(cy, elements, {
      moved() {
        applyPins(cy, elements)
        const by = panToKeep(cy, before, anchor)
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
    highlight(cy, links, selected, highlighted, path)
    isolate(cy, links, isolated ? selected : null)
  }, [cy, drawn, links, selected, highlighted, path, isolated])

  useEffect(() => (cy && drawn ? followDetail(cy) : undefined), [cy, drawn])

  useEffect(() => {
    if (!cy || !onHandle) return
    onHandle(handleOn(cy, setIsolated))
    return () => onHandle(null)
  }, [cy, onHandle, setIsolated])

  useEffect(() => {
    if (!cy || !drawn) return
    if (selected !== null) bringIntoView(cy, selected)
    // A panel that opens or closes beside it takes or gives room.
    const settle = () => {
      if (isUntouched(cy)) showAll(cy, { readable: true })
      if (selected !== null) bringIntoView(cy, selected)
    }
    cy.on('resize', settle)
    return () => {
      cy.off('resize', settle)
    }
  }, [cy, drawn, selected])

  useEffect(() => {
    if (!cy) return
    cy.on('tap', PRESSABLE, ({ target }) => onPress(target.id()))
    cy.on('dbltap', '.card', ({ target }) => onDoublePress?.(target.id()))
    cy.on('tap', ({ target }) => {
      if (target === cy) onPress(null)
    })
    cy.on('mouseover', `${PRESSABLE}, .run`, ({ target }) => onHighlight(target.id()))
    cy.on('mouseout', `${PRESSABLE}, .run`, () => onHighlight(null))
    return () => {
      cy.off('tap dbltap mouseover mouseout')
    }
  }, [cy, onPress, onDoublePress, onHighlight])

  return (
    <div className="relative h-full min-h-0 overflow-hidden bg-canvas">
      <div
        ref={container}
        role="img"
        aria-label={label}
        data-ready={drawn !== null && drawn === elements}
        className={`size-full ${drawn === null ? 'opacity-0' : ''} ${highlighted !== null ? 'cursor-pointer' : 'cursor-grab active:cursor-grabbing'}`}
      />
      {drawing.status === 'failed' && (
        <p role="alert" className="absolute inset-0 grid place-items-center p-6 text-center text-muted">
          The picture could not be loaded. The list has everything that it would show.
        </p>
      )}
      {children}
      {cy && palette && drawn && <Minimap cy={cy} palette={palette} drawn={drawn} />}
      {cy && <CanvasTools cy={cy} selected={selected} isolated={isolated} onIsolate={setIsolated} pins={pins} />}
    </div>
  )
}
