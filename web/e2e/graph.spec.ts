import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import { choose, showArtifacts } from './steps.ts'

const picture = (page: Page) => page.getByRole('img', { name: /^Impact graph/ })
const list = (page: Page) => page.getByRole('navigation', { name: 'The graph as a list' })
const card = (page: Page, name: RegExp) => list(page).getByRole('button', { name }).first()
const panel = (page: Page) => page.getByRole('complementary', { name: 'Explanation' })
const level = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Level of detail' }).getByRole('button', { name })

async function openGraph(page: Page) {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await choose(page, 'Graph')
  await drawn(page)
}

async function drawn(page: Page) {
  await expect(picture(page)).toHaveAttribute('data-ready', 'true')
  await leavePicture(page)
}

/** What the pointer is on lights up: the legend is on nothing. */
const leavePicture = (page: Page) => page.getByRole('list', { name: 'Legend' }).hover()

/** Cytoscape leaves itself on its element. */
type Drawing = { _cyreg: { cy: Core } }

/** What the picture shows, read off the drawing library. Sizes in px of the screen. */
const shown = (page: Page) =>
  picture(page).evaluate((element) => {
    const { cy } = (element as unknown as Drawing)._cyreg
    const inSight = (box: { x1: number; x2: number; y1: number; y2: number }) =>
      box.x2 > 0 && box.y2 > 0 && box.x1 < cy.width() && box.y1 < cy.height()
    const nodes = cy.nodes().toArray() as NodeSingular[]
    const edges = cy.edges().toArray() as EdgeSingular[]
    const labelled = [...nodes, ...edges].filter((one) => one.visible() && one.style('label'))
    const cards = nodes.filter((one) => one.hasClass('card'))
    return {
      texts: labelled
        .filter((one) => inSight(one.renderedBoundingBox()))
        .map((one) => ({ text: String(one.style('label')), size: one.numericStyle('font-size') * cy.zoom() })),
      cards: cards.map((one) => one.id()),
      opacities: cards.map((one) => one.effectiveOpacity()),
      wholly: cards.every((one) => {
        const { x1, x2, y1, y2 } = one.renderedBoundingBox({ includeLabels: false })
        return x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height()
      }),
      ends: edges.map((one) => [one.source().id(), one.target().id()] as [string, string]),
      bridges: edges.filter((one) => one.hasClass('bridge')).map((one) => String(one.style('label'))),
      inPath: cards
        .filter((one) => one.hasClass('connected'))
        .map((one) => inSight(one.renderedBoundingBox({ includeLabels: false }))),
    }
  })

/** Everything that the person’s node leads to. */
function reachedIn(ends: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const found = new Set(['person'])
  for (const id of found) for (const [from, to] of ends) if (from === id) found.add(to)
  return found
}

for (const size of [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
])
  test.describe(`at ${size.width} × ${size.height}`, () => {
    test.use({ viewport: size })

    test('no text of the graph is smaller than 11 px when it opens, and it fills the window', async ({ page }) => {
      await openGraph(page)
      const { texts } = await shown(page)
      expect(texts.length).toBeGreaterThan(10)
      expect(Math.min(...texts.map((one) => one.size))).toBeGreaterThanOrEqual(11)
      const frame = await page.locator('[data-full-screen]').boundingBox()
      const room = await page.evaluate(() => document.documentElement.clientWidth)
      expect([frame?.width, frame?.height]).toEqual([room, size.height])
    })
  })

test('on a telephone it begins at the person, in words that can be read', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openGraph(page)
  const { texts } = await shown(page)
  expect(texts.map(({ text }) => text)).toContain('This person')
  expect(Math.min(...texts.map((one) => one.size))).toBeGreaterThanOrEqual(11)
})

test('systems open to their artifacts, and artifacts to their versions, in place', async ({ page }) => {
  await openGraph(page)
  await expect(level(page, 'Systems')).toHaveAttribute('aria-pressed', 'true')
  const cards = list(page).locator('[data-card]')
  const systems = await cards.count()
  await card(page, /^Shop database/).click()
  await expect(card(page, /^shop\.customers/)).toBeVisible()
  expect(await cards.count()).toBeGreaterThan(systems)
  await list(page).getByRole('button', { name: 'Expand the versions of shop.customers' }).click()
  await expect(list(page).getByRole('button', { name: 'Collapse the versions of shop.customers' })).toBeVisible()
  await page.goBack()
  await expect(list(page).getByRole('button', { name: 'Expand the versions of shop.customers' })).toBeVisible()
  await list(page).getByRole('button', { name: 'Collapse the artifacts of Shop database' }).click()
  await expect(cards).toHaveCount(systems)
})

