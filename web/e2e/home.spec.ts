import { expect, type Page, test } from '@playwright/test'

const recent = (page: Page) => page.getByRole('region', { name: 'Recent' })

async function trace(page: Page) {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
}

test('a customer who was opened on this device is found again without naming them, until they are forgotten', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Ingestion' })).toBeVisible()
  await expect(recent(page)).toHaveCount(0)
  await trace(page)
  const address = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Find a person' }).click()
  await expect(recent(page).getByRole('link')).toHaveCount(1)
  await recent(page).getByRole('link').click()
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(address)
  await page.goBack()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(recent(page)).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Ingestion' })).toBeVisible()
  await expect(recent(page)).toHaveCount(0)
})

test('what stays on the device holds no identity', async ({ page }) => {
  await trace(page)
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).toMatch(/[0-9a-f]{32}/)
  expect(kept).not.toMatch(/ada@|ada%40/)
})

test('whether the record is fed can be seen', async ({ page }) => {
  await page.goto('/')
  const health = page.getByRole('region', { name: 'Ingestion' })
  await expect(health).toContainText(/Last event\s*\d+ \w+ \d{4}, \d\d:\d\d UTC/)
  await expect(health).toContainText(/Accepted\s*[1-9][\d,]*/)
  await expect(health).toContainText(/Open runs\s*[1-9]/)
})

test('the pages lead to each other, and each says where one is', async ({ page }) => {
  await page.goto('/')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  const here = () => pages.locator('[aria-current=page]')
  await expect(here()).toHaveText('Find a person')
  await pages.getByRole('link', { name: 'Systems' }).click()
  await expect(page.getByRole('heading', { name: 'Systems with personal data' })).toBeVisible()
  await expect(here()).toHaveText('Systems')
  await pages.getByRole('link', { name: 'Integrate' }).click()
  await expect(page.getByRole('heading', { name: 'Connect a pipeline' })).toBeVisible()
  await expect(here()).toHaveText('Integrate')
})
