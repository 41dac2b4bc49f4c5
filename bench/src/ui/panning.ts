import { createRequire } from 'node:module'
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

/** As many nodes and links as ours, drawn by Cytoscape as it comes. */
export async function plainCytoscape(page: Page, nodes: number, links: number): Promise<void> {
  await page.setContent(
    '<div id="cy" role="img" data-ready="false" style="position:absolute;left:200px;top:150px;width:1200px;height:600px"></div>',
  )
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('cytoscape/dist/cytoscape.min.js') })
  await page.evaluate(
    ({ nodes, links }) => {
      const columns = Math.ceil(Math.sqrt(nodes))
      const name = (n: number) => `warehouse.table_${n}`
      const elements = [
        ...Array.from({ length: nodes }, (_, n) => ({
          data: { id: name(n), label: name(n) },
          position: { x: (n % columns) * 180, y: Math.floor(n / columns) * 60 },
        })),
        ...Array.from({ length: links }, (_, n) => ({
          data: { id: `link ${n}`, source: name(n % nodes), target: name((n * 7 + 1) % nodes) },
        })),
      ]
      const container = document.querySelector('#cy')
      const { cytoscape } = window as unknown as { cytoscape: (options: object) => { fit(): void } }
      const style = [
        { selector: 'node', style: { shape: 'round-rectangle', width: 150, height: 40, label: 'data(label)' } },
      ]
      cytoscape({ container, elements, style, layout: { name: 'preset' } }).fit()
      container?.setAttribute('data-ready', 'true')
    },
    { nodes, links },
  )
  await drawn(page)
}
