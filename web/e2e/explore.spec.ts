import { expect, type Page, test } from '@playwright/test'
import { explore, overflow, violations } from './steps.ts'

const tree = (page: Page) => page.getByRole('tree', { name: 'The picture as a tree' })
const items = (page: Page) => tree(page).getByRole('treeitem')

/** Explores an artifact, until it is drawn. */
async function exploreDrawn(page: Page, name: string) {
  await explore(page, name)
  await drawn(page)
}

/** Waits until the picture shows what the tree lists: it is laid out beside the page. */
async function drawn(page: Page) {
  await expect(items(page).first()).toBeVisible()
  await expect(page.getByText(/Loading \d+ step/)).toHaveCount(0)
  await expect.poll(async () => (await drawnIds(page)).length).toBeGreaterThan(0)
  await expect.poll(async () => (await drawnIds(page)).join(' ')).toBe((await listedIds(page)).join(' '))
}

/** What the canvas draws, as it says itself. */
async function drawnIds(page: Page): Promise<string[]> {
  const ids = (await page.locator('[data-drawn-ids]').getAttribute('data-drawn-ids')) ?? ''
  return ids.split(' ').filter((id) => id !== '')
}

async function listedIds(page: Page): Promise<string[]> {
  return (await items(page).evaluateAll((found) => found.map((item) => item.getAttribute('data-drawn') ?? ''))).sort()
}

const names = (page: Page) =>
  items(page).evaluateAll((found) => found.map((item) => item.getAttribute('aria-label') ?? ''))

test('an artifact found by name is drawn with its neighbours, and how much there is beyond is said exactly', async ({
  page,
}) => {
  await exploreDrawn(page, 'churn-model')
  await expect(page.getByText(/^\d+ of \d+ versions/)).toBeVisible()
  await expect(
    page
      .getByRole('region', { name: 'Lineage', exact: true })
      .getByText(/All recorded lineage was searched\. Known gaps/),
  ).toBeVisible()
  const [focus, ...others] = await names(page)
  expect(focus).toMatch(/^Model churn-model, .*the focus$/)
  expect(others.some((name) => name.endsWith('upstream'))).toBe(true)
  expect(others.some((name) => name.endsWith('downstream'))).toBe(true)
})

test('what is typed stays out of the address; the current version of what was found takes its place', async ({
  page,
}) => {
  await exploreDrawn(page, 'churn-model')
  await expect(page).toHaveURL(/\/explore\?focus=[0-9a-f]{32}$/)
  await expect.poll(async () => page.url()).toContain(await items(page).first().getAttribute('data-drawn'))
})

test('pressing a count draws exactly so many more, on the canvas as in the tree', async ({ page }) => {
  await exploreDrawn(page, 'churn-model')
  const before = await listedIds(page)
  const button = tree(page)
    .getByRole('button', { name: /^Draw \d+ more upstream/ })
    .first()
  const count = Number(/\d+/.exec((await button.getAttribute('aria-label')) ?? '')?.[0])
  await button.click()
  await expect(items(page)).toHaveCount(before.length + count)
  await drawn(page)
  expect(await drawnIds(page)).toEqual(await listedIds(page))
  expect((await listedIds(page)).filter((id) => before.includes(id))).toEqual(before)
})

