import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { choose } from './steps.ts'

async function openTable(page: Page) {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await choose(page, 'Table')
  await expect(page.getByRole('table')).toBeVisible()
}

const rows = (page: Page) => page.getByRole('table').getByRole('row')
const names = (page: Page) => page.getByRole('table').locator('tbody button > span:first-child').allInnerTexts()
const facet = (page: Page, name: RegExp) => page.getByRole('search').getByRole('button', { name })

/** How many rows a facet promises. */
async function promised(page: Page, name: RegExp): Promise<number> {
  const words = await facet(page, name).first().textContent()
  return Number(/([\d,]+)\s*$/.exec(words ?? '')?.[1]?.replaceAll(',', ''))
}

/** Finds in the list. Until it is answered, everything found before is still there. */
async function find(page: Page, text: string) {
  await page.getByLabel('Name contains').fill(text)
  await expect(page.getByRole('tabpanel')).toHaveAttribute('aria-busy', 'false')
}

const foot = (count: number) => new RegExp(`^All ${count} artifacts? shown, with [\\d,]+ versions?\\.$`)

test('a verdict chosen as a filter leaves as many rows as its count promised', async ({ page }) => {
  await openTable(page)
  const count = await promised(page, /^Excluded/)
  await facet(page, /^Excluded/).click()
  await expect(facet(page, /^Excluded/)).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(foot(count))).toBeVisible()
  await expect(rows(page)).toHaveCount(count + 1)
  for (const row of (await rows(page).all()).slice(1)) await expect(row).toContainText('Excluded')
})

test('the facets count anew under what is chosen, and each further choice leaves what they say', async ({ page }) => {
  await openTable(page)
  const before = await promised(page, /^Model/)
  await facet(page, /^Replaced/).click()
  await expect(page).toHaveURL(/live=false/)
  await expect.poll(() => promised(page, /^Model/)).not.toBe(before)
  const count = await promised(page, /^Model/)
  await facet(page, /^Model/).click()
  await expect(page.getByText(foot(count))).toBeVisible()
})

test('filters of different facets narrow each other, and can be cleared', async ({ page }) => {
  await openTable(page)
  await facet(page, /^Model/).click()
  await facet(page, /^Replaced/).click()
  await find(page, 'zzz')
  await expect(page.getByText('Nothing matches these filters.')).toBeVisible()
  await expect(facet(page, /^Model/)).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Clear all filters' }).first().click()
  await expect(page.getByText(/^50 of \d+ artifacts shown/)).toBeVisible()
})

test('a system can be chosen, stands in the address, and comes back with it', async ({ page }) => {
  await openTable(page)
  const count = await promised(page, /^Shop database/)
  await facet(page, /^Shop database/).click()
  await expect(page).toHaveURL(/system=/)
  await expect(page.getByText(foot(count))).toBeVisible()
  for (const row of (await rows(page).all()).slice(1)) await expect(row).toContainText('Shop database')
  await page.reload()
  await expect(facet(page, /^Shop database/)).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(foot(count))).toBeVisible()
})

test('an artifact is one row, which opens to its versions and explains them', async ({ page }) => {
  await openTable(page)
  await find(page, 'backup')
  const row = rows(page).filter({ hasText: 'backup.shop_db' })
  await expect(row).toHaveCount(1)
  const count = Number(/(\d+) versions/.exec((await row.textContent()) ?? '')?.[1])
  expect(count).toBeGreaterThan(1)
  const before = await rows(page).count()
  await row.getByRole('button', { name: 'Versions of backup.shop_db' }).click()
  await expect(rows(page)).toHaveCount(before + count)
  await rows(page)
    .filter({ hasText: /^\S* ?version|written/ })
    .last()
    .getByRole('button')
    .click()
  await expect(page).toHaveURL(/version=/)
  await expect(page.getByRole('article', { name: /why/i }).or(page.getByText('First seen here'))).toBeVisible()
})

test('the text searched for does not enter the address; what is chosen does', async ({ page }) => {
  await openTable(page)
  await find(page, 'orders')
  await facet(page, /^Derived/).click()
  await expect(page).toHaveURL(/verdict=DERIVED/)
  await expect(rows(page).nth(1)).toContainText('orders')
  expect(page.url()).not.toContain('orders')
})

