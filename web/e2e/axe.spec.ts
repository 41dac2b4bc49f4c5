import { expect, type Page, test } from '@playwright/test'
import { choose, violations } from './steps.ts'

async function openCustomer(page: Page) {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('the identity box has nothing that axe objects to, nor has its refusal', async ({ page }) => {
      await page.goto('/')
      expect(await violations(page)).toEqual([])
      await page.getByLabel('Identity', { exact: true }).fill('nobody@example.com')
      await page.getByRole('button', { name: 'Trace' }).click()
      await expect(page.getByText('No records match this identity.')).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('the summary has nothing that axe objects to', async ({ page }) => {
      await openCustomer(page)
      expect(await violations(page)).toEqual([])
    })

    test('the table has nothing that axe objects to', async ({ page }) => {
      await openCustomer(page)
      await choose(page, 'Table')
      await page.getByRole('button', { name: /^Derived/ }).click()
      await expect(page.getByRole('table')).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('the graph has nothing that axe objects to', async ({ page }) => {
      await openCustomer(page)
      await choose(page, 'Graph')
      await expect(page.getByText(/\d+ of \d+ versions/)).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('an explanation has nothing that axe objects to', async ({ page }) => {
      await openCustomer(page)
      await page.getByRole('button', { name: /^Model/ }).click()
      await page
        .getByRole('row', { name: /churn-model/ })
        .first()
        .click()
      const panel = page.getByRole('complementary', { name: 'Explanation' })
      await expect(panel.getByRole('listitem').first()).toContainText('First seen here.')
      expect(await violations(page)).toEqual([])
    })

    test('an incomplete answer has nothing that axe objects to', async ({ page }) => {
      await page.goto(String(process.env.DYETRACE_INCOMPLETE_WEB))
      await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
      await page.getByRole('button', { name: 'Trace' }).click()
      await expect(page.getByText('Incomplete: there is more than is shown here.')).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('the map, and what a system holds, have nothing that axe objects to', async ({ page }) => {
      await page.goto('/systems')
      await expect(page.getByRole('table', { name: /^Systems by role/ })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Development sandbox' }).click()
      await expect(page.getByText('3 of 3 shown.')).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.goto('/systems?asOf=2001-01-01T00:00:00Z&all=true')
      await expect(page.getByRole('note')).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('the quickstart has nothing that axe objects to, before a token and with one', async ({ page }) => {
      await page.goto('/integrate')
      await expect(page.getByRole('list', { name: 'Incoming events, newest first' })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Make a token' }).click()
      await expect(page.getByText(/^dye_/)).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('a page that is not found has nothing that axe objects to', async ({ page }) => {
      await page.goto(`/customers/${'0'.repeat(32)}`)
      expect(await violations(page)).toEqual([])
    })
  })
}
