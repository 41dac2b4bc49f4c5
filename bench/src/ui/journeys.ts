import type { Page } from 'playwright-core'
import { timed } from '../stats.ts'
import { type Chromium, freshPage } from './chromium.ts'

/** What somebody waits for, in ms: from the click to what was asked for being on the page. `address`: of the customer's page. */
export type Journey = { summary: number; graph: number; address: string }

/** From an identity to the summary, and from there to the first graph, in a browser that has nothing of ours yet. */
export async function journey(chromium: Chromium, url: string, identity: Identity): Promise<Journey> {
  const { page, context } = await freshPage(chromium)
  try {
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.getByLabel('Kind of identity').fill(identity.namespace)
    await page.getByLabel('Identity', { exact: true }).fill(identity.value)
    const summary = await timed(async () => {
      await page.getByRole('button', { name: 'Trace' }).click()
      await page.getByRole('heading', { name: 'In numbers' }).waitFor({ state: 'attached' })
    })
    const address = page.url()
    const graph = await timed(async () => {
      await page.getByRole('tab', { name: 'Graph' }).click()
      await drawn(page)
    })
    return { summary: summary.ms, graph: graph.ms, address }
  } finally {
    await context.close()
  }
}

export type Identity = { namespace: string; value: string }

/** A picture is on the page, and the browser has had the time to paint it. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('[role=img][data-ready=true]').waitFor()
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
}
