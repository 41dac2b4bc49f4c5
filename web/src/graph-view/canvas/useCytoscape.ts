'use client'

import type { Core } from 'cytoscape'
import { type RefObject, useEffect, useState } from 'react'
import { loadMeasure, type Measure } from './font.ts'

/** `failed`: the drawing library did not arrive. */
export type Drawing = { status: 'loading' | 'failed' } | { status: 'ready'; cy: Core; measure: Measure }

/**
 * An empty Cytoscape in this element, loaded when the graph is first looked at. A plain wheel scrolls the page; with Ctrl
 * or ⌘, and with two fingers, it zooms.
 */
export function useCytoscape(container: RefObject<HTMLDivElement | null>): Drawing {
  const [drawing, setDrawing] = useState<Drawing>({ status: 'loading' })

  useEffect(() => {
    const element = container.current
    if (!element) return
    let cy: Core | null = null
    let gone = false
    const open = async () => {
      const [{ default: cytoscape }, measure] = await Promise.all([import('cytoscape'), loadMeasure()])
      if (gone) return
      cy = cytoscape({
        container: element,
        minZoom: 0.15,
        maxZoom: 2.5,
        autounselectify: true,
        boxSelectionEnabled: false,
        userZoomingEnabled: matchMedia('(pointer: coarse)').matches,
      })
      setDrawing({ status: 'ready', cy, measure })
    }
    open().catch(() => {
      if (!gone) setDrawing({ status: 'failed' })
    })
    const wheel = (event: WheelEvent) => cy && zoomByWheel(cy, element, event)
    element.addEventListener('wheel', wheel, { passive: false })
    const resized = new ResizeObserver(() => cy?.resize())
    resized.observe(element)
    return () => {
      gone = true
      element.removeEventListener('wheel', wheel)
      resized.disconnect()
      cy?.destroy()
    }
  }, [container])

  return drawing
}

function zoomByWheel(cy: Core, element: HTMLElement, event: WheelEvent): void {
  if (!event.ctrlKey && !event.metaKey) return
  event.preventDefault()
  const { left, top } = element.getBoundingClientRect()
  const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * 2 ** (-event.deltaY / 240)))
  cy.zoom({ level, renderedPosition: { x: event.clientX - left, y: event.clientY - top } })
}
