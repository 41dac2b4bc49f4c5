import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { choose, showArtifacts } from './steps.ts'

async function openGraph(page: Page, web = '') {
  await page.goto(`${web}/`)
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await choose(page, 'Graph')
  await showArtifacts(page)
  await expect(page.getByRole('button', { name: 'Save picture' })).toBeVisible()
}

/** Saves a picture as a person would. @returns its bytes */
async function saved(page: Page, format: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: 'Save picture' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: format }).click()
  return readFile(await (await download).path())
}

test('the SVG holds the cards, the legend, whose data it is by the opaque ref, and how much of the whole', async ({
  page,
}) => {
  await openGraph(page)
  const ref = new URL(page.url()).pathname.split('/').at(-1)
  const shown = /\d+ of \d+ versions/.exec((await page.getByText(/\d+ of \d+ versions/).textContent()) ?? '')?.[0]
  const svg = (await saved(page, /SVG/)).toString()
  expect(svg).toContain(`Customer ${ref}. As of `)
  expect(svg).toContain(`${shown} drawn`)
  expect(svg).toContain('All recorded lineage was searched; the record itself may have gaps.')
  for (const text of ['churn-model', 'Confirmed', 'Derived', 'Excluded', 'Barrier', 'Erased', 'Pseudonymised', 'Run'])
    expect(svg).toContain(`>${text}</text>`)
  expect(svg).not.toContain('ada@example.com')
})

test('the SVG is a whole document that needs nothing from elsewhere', async ({ page }) => {
  await openGraph(page)
  const svg = (await saved(page, /SVG/)).toString()
  const problem = await page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'image/svg+xml')
    return document.querySelector('parsererror')?.textContent ?? null
  }, svg)
  expect(problem).toBeNull()
  expect(svg.replaceAll('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|url\(|@import|<script/)
})

test('the PNG is the same picture in pixels', async ({ page }) => {
  await openGraph(page)
  const svg = (await saved(page, /SVG/)).toString()
  const png = await saved(page, /PNG/)
  const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const scale = Math.min(2, 8000 / Math.max(Number(width), Number(height)))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    Math.round(Number(width) * scale),
    Math.round(Number(height) * scale),
  ])
  expect(png.length).toBeGreaterThan(20_000)
})

test('a picture of an incomplete answer says that it is incomplete', async ({ page }) => {
  await openGraph(page, String(process.env.DYETRACE_INCOMPLETE_WEB))
  const svg = (await saved(page, /SVG/)).toString()
  expect(svg).toContain('Incomplete: not all recorded lineage was searched. There is more than this.')
  expect(svg).not.toContain('All recorded lineage was searched')
})

test('a picture of a comparison says since when, and has its signs in the legend', async ({ page }) => {
  await openGraph(page)
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(
    page
      .getByRole('navigation', { name: 'The graph as a list' })
      .getByText(/\d+ added/)
      .first(),
  ).toBeAttached()
  const svg = (await saved(page, /SVG/)).toString()
  expect(svg).toContain('Compared with ')
  expect(svg).toContain('Versions removed')
})

test('an explanation is copied as text, with how complete the answer is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openGraph(page)
  const list = page.getByRole('navigation', { name: 'The graph as a list' })
  await list.getByRole('button', { name: /^churn-model/ }).click()
  const panel = page.getByRole('complementary', { name: 'Explanation' })
  await expect(panel.getByText('Derived.')).toBeVisible()
  await panel.getByRole('button', { name: 'Copy as text' }).click()
  await expect(panel.getByText('Copied, with what is known to be missing.')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toMatch(/^Why churn-model, .* is on the list of customer [0-9a-f]{32}\n/)
  expect(text).toContain('first seen here.')
  expect(text).toMatch(/A training run of the job \S+ \(run /)
  expect(text).toContain('all recorded lineage was searched. Known gaps:')
  expect(text).not.toContain('ada@example.com')
})
