import { createRequire } from 'node:module'
import type { Core } from 'cytoscape'
import type { Page } from 'playwright-core'
import { drawn } from './journeys.ts'

const STEPS = 120
const FAR = 240

/** Drags the picture to and fro and says how long each frame took, in ms. */
export async function panFrames(page: Page, picture: string): Promise<number[]> {
  const box = await page.locator(picture).boundingBox()
  if (!box) throw new Error(`There is no ${picture} to pan.`)
  // In a corner, where a drag takes hold of the ground rather than of a card.
  const [x, y] = [box.x + 12, box.y + box.height - 12]
  await page.evaluate(() => {
    const frames: number[] = []
    let last = performance.now()
    const tick = (now: number) => {
      frames.push(now - last)
      last = now
      Object.assign(window, { frame: requestAnimationFrame(tick) })
    }
    Object.assign(window, { frames, frame: requestAnimationFrame(tick) })
  })
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= STEPS; step += 1)
    await page.mouse.move(x + FAR * Math.sin(step / 9) ** 2, y - FAR * Math.sin(step / 7) ** 2)
  await page.mouse.up()
  return page.evaluate(() => {
    const { frames, frame } = window as unknown as { frames: number[]; frame: number }
    cancelAnimationFrame(frame)
    return frames.slice(1)
  })
}

/** What a picture holds, as Cytoscape has it. */
type Drawn = {
  nodes: { id: string; x: number; y: number; width: number; height: number; label: string }[]
  edges: { id: string; source: string; target: string }[]
  zoom: number
  pan: { x: number; y: number }
  box: { left: number; top: number; width: number; height: number }
}

/** Reads a picture off its page: Cytoscape leaves itself on the element that it draws in. */
export const readDrawn = (page: Page, picture: string): Promise<Drawn> =>
  page.evaluate((selector) => {
    const container = document.querySelector(selector) as (Element & { _cyreg?: { cy: Core } }) | null
    const cy = container?._cyreg?.cy
    if (!container || !cy) throw new Error(`Cytoscape draws nothing in ${selector}.`)
    const { left, top, width, height } = container.getBoundingClientRect()
    return {
      nodes: cy.nodes().map((node) => ({
        id: node.id(),
        ...node.position(),
        width: node.width(),
        height: node.height(),
        label: String(node.data('label') ?? ''),
      })),
      edges: cy.edges().map((edge) => ({ id: edge.id(), source: edge.source().id(), target: edge.target().id() })),
      zoom: cy.zoom(),
      pan: { ...cy.pan() },
      box: { left, top, width, height },
    }
  }, picture)

/** The same picture, element by element and looked at in the same way, drawn by Cytoscape as it comes. */
export async function plainCytoscape(page: Page, same: Drawn): Promise<void> {
  const { left, top, width, height } = same.box
  await page.setContent(
    `<div id="cy" role="img" data-ready="false" style="position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px"></div>`,
  )
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js') })
  await page.evaluate(({ nodes, edges, zoom, pan }) => {
    const container = document.querySelector('#cy')
    const { cytoscape } = window as unknown as { cytoscape: (options: object) => void }
    const elements = [
      ...nodes.map(({ x, y, ...data }) => ({ data, position: { x, y } })),
      ...edges.map((data) => ({ data })),
    ]
    const style = [
      {
        selector: 'node',
        style: { shape: 'round-rectangle', width: 'data(width)', height: 'data(height)', label: 'data(label)' },
      },
    ]
    cytoscape({ container, elements, style, layout: { name: 'preset' }, zoom, pan })
    container?.setAttribute('data-ready', 'true')
  }, same)
  await drawn(page)
}
