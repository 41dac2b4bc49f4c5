'use client'

import type { Core, NodeSingular } from 'cytoscape'
import { useEffect, useMemo, useRef, useState } from 'react'
import { columnLayout } from '../layout/columnLayout.ts'
import type { Card, FoldedGraph } from '../model/fold.ts'
import { wayThrough } from '../model/reach.ts'
import { cardWords } from '../model/words.ts'
import { CanvasNote } from './CanvasNote.tsx'
import { CanvasTools } from './CanvasTools.tsx'
import { captionOf, elementsOf } from './elements.ts'
import type { Measure } from './font.ts'
import { type CanvasHandle, handleOn } from './handle.ts'
import { stylesheetOf } from './stylesheet.ts'
import { useCytoscape } from './useCytoscape.ts'
import { usePalette } from './usePalette.ts'
import { bringIntoView, isUntouched, showAll } from './viewport.ts'

type Props = {
  graph: FoldedGraph
  /** Card that is explained. */
  chosen: string | null
  /** Card or joint under the pointer, or card under the keyboard's focus in the list. */
  near: string | null
  onChoose: (card: Card | null) => void
  onNear: (id: string | null) => void
  onSpread: (card: Card) => void
  /** What it shows, in a sentence. */
  label: string
  /** Given the handle when the picture is there, and null when it goes. Keep it the same from one drawing to the next. */
  onHandle?: (handle: CanvasHandle | null) => void
}

/** The picture. Everything in it can be reached in the list beside it as well, which is the way for a keyboard. */
export function GraphCanvas({ graph, chosen, near, onChoose, onNear, onSpread, label, onHandle }: Props) {
  const container = useRef<HTMLDivElement>(null)
  const drawing = useCytoscape(container)
  const palette = usePalette()
  const [isolated, setIsolated] = useState(false)
  const cy = drawing.status === 'ready' ? drawing.cy : null
  const measure = drawing.status === 'ready' ? drawing.measure : null

  const layout = useMemo(() => (measure ? columnLayout(graph, widthIn(measure)) : null), [graph, measure])
  const elements = useMemo(
    () => (layout && palette && measure ? elementsOf(graph, layout, palette, measure) : null),
    [graph, layout, palette, measure],
  )

  useEffect(() => {
    if (!cy || !palette || !elements) return
    const before = placesOf(cy)
    cy.batch(() => {
      cy.style(stylesheetOf(palette))
      cy.elements().remove()
      cy.add(elements)
    })
    const anchor = anchorIn(cy, before)
    if (anchor) cy.panBy(anchor)
    else showAll(cy, { readable: true })
  }, [cy, palette, elements])

  const cards = useMemo(() => new Map(graph.cards.map((card) => [card.id, card])), [graph])
  useEffect(() => {
    if (!cy || !elements) return
    mark(cy, graph, chosen, near)
    isolate(cy, graph, isolated ? chosen : null)
  }, [cy, elements, graph, chosen, near, isolated])

  useEffect(() => {
    if (!cy || !onHandle) return
    onHandle(handleOn(cy, setIsolated))
    return () => onHandle(null)
  }, [cy, onHandle])

  useEffect(() => {
    if (!cy || !elements) return
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
  }, [cy, elements, chosen])

  useEffect(() => {
    if (!cy) return
    const cardOf = (node: NodeSingular) => cards.get(node.id()) ?? null
    cy.on('tap', '.card', ({ target }) => onChoose(cardOf(target)))
    cy.on('dbltap', '.card', ({ target }) => {
      const card = cardOf(target)
      if (card) onSpread(card)
    })
    cy.on('tap', ({ target }) => {
      if (target === cy) onChoose(null)
    })
    cy.on('mouseover', '.card, .joint', ({ target }) => onNear(target.id()))
    cy.on('mouseout', '.card, .joint', () => onNear(null))
    return () => {
      cy.off('tap dbltap mouseover mouseout')
    }
  }, [cy, cards, onChoose, onNear, onSpread])

  return (
    <div className="relative h-full min-h-0 overflow-hidden bg-canvas">
      <div
        ref={container}
        role="img"
        aria-label={label}
        data-ready={elements !== null}
        className={`size-full ${near !== null ? 'cursor-pointer' : 'cursor-grab active:cursor-grabbing'}`}
      />
      {drawing.status === 'failed' && (
        <p role="alert" className="absolute inset-0 grid place-items-center p-6 text-center text-muted">
          The picture could not be loaded. The list has everything that it would show.
        </p>
      )}
      <CanvasNote graph={graph} chosen={chosen} near={near} onSpread={onSpread} />
      {cy && <CanvasTools cy={cy} />}
    </div>
  )
}

/** The wider of a card's two lines. */
const widthIn = (measure: Measure) => (card: Card) => {
  const { title, caption } = cardWords(card)
  return Math.max(measure(title, 'title'), measure(caption, 'caption'))
}

/** Fades what does not lie on a way through the chosen card, or through the one that is near. */
function mark(cy: Core, graph: FoldedGraph, chosen: string | null, near: string | null): void {
  const centre = near ?? chosen
  const way = centre === null || cy.getElementById(centre).empty() ? null : wayThrough(graph, centre)
  cy.batch(() => {
    cy.elements().removeClass('on off near chosen')
    if (chosen !== null) cy.getElementById(chosen).addClass('chosen')
    if (!way) return
    cy.elements()
      .not('.heading')
      .forEach((element) => {
        if (!element.hasClass('caption')) element.addClass(way.has(element.id()) ? 'on' : 'off')
      })
    for (const { id } of graph.cards) if (!way.has(id)) cy.getElementById(captionOf(id)).addClass('off')
    if (near !== null) cy.getElementById(near).addClass('near')
  })
}

/** Leaves only what lies on a way through a card; null shows everything. */
function isolate(cy: Core, graph: FoldedGraph, centre: string | null): void {
  const way = centre === null || cy.getElementById(centre).empty() ? null : wayThrough(graph, centre)
  const words = new Set(graph.cards.filter(({ id }) => way?.has(id)).map(({ id }) => captionOf(id)))
  cy.batch(() => {
    cy.elements().removeClass('away')
    if (way)
      cy.elements()
        .filter((element) => !element.hasClass('heading') && !way.has(element.id()) && !words.has(element.id()))
        .addClass('away')
  })
}

/** Where the topmost card of each artifact is. */
function placesOf(cy: Core): Map<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>()
  cy.nodes('.card').forEach((node) => {
    const artifact: string = node.data('artifact')
    const { x, y } = node.position()
    const other = places.get(artifact)
    if (!other || y < other.y) places.set(artifact, { x, y })
  })
  return places
}

/** How far to pan so that what stays seems to stand still; null when nothing stayed. */
function anchorIn(cy: Core, before: ReadonlyMap<string, { x: number; y: number }>): { x: number; y: number } | null {
  if (before.size === 0) return null
  const after = placesOf(cy)
  const middle = { x: (cy.extent().x1 + cy.extent().x2) / 2, y: (cy.extent().y1 + cy.extent().y2) / 2 }
  const kept = [...before].filter(([artifact]) => after.has(artifact))
  const nearest = kept.toSorted(([, a], [, b]) => distance(a, middle) - distance(b, middle))[0]
  if (!nearest) return null
  const [artifact, old] = nearest
  const now = after.get(artifact) ?? old
  return { x: (old.x - now.x) * cy.zoom(), y: (old.y - now.y) * cy.zoom() }
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)
