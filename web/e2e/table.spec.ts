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

/** How many rows a facet promises. */
async function promised(page: Page, name: RegExp): Promise<number> {
  const words = await page.getByRole('button', { name }).first().textContent()
  return Number(/([\d,]+)\s*$/.exec(words ?? '')?.[1]?.replaceAll(',', ''))
}

test('a verdict chosen as a filter leaves as many rows as its count promised', async ({ page }) => {
  await openTable(page)
  const excluded = page.getByRole('button', { name: /^Excluded/ })
  const count = await promised(page, /^Excluded/)
  await excluded.click()
  await expect(excluded).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(`All ${count} shown.`)).toBeVisible()
  await expect(rows(page)).toHaveCount(count + 1)
  for (const row of (await rows(page).all()).slice(1)) await expect(row).toContainText('Excluded')
})

test('filters of different facets narrow each other, and can be cleared', async ({ page }) => {
  await openTable(page)
  await page.getByRole('button', { name: /^Model/ }).click()
  await page.getByRole('button', { name: /^Replaced/ }).click()
  await page.getByLabel('Name contains').fill('zzz')
  await expect(page.getByText('Nothing matches these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear all filters' }).first().click()
  await expect(page.getByText(/^50 of \d+ shown/)).toBeVisible()
})

test('the text searched for does not enter the address; what is chosen does', async ({ page }) => {
  await openTable(page)
  await page.getByLabel('Name contains').fill('orders')
  await page.getByRole('button', { name: /^Derived/ }).click()
  await expect(page).toHaveURL(/verdict=DERIVED/)
  await expect(rows(page).nth(1)).toContainText('orders')
  expect(page.url()).not.toContain('orders')
})

test('the list cannot be sorted by other columns before all of it is here, and says so', async ({ page }) => {
  await openTable(page)
  await expect(page.getByText(/shown, by verdict, then newest first\. Load all to sort otherwise\./)).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Artifact' }).getByRole('button')).toHaveCount(0)
  await page.getByRole('button', { name: /^Load all/ }).click()
  await expect(page.getByText(/^All \d+ shown\.$/)).toBeVisible()
  await page.getByRole('columnheader', { name: 'Artifact' }).getByRole('button').click()
  await expect(page.getByRole('columnheader', { name: 'Artifact' })).toHaveAttribute('aria-sort', 'ascending')
  const names = await page.getByRole('table').locator('tbody button > span:first-child').allInnerTexts()
  expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : a === b ? 0 : 1)))
  expect(new Set(names).size).toBeGreaterThan(20)
})

test('page by page everything arrives once', async ({ page }) => {
  await openTable(page)
  await page.getByRole('button', { name: 'Load more' }).click()
  await expect(page.getByText(/^150 of \d+ shown/)).toBeVisible()
  await expect(rows(page)).toHaveCount(151)
})

test('the page that a filter is shared by shows it again', async ({ page }) => {
  await openTable(page)
  await page.getByRole('button', { name: /^Barrier/ }).click()
  await expect(page.getByText(/^All \d+ shown\.$/)).toBeVisible()
  const before = await rows(page).count()
  await expect(page).toHaveURL(/verdict=BARRIER/)
  await page.reload()
  await expect(page.getByRole('button', { name: /^Barrier/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(rows(page)).toHaveCount(before)
})

test('Back returns to what was looked at before: the panel, the filter, the view', async ({ page }) => {
  await openTable(page)
  await page.getByRole('button', { name: /^Excluded/ }).click()
  await expect(page).toHaveURL(/verdict=EXCLUDED/)
  await rows(page).nth(1).getByRole('button').click()
  await expect(page).toHaveURL(/version=/)
  await page.goBack()
  await expect(page).not.toHaveURL(/version=/)
  await page.goBack()
  await expect(page).not.toHaveURL(/verdict=/)
  await expect(page.getByRole('button', { name: /^Excluded/ })).toHaveAttribute('aria-pressed', 'false')
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Summary' })).toHaveAttribute('aria-selected', 'true')
})

test('what a system or its owner is called finds what is in it', async ({ page }) => {
  await openTable(page)
  await page.getByLabel('Name contains').fill('shop database')
  // Only the table's head does not name it.
  await expect(rows(page).filter({ hasNotText: 'Shop database' })).toHaveCount(1)
  expect(await rows(page).count()).toBeGreaterThan(5)
})