test('with the keys alone: arrows move, Enter chooses, E draws the neighbours of one, shift and E those of all', async ({
  page,
}) => {
  await exploreDrawn(page, 'churn-model')
  await items(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(items(page).nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(items(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('region', { name: 'What is chosen' })).toBeVisible()
  const before = await items(page).count()
  await page.keyboard.press('e')
  await expect.poll(() => items(page).count()).toBeGreaterThan(before)
  await drawn(page)
  const one = await items(page).count()
  await page.keyboard.press('Shift+E')
  await expect.poll(() => items(page).count()).toBeGreaterThan(one)
  await drawn(page)
})

test('below the picture all that is up- and downstream is listed by artifact, in the direction that is looked at', async ({
  page,
}) => {
  await exploreDrawn(page, 'churn-model')
  const upstream = page.getByRole('region', { name: 'Upstream', exact: true })
  await expect(upstream.getByRole('link', { name: /^training\.churn_set/ })).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Downstream', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'downstream', exact: true }).click()
  await expect(upstream).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Downstream', exact: true })).toBeVisible()
})

test('from a picture of an earlier time the artifact is opened as of that time', async ({ page }) => {
  await exploreDrawn(page, 'churn-model')
  const asOf = new Date(Date.now() - 3_600_000).toISOString()
  await page.goto(`${page.url()}&asOf=${asOf}`)
  await drawn(page)
  await items(page).first().click()
  await page.getByRole('region', { name: 'What is chosen' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/artifacts\/model\//)
  expect(new URL(page.url()).searchParams.get('asOf')).toBe(asOf)
  await expect(page.getByText('in the past').first()).toBeVisible()
})

test('a link shows a colleague the same picture, and the back button the one before', async ({ page, context }) => {
  await exploreDrawn(page, 'churn-model')
  const first = await listedIds(page)
  await items(page).first().focus()
  await page.keyboard.press('Shift+E')
  await expect.poll(async () => (await listedIds(page)).length).toBeGreaterThan(first.length)
  // However many were opened, the address says it in one word.
  await expect(page).toHaveURL(/depth=2/)
  await items(page).nth(2).click()
  await drawn(page)
  const [ids, chosen] = [await listedIds(page), await items(page).nth(2).getAttribute('data-drawn')]
  await expect(page).toHaveURL(new RegExp(`version=${chosen}`))
  const colleague = await context.newPage()
  await colleague.goto(page.url())
  await drawn(colleague)
  expect(await listedIds(colleague)).toEqual(ids)
  await expect(tree(colleague).getByRole('treeitem', { selected: true })).toHaveAttribute('data-drawn', chosen ?? '')
  await page.goBack()
  await expect.poll(() => listedIds(page)).toEqual(first)
})

test.describe('in the middle of 5,000 versions', () => {
  test.use({ baseURL: process.env.DYETRACE_WIDE_WEB ?? '' })

  const fold = (page: Page, way: string) =>
    tree(page).getByRole('treeitem', { name: new RegExp(`more ${way}, not drawn: show more$`) })

  test('more than 12 siblings are folded into one counted node, which opens on demand, 50 at a time', async ({
    page,
  }) => {
    await exploreDrawn(page, 'warehouse.events')
    await expect(page.getByText('24 of 4,999 versions')).toBeVisible()
    await expect(fold(page, 'upstream')).toHaveAccessibleName('28 more upstream, not drawn: show more')
    await expect(fold(page, 'downstream')).toHaveAccessibleName('288 more downstream, not drawn: show more')
    await fold(page, 'downstream').click()
    await expect(fold(page, 'downstream')).toHaveAccessibleName('238 more downstream, not drawn: show more')
    await expect(items(page)).toHaveCount(1 + 12 + 62 + 2)
    await drawn(page)
    await expect(page).toHaveURL(/open=/)
    await page.reload()
    await drawn(page)
    await expect(fold(page, 'downstream')).toHaveAccessibleName('238 more downstream, not drawn: show more')
  })

  test('no more than 300 versions are drawn at first, and the picture says that it is full', async ({ page }) => {
    await exploreDrawn(page, 'warehouse.events')
    const id = await items(page).first().getAttribute('data-drawn')
    await page.goto(`/explore?focus=${id}&open=${id}.d.999`)
    await expect(items(page)).toHaveCount(300 + 2)
    await expect(page.getByText('The graph is full; the rest is counted beside its neighbours')).toBeVisible()
    await expect(fold(page, 'downstream')).toHaveAccessibleName('13 more downstream, not drawn: show more')
    await drawn(page)
    await page.getByRole('button', { name: 'Draw 300 more' }).click()
    await expect(items(page)).toHaveCount(1 + 12 + 300 + 1)
    await drawn(page)
  })
})

test('one direction alone leaves out the other, and the total with it', async ({ page }) => {
  await exploreDrawn(page, 'churn-model')
  await page.getByRole('button', { name: 'upstream', exact: true }).click()
  await expect(page).toHaveURL(/direction=upstream/)
  await expect(page.getByText(/versions upstream shown/)).toBeVisible()
  await drawn(page)
  expect((await names(page)).filter((name) => name.includes('downstream'))).toEqual([])
})

test('what is explored from is any card: it becomes the focus', async ({ page }) => {
  await exploreDrawn(page, 'churn-model')
  const id = await items(page).nth(1).getAttribute('data-drawn')
  await items(page).nth(1).click()
  await page.getByRole('button', { name: 'Explore from here' }).click()
  await expect(page).toHaveURL(new RegExp(`focus=${id}$`))
  await expect(items(page).first()).toHaveAttribute('data-drawn', id ?? '')
})

test('an earlier time draws what was there by then', async ({ page }) => {
  await exploreDrawn(page, 'churn-model')
  await page.goto(`${page.url()}&asOf=2001-01-01T00:00:00Z`)
  await expect(items(page)).toHaveCount(1)
  await expect(page.getByText('0 of 0 versions')).toBeVisible()
})

test('an id that nothing has is said to be unknown, never drawn as empty', async ({ page }) => {
  await page.goto(`/explore?focus=${'0'.repeat(32)}`)
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was found for this id' })).toBeVisible()
})

test('no address that the browser asks for holds what was searched for, and nothing breaks the page’s policy', async ({
  page,
}) => {
  const addresses: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await exploreDrawn(page, 'churn-model')
  expect(addresses.filter((address) => address.includes('churn'))).toEqual([])
  expect(complaints).toEqual([])
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('exploring has nothing that axe objects to', async ({ page }) => {
      await page.goto('/explore')
      expect(await violations(page)).toEqual([])
      await exploreDrawn(page, 'churn-model')
      await items(page).nth(1).click()
      await expect(page.getByRole('region', { name: 'What is chosen' })).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('nothing has to be scrolled sideways', async ({ page }) => {
    await exploreDrawn(page, 'churn-model')
    await items(page).nth(1).click()
    expect(await overflow(page)).toBe(0)
  })
})

test('an artifact of which nothing was recorded by a time says so', async ({ page }) => {
  await page.goto('/explore')
  await page.getByLabel('Search artifacts, columns, systems, jobs and owners').fill('churn-model')
  // Without an answer the address goes on naming the artifact, not the version that is current.
  await page.route('**/api/graphql', (route) =>
    route.request().postData()?.includes('"Neighbours"') ? route.abort() : route.continue(),
  )
  await page.getByRole('list', { name: 'Found' }).getByRole('button').first().click()
  await page.waitForURL(/focus=/)
  const artifact = new URL(page.url()).searchParams.get('focus')
  await page.unrouteAll()
  await page.goto(`/explore?focus=${artifact}&asOf=2001-01-01T00:00:00Z`)
  await expect(page.getByRole('heading', { name: 'Nothing of this was recorded by then' })).toBeVisible()
})