test('the lines between two systems name their jobs to whoever points at them', async ({ page }) => {
  await openGraph(page)
  const at = await picture(page).evaluate((element) => {
    const { cy } = (element as unknown as Drawing)._cyreg
    const edges = cy.edges().toArray() as EdgeSingular[]
    const edge = edges.find((one) => one.source().style('label') === 'Customer relations' && !one.hasClass('back'))
    const { x = 0, y = 0 } = edge?.renderedTargetEndpoint() ?? {}
    return { x: x - 14, y }
  })
  const box = await picture(page).boundingBox()
  const [x, y] = [(box?.x ?? 0) + at.x, (box?.y ?? 0) + at.y]
  await page.mouse.move(x - 3, y)
  await page.mouse.move(x, y)
  await expect(page.getByText(/^Jobs?: /)).toBeVisible()
  await expect(page.getByText(/^Carries /)).toBeVisible()
})

test('what a filter leaves, whatever it is, is joined to the person, directly or by bridges', async ({ page }) => {
  await openGraph(page)
  await showArtifacts(page)
  await drawn(page)
  const before = await shown(page)
  const ours = reachedIn(before.ends)
  await page.getByRole('button', { name: 'Filters' }).click()
  for (const [group, name] of [
    ['Kind', /^Model/],
    ['Verdict', /^Derived/],
    ['System', /^Vendor/],
    ['Status', /^Replaced/],
  ] as const) {
    const facet = page.getByRole('group', { name: group }).getByRole('button', { name })
    await facet.click()
    await expect(facet).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(async () => (await shown(page)).cards.length).toBeLessThan(before.cards.length)
    await drawn(page)
    const { cards, ends } = await shown(page)
    expect(cards.length).toBeGreaterThan(0)
    const reached = reachedIn(ends)
    expect(cards.filter((id) => ours.has(id) && !reached.has(id))).toEqual([])
    await page.getByRole('button', { name: 'Clear all filters' }).click()
    await expect.poll(async () => (await shown(page)).cards.length).toBe(before.cards.length)
  }
})

test('a bridge says how many steps it hides, and the rest can be shown faintly instead', async ({ page }) => {
  await openGraph(page)
  await showArtifacts(page)
  await page.getByLabel('Name contains').fill('churn-model')
  await expect.poll(async () => (await shown(page)).bridges.join()).toMatch(/\d+ steps? hidden/)
  const few = (await shown(page)).cards.length
  await page.getByLabel('Show the rest faintly').check()
  await expect.poll(async () => (await shown(page)).cards.length).toBeGreaterThan(few)
  const faint = (await shown(page)).opacities.filter((opacity) => opacity < 0.5)
  expect(faint.length).toBeGreaterThan(few)
})

test('what is isolated is laid out anew, as a whole and at full strength', async ({ page }) => {
  await openGraph(page)
  await showArtifacts(page)
  await drawn(page)
  const before = (await shown(page)).cards.length
  await card(page, /^churn-model/).click()
  await expect(panel(page)).toContainText('First seen here.')
  await page.keyboard.press('p')
  await expect.poll(async () => (await shown(page)).cards.length).toBeLessThan(before)
  await drawn(page)
  const { wholly, opacities } = await shown(page)
  expect(wholly).toBe(true)
  expect(Math.min(...opacities)).toBe(1)
})

test('explaining shows the whole path', async ({ page }) => {
  await openGraph(page)
  await showArtifacts(page)
  await card(page, /^churn-model/).click()
  await expect(panel(page)).toContainText('First seen here.')
  await leavePicture(page)
  await expect
    .poll(async () => {
      const { inPath } = await shown(page)
      return inPath.length > 1 && inPath.every(Boolean)
    })
    .toBe(true)
})

