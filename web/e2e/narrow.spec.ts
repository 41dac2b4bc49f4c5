import { expect, test } from '@playwright/test'
import { signedInAs } from './people.ts'
import { choose, overflow } from './steps.ts'

test.use({ viewport: { width: 360, height: 740 } })

test('on a telephone nothing has to be scrolled sideways, in any view', async ({ page }) => {
  await page.goto('/')
  expect(await overflow(page)).toBe(0)
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
  expect(await overflow(page)).toBe(0)
  await choose(page, 'Table')
  await expect(page.getByRole('table')).toBeVisible()
  expect(await overflow(page)).toBe(0)
  await choose(page, 'Graph')
  await expect(page.getByText(/\d+ of \d+ versions/)).toBeVisible()
  expect(await overflow(page)).toBe(0)
})

test('on a telephone the filters are folded away until asked for, and the explanation covers the list', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await choose(page, 'Table')
  await expect(page.getByLabel('Name contains')).toBeHidden()
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByLabel('Name contains').fill('churn-model')
  await page
    .getByRole('button', { name: /^churn-model/ })
    .first()
    .click()
  const panel = page.getByRole('complementary', { name: 'Explanation' })
  await expect(panel.getByText('First seen here.')).toBeVisible()
  expect(await overflow(page)).toBe(0)
  await page.getByRole('button', { name: 'Close the explanation' }).click()
  await expect(panel).toHaveCount(0)
})

test.describe('an admin', () => {
  test.use({ storageState: signedInAs('admin') })

  test('on a telephone scrolls the tables of who has access, and not the page, sideways', async ({ page }) => {
    await page.goto('/settings/access')
    await page.getByLabel('Name', { exact: true }).fill('a token')
    await page.getByRole('button', { name: 'Create token' }).click()
    await expect(page.getByRole('table', { name: 'API tokens, newest first' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Grants' })).toBeVisible()
    expect(await overflow(page)).toBe(0)
  })
})
