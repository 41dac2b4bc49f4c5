import { expect, type Page, test } from '@playwright/test'
import { hub, person } from './neighbourhood.ts'

/** A workspace of 5,000 versions around one hub. */
test.use({ baseURL: process.env.DYETRACE_WIDE_WEB ?? '' })

async function exploreHub(page: Page) {
  await page.goto('/explore')
  await page.getByRole('searchbox').fill(hub)
  await page.getByRole('button', { name: hub }).click()
  await expect(page.getByRole('treeitem').first()).toContainText(hub)
  await settled(page)
}

const picture = (page: Page) => page.locator('[data-drawn-ids]')

/** Until the picture stands for what is listed: it is laid out in a worker. */
async function settled(page: Page) {
  await expect(page.getByText(/^Loading/)).toHaveCount(0)
  await expect.poll(async () => (await drawnIds(page)).join() === (await listedIds(page)).join()).toBe(true)
}

const drawnIds = async (page: Page) => ((await picture(page).getAttribute('data-drawn-ids')) ?? '').split(' ').sort()

const listedIds = (page: Page) =>
  page
    .getByRole('treeitem')
    .evaluateAll((items) => [...new Set(items.map((item) => item.getAttribute('data-drawn') ?? ''))].sort())

test('around a hub, siblings beyond twelve are folded into one that says how many, and the whole is counted', async ({
  page,
}) => {
  await exploreHub(page)
  await expect(page.getByText('24 of 4,999 versions')).toBeVisible()
  await expect(page.getByRole('treeitem', { name: '288 more downstream, not drawn: show more' })).toBeVisible()
  await expect(page.getByRole('treeitem', { name: '28 more upstream, not drawn: show more' })).toBeVisible()
})

test('a fold opens fifty at a time, the tree and the picture in step', async ({ page }) => {
  await exploreHub(page)
  await page.getByRole('treeitem', { name: /^288 more downstream/ }).click()
  await expect(page.getByText('74 of 4,999 versions')).toBeVisible()
  await expect(page.getByRole('treeitem', { name: /^238 more downstream/ })).toBeVisible()
  await settled(page)
})

test('no more than 300 are drawn before somebody asks for more, and the page says that there are more', async ({
  page,
}) => {
  await exploreHub(page)
  test.slow()
  for (const left of [288, 238, 188, 138, 88, 38]) {
    await page.getByRole('treeitem', { name: new RegExp(`^${left} more downstream`) }).click()
    await settled(page)
  }
  await expect(page.getByText('The picture is full; the rest is counted where it would hang')).toBeVisible()
  expect(await page.getByRole('treeitem', { name: /^Dataset/ }).count()).toBe(300)
  await page.getByRole('button', { name: 'Draw 300 more' }).click()
  await settled(page)
  expect(await page.getByRole('treeitem', { name: /^Dataset/ }).count()).toBeGreaterThan(300)
})

test('the impact of someone in it is drawn as 300 of all, and never called less', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill(person.value)
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(page.getByText('4,961').first()).toBeVisible()
  await page.getByRole('tab', { name: 'Graph' }).click()
  await expect(page.getByText('300 of 4,961 versions')).toBeVisible()
  await page.getByRole('button', { name: 'Draw more' }).click()
  await expect(page.getByText('1,000 of 4,961 versions')).toBeVisible()
})

test('no address that the browser asks for holds the identity or what was searched for', async ({ page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  await exploreHub(page)
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill(person.value)
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(page.getByText('4,961').first()).toBeVisible()
  expect(addresses.filter((address) => address.includes(hub) || address.includes(person.value))).toEqual([])
})