test('of a stack the strongest version is explained, and the others are listed', async ({ page }) => {
  await openGraph(page)
  await showArtifacts(page)
  await card(page, /^training\.churn_set/).click()
  const versions = panel(page).getByRole('region', { name: 'Versions' })
  await expect(versions).toContainText(/is explained, one of \d+ versions/)
  const first = versions.getByRole('button').first()
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await versions.getByRole('button').nth(1).click()
  await expect(versions.getByRole('button').nth(1)).toHaveAttribute('aria-pressed', 'true')
  await expect(first).toHaveAttribute('aria-pressed', 'false')
})

test('the full screen keeps legend, filter, export and the explanation', async ({ page }) => {
  await openGraph(page)
  await showArtifacts(page)
  await page.getByRole('button', { name: 'Full screen' }).click()
  await expect(page.getByRole('button', { name: 'Leave the full screen' })).toBeVisible()
  const full = page.locator('[data-full-screen]')
  await expect(full.getByRole('list', { name: 'Legend' })).toBeVisible()
  await full.getByLabel('Name contains').fill('churn-model')
  await expect.poll(async () => (await shown(page)).bridges.length).toBeGreaterThan(0)
  await full.getByRole('button', { name: 'Save picture' }).click()
  await expect(full.getByRole('menuitem', { name: /SVG/ })).toBeVisible()
  await page.keyboard.press('Escape')
})

test('names are whole in the saved picture, on two lines or with their middle left out', async ({ page }) => {
  await openGraph(page)
  await showArtifacts(page)
  await drawn(page)
  await page.getByRole('button', { name: 'Save picture' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /SVG/ }).click()
  const svg = (await readFile(await (await download).path())).toString()
  for (const { text } of (await shown(page)).texts)
    for (const line of text.split('\n')) expect(svg).toContain(`>${line.replaceAll('&', '&amp;')}</text>`)
  expect(svg).toContain('>This person</text>')
})

test('a column is followed to the deployments, direct, masked and indirect apart', async ({ page }) => {
  await openGraph(page)
  await showArtifacts(page)
  await list(page).getByRole('button', { name: 'Show the columns of crm.demographics' }).click()
  const columns = list(page).getByRole('listitem').filter({ hasText: 'crm.demographics' }).getByRole('listitem')
  await expect(columns.filter({ hasText: 'birth_date' })).toBeVisible()
  const sensitive = await columns.evaluateAll((all) =>
    all.map((one) => one.textContent?.endsWith('sensitive') ?? false),
  )
  expect(sensitive).toEqual(sensitive.toSorted((a, b) => Number(b) - Number(a)))
  await expect.poll(async () => (await shown(page)).texts.map(({ text }) => text)).toContain('birth_date')
  await columns.getByRole('button', { name: /^birth_date/ }).click()
  const bar = page.getByRole('region', { name: 'Column' })
  await expect(bar).toContainText('crm.demographics.birth_date')
  await expect(bar).toContainText(/deployment \d+/)
  const via = () =>
    picture(page).evaluate((element) => {
      const { cy } = (element as unknown as Drawing)._cyreg
      const count = (passing: string, kind: string) => cy.elements(`${kind}.via-${passing}`).length
      const passings = ['direct', 'masked', 'indirect']
      return {
        links: passings.reduce((sum, passing) => sum + count(passing, 'edge'), 0),
        labels: cy.nodes('.card.via-direct').map((one) => String(one.style('label'))),
      }
    })
  await expect.poll(async () => (await via()).links).toBeGreaterThan(2)
  expect((await via()).labels.join(' ')).toContain('life-stage-scorer')
  await page.reload()
  await expect(bar).toContainText('crm.demographics.birth_date')
  await bar.getByRole('button', { name: 'Clear column' }).click()
  await expect(bar).toHaveCount(0)
  await expect.poll(async () => (await via()).links).toBe(0)
})

test('the columns table leads to the graph, and each count to what it counts', async ({ page }) => {
  await openGraph(page)
  await showArtifacts(page)
  const id = await list(page).locator('[data-card]').filter({ hasText: 'crm.demographics' }).getAttribute('data-card')
  await page.goto(`/artifacts/dataset/${id}?column=birth_date`)
  const columns = page.getByRole('region', { name: /^Columns/ })
  await columns.getByRole('link', { name: /^model \d+/ }).click()
  await expect(columns.getByText(/model versions? depends? on this column|model versions depend/)).toBeVisible()
  await columns.getByRole('link', { name: 'Show in graph' }).click()
  await expect(page.getByRole('region', { name: 'Column' })).toContainText('crm.demographics.birth_date')
})
