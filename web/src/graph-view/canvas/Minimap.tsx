'use client'

import type { Core, NodeSingular } from 'cytoscape'
import { type PointerEvent, useEffect, useRef } from 'react'
import { type Area, isCut, placeOn, type Scale, scaleInto, windowOn } from './minimap.ts'
import type { Palette } from './palette.ts'

const SIZE = { width: 168, height: 96 }

type Props = { cy: Core; palette: Palette /** Changes with what is drawn. */; drawn: unknown }

/**
 * All of the drawing in the corner, and which part is looked at; pressing it goes there. For the pointer alone: whoever uses
 * the list needs no map, so assistive technology does not hear of it. Hidden while everything is in sight.
 */
export function Minimap({ cy, palette, drawn }: Props) {
  const { frame, canvas, view, goTo } = useMinimap(cy, palette, drawn)
  return (
    <div
      ref={frame}
      aria-hidden="true"
      data-minimap=""
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={goTo}
      style={SIZE}
      className="absolute top-3 right-3 hidden cursor-crosshair touch-none overflow-hidden rounded-lg border border-line bg-surface opacity-95 shadow-card sm:data-[cut=true]:block"
    >
      <canvas ref={canvas} width={SIZE.width * 2} height={SIZE.height * 2} style={SIZE} />
      <div ref={view} className="absolute top-0 left-0 rounded-xs border border-accent bg-accent/8" />
    </div>
  )
}

/** Paints the map whenever something else is drawn, and moves the frame of what is looked at with the drawing. */
function useMinimap(cy: Core, palette: Palette, drawn: unknown) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const scale = useRef<Scale | null>(null)
  const whole = useRef<Area>({ x1: 0, y1: 0, x2: 0, y2: 0 })

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew whenever something else is drawn
  useEffect(() => {
    const paint = () => {
      whole.current = cy.elements().boundingBox({ includeLabels: false, includeOverlays: false })
      scale.current = scaleInto(whole.current, SIZE)
      paintOn(canvas.current, cy, palette, scale.current)
      move()
    }
    const move = () => {
      if (scale.current) showView(frame.current, view.current, scale.current, whole.current, cy.extent())
    }
    paint()
    cy.on('viewport resize', move)
    cy.on('dragfree', paint)
    return () => {
      cy.off('viewport resize', move)
      cy.off('dragfree', paint)
    }
  }, [cy, palette, drawn])

  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    if (!scale.current || (event.type === 'pointermove' && event.buttons === 0)) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { x, y } = placeOn(scale.current, { x: event.clientX - left, y: event.clientY - top })
    cy.stop()
    cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() })
  }
  return { frame, canvas, view, goTo }
}

function showView(frame: HTMLElement | null, view: HTMLElement | null, scale: Scale, whole: Area, seen: Area): void {
  if (!frame || !view) return
  frame.dataset.cut = String(isCut(whole, seen))
  const { left, top, width, height } = windowOn(scale, seen)
  Object.assign(view.style, {
    transform: `translate(${left}px, ${top}px)`,
    width: `${width}px`,
    height: `${height}px`,
  })
}

function paintOn(canvas: HTMLCanvasElement | null, cy: Core, palette: Palette, { zoom, left, top }: Scale): void {
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.setTransform(2 * zoom, 0, 0, 2 * zoom, 2 * left, 2 * top)
  const fill = (colour: string) => (node: NodeSingular) => {
    const { x, y } = node.position()
    const [width, height] = [Math.max(node.width(), 2 / zoom), Math.max(node.height(), 2 / zoom)]
    context.fillStyle = colour
    context.fillRect(x - width / 2, y - height / 2, width, height)
  }
  cy.nodes('.card').forEach(fill(palette.lineStrong))
  cy.nodes('.fold').forEach(fill(palette.line))
  cy.nodes('.card.focus, .card.selected').forEach(fill(palette.accent))
}