test('the list is sorted over all of its rows before they are here, and the address says how', async ({ page }) => {
  await openTable(page)
  await expect(page.getByText(/^50 of \d+ artifacts shown/)).toBeVisible()
  await page.getByRole('columnheader', { name: 'Artifact' }).getByRole('button').click()
  await expect(page.getByRole('columnheader', { name: 'Artifact' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).toHaveURL(/sort=name/)
  await expect(rows(page)).toHaveCount(51)
  const first = await names(page)
  await page.reload()
  await expect(rows(page)).toHaveCount(51)
  expect(await names(page)).toEqual(first)
  await page.getByRole('button', { name: /^Load all/ }).click()
  await expect(page.getByText(/^All \d+ artifacts shown/)).toBeVisible()
  const all = await names(page)
  expect(all.slice(0, 50)).toEqual(first)
  const small = all.map((name) => name.toLowerCase())
  expect(small).toEqual([...small].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
  expect(new Set(small).size).toBeGreaterThan(20)
})

test('the page that a filter is shared by shows it again', async ({ page }) => {
  await openTable(page)
  await facet(page, /^Barrier/).click()
  await expect(page.getByText(/^All \d+ artifacts? shown/)).toBeVisible()
  const before = await rows(page).count()
  await expect(page).toHaveURL(/verdict=BARRIER/)
  await page.reload()
  await expect(facet(page, /^Barrier/)).toHaveAttribute('aria-pressed', 'true')
  await expect(rows(page)).toHaveCount(before)
})

test('Back returns to what was looked at before: the panel, the filter, the sort, the view', async ({ page }) => {
  await openTable(page)
  await page.getByRole('columnheader', { name: 'Owner' }).getByRole('button').click()
  await expect(page).toHaveURL(/sort=owner/)
  await facet(page, /^Excluded/).click()
  await expect(page).toHaveURL(/verdict=EXCLUDED/)
  await rows(page).nth(1).getByRole('button').first().click()
  await expect(page).toHaveURL(/version=/)
  await page.goBack()
  await expect(page).not.toHaveURL(/version=/)
  await page.goBack()
  await expect(page).not.toHaveURL(/verdict=/)
  await expect(facet(page, /^Excluded/)).toHaveAttribute('aria-pressed', 'false')
  await page.goBack()
  await expect(page).not.toHaveURL(/sort=/)
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Summary' })).toHaveAttribute('aria-selected', 'true')
})

test('what a system or its owner is called finds what is in it', async ({ page }) => {
  await openTable(page)
  await find(page, 'shop database')
  // Only the table's head does not name it.
  await expect(rows(page).filter({ hasNotText: 'Shop database' })).toHaveCount(1)
  expect(await rows(page).count()).toBeGreaterThan(1)
})

/** What the Export menu gives. */
async function exported(page: Page, format: string) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: format }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

type Line = { record: string; name?: string; verdict?: string; live?: boolean }

test('an export holds what the list shows, with its filters', async ({ page }) => {
  await openTable(page)
  await facet(page, /^Derived/).click()
  await facet(page, /^Replaced/).click()
  await find(page, 'warehouse')
  await expect(page.getByText(/^All \d+ artifacts? shown/)).toBeVisible()
  const shown = (await page.getByText(/^All \d+ artifacts? shown/).textContent()) ?? ''
  const [, artifacts, versions] = /^All (\d+) .* with (\d+) /.exec(shown) ?? []
  const listed = await names(page)

  const { name, bytes } = await exported(page, 'Records (NDJSON)')
  expect(name).toMatch(/^customer-.+\.ndjson$/)
  const lines = bytes
    .toString()
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line))
  const found = lines.filter(({ record }) => record === 'version')
  expect(found).toHaveLength(Number(versions))
  expect(found.every(({ verdict, live }) => verdict === 'DERIVED' && live === false)).toBe(true)
  expect([...new Set(found.map((one) => one.name))].sort()).toEqual([...listed].sort())
  expect(listed).toHaveLength(Number(artifacts))
  expect(lines.at(-1)).toMatchObject({ record: 'end', versions: Number(versions) })

  const table = (await exported(page, 'Table (CSV)')).bytes.toString().trimEnd().split('\r\n')
  expect(table.filter((line) => line.startsWith('version,'))).toHaveLength(Number(versions))
})

test('a report to read and to file is a PDF of its own', async ({ page }) => {
  await openTable(page)
  await facet(page, /^Excluded/).click()
  await expect(page.getByText(/^All \d+ artifacts? shown/)).toBeVisible()
  const { name, bytes } = await exported(page, 'Report (PDF)')
  expect(name).toMatch(/\.pdf$/)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
})
