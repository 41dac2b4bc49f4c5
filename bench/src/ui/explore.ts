import type { Page } from 'playwright-core'
import { timed } from '../stats.ts'
import { longestTask, watchTasks } from './tasks.ts'

/** Ids of what the picture of `/explore` shows. */
const shown = (page: Page) => page.locator('[data-drawn-ids]').getAttribute('data-drawn-ids')

/** Until the picture shows something else than it did, painted. */
async function redrawn(page: Page, before: string): Promise<void> {
  await page.waitForFunction(
    (old) => !['', old].includes(document.querySelector('[data-drawn-ids]')?.getAttribute('data-drawn-ids') ?? ''),
    before,
  )
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}

/** Opens a version's surroundings, in a picture of at most so many cards. */
export async function explore(page: Page, url: string, version: string, limit = 300): Promise<void> {
  await page.goto(`${url}/explore?focus=${version}&limit=${limit}`)
  await redrawn(page, '')
}

/** From asking for neighbours to their being drawn, in ms. */
export async function expandOne(page: Page): Promise<number> {
  const before = (await shown(page)) ?? ''
  const { ms } = await timed(async () => {
    await pressLargest(page)
    await redrawn(page, before)
  })
  return ms
}

/** What drawing so many nodes took: the layout in its worker, and the longest task of the page meanwhile, in ms. */
export type Grown = { cards: number; laidOut: number; layout: number; task: number }

/** Opens everything that is drawn, again and again, until so many cards and folds are; the last picture is what is measured. */
export async function growTo(page: Page, cards: number): Promise<Grown> {
  for (;;) {
    const before = (await shown(page)) ?? ''
    if (before.split(' ').length >= cards) break
    await watchTasks(page)
    await page.keyboard.press('Shift+E')
    await redrawn(page, before)
    await page.getByText(/^Loading/).waitFor({ state: 'detached' })
    await page.locator('[role=img][data-ready=true]').waitFor()
  }
  const last = await page.evaluate(() => {
    const measured = performance.getEntriesByName('layout').at(-1) as PerformanceMeasure | undefined
    return { layout: measured?.duration ?? Number.NaN, laidOut: Number(measured?.detail?.nodes) }
  })
  return { cards: ((await shown(page)) ?? '').split(' ').length, ...last, task: await longestTask(page) }
}

/** The fold or the badge that stands for most: of a few neighbours all may be drawn already, so that nothing would change. */
async function pressLargest(page: Page): Promise<void> {
  const ways = page.locator('[role=treeitem][aria-label*="not drawn: show more"], [role=treeitem] button')
  const counts = await ways.evaluateAll((found) =>
    found.map((one) =>
      Number(/[\d,]+(?= more)/.exec(one.getAttribute('aria-label') ?? '')?.[0].replaceAll(',', '') ?? 0),
    ),
  )
  await ways.nth(counts.indexOf(Math.max(...counts))).click()
}
