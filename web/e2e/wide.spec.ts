import { expect, type Page, test } from '@playwright/test'
import { hub, person } from './neighbourhood.ts'
import { choose, explore } from './steps.ts'

/** Someone whose data reached nearly all of 5,000 versions. How the hub between them is explored: explore.spec.ts. */
test.use({ baseURL: process.env.DYETRACE_WIDE_WEB ?? '' })

async function findPerson(page: Page) {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill(person.value)
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(page.getByText('4,961').first()).toBeVisible()
}

test('a large impact is drawn as 300 of all, and never called less', async ({ page }) => {
  await findPerson(page)
  await choose(page, 'Graph')
  await expect(page.getByText('300 of 4,961 versions')).toBeVisible()
  await page.getByRole('button', { name: 'Draw more' }).click()
  await expect(page.getByText('1,000 of 4,961 versions')).toBeVisible()
})

test('from a hub with hundreds of neighbours everything can be opened, and the page goes on answering', async ({
  page,
}) => {
  await explore(page, hub)
  const item = page.getByRole('treeitem').first()
  await expect(item).toContainText(hub)
  const focus = await item.getAttribute('data-drawn')
  await page.goto(`/explore?focus=${focus}&limit=700&open=${focus}.d.350,${focus}.u.62`)
  const picture = page.locator('[role=img][data-ready=true]')
  await expect(picture).toBeVisible()
  await expect(page.getByText(/^Loading/)).toHaveCount(0)
  await page.keyboard.press('Shift+E')
  await expect(page.getByText(/^The graph is full/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/^Loading/)).toHaveCount(0, { timeout: 60_000 })
  await expect(picture).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('no address that the browser asks for holds the identity or what was searched for', async ({ page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  await findPerson(page)
  await page.goto('/explore')
  await page.getByRole('searchbox').fill(hub)
  await page.getByRole('button', { name: hub }).click()
  await expect(page.getByRole('treeitem').first()).toContainText(hub)
  expect(addresses.length).toBeGreaterThan(3)
  expect(addresses.filter((address) => address.includes(hub) || address.includes(person.value))).toEqual([])
})
