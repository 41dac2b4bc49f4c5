import { expect, type Page, test } from '@playwright/test'
import { choose, showArtifacts, tabTo, violations } from './steps.ts'

const list = (page: Page) => page.getByRole('navigation', { name: 'The graph as a list' })
const card = (page: Page, name: RegExp) => list(page).getByRole('button', { name }).first()
const panel = (page: Page) => page.getByRole('complementary', { name: 'Explanation' })
const palette = (page: Page) => page.getByRole('dialog', { name: 'Go to' })

async function openCustomer(page: Page) {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
}

/** What is typed before the field has the focus goes to the page. */
async function paletteOpened(page: Page) {
  await expect(palette(page).getByRole('combobox')).toBeFocused()
}

async function openGraph(page: Page) {
  await openCustomer(page)
  await choose(page, 'Graph')
  await expect(list(page)).toBeVisible()
  await showArtifacts(page)
}

test('by keyboard alone: from an identity along the edges of the graph to an explained path', async ({ page }) => {
  await page.goto('/')
  const box = page.getByLabel('Identity', { exact: true })
  await page.keyboard.press('/')
  await expect(box).toBeFocused()
  await page.keyboard.type('ada@example.com')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
  await page.keyboard.press('g')
  await expect(list(page)).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Artifacts', exact: true }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('/')
  await page.keyboard.type('churn')
  await expect(card(page, /^shop\./)).toHaveCount(0)
  await tabTo(page, card(page, /^training\.churn_set/))
  await page.keyboard.press('ArrowRight')
  await expect(card(page, /^churn-model/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, /^training\.churn_set/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: 'churn-model' })).toBeVisible()
  await expect(panel(page).getByRole('listitem').first()).toContainText('First seen here.')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(card(page, /^churn-model/)).toBeFocused()
})

test('E spreads out the artifact under the focus, ⇧E all of them, and again folds them', async ({ page }) => {
  await openGraph(page)
  const cards = list(page).locator('[data-card]')
  const folded = await cards.count()
  await card(page, /^training\.churn_set/).focus()
  await page.keyboard.press('e')
  await expect(cards).toHaveCount(folded + 1)
  await page.keyboard.press('e')
  await expect(cards).toHaveCount(folded)
  await page.keyboard.press('Shift+E')
  await expect.poll(() => cards.count()).toBeGreaterThan(folded * 2)
  await page.keyboard.press('Shift+E')
  await expect(cards).toHaveCount(folded)
})

test('P leaves only the ways through the chosen card, and shows everything again', async ({ page }) => {
  await openGraph(page)
  await card(page, /^churn-model/).click()
  await expect(panel(page)).toContainText('First seen here.')
  const isolate = page.getByRole('button', { name: 'Isolate the selection' })
  await page.keyboard.press('p')
  await expect(isolate).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('p')
  await expect(isolate).toHaveAttribute('aria-pressed', 'false')
})

test('a link shows what was spread out and left alone', async ({ page, context }) => {
  await openGraph(page)
  await page.keyboard.press('Shift+E')
  await expect(page).toHaveURL(/spread=all/)
  await card(page, /^churn-model/).click()
  await expect(panel(page)).toContainText('First seen here.')
  const isolate = { name: 'Isolate the selection', pressed: true }
  await page.keyboard.press('p')
  await expect(page.getByRole('button', isolate)).toBeVisible()
  const cards = await list(page).locator('[data-card]').count()
  await expect(page).toHaveURL(/only=/)
  const colleague = await context.newPage()
  await colleague.goto(page.url())
  await expect(colleague.getByRole('button', isolate)).toBeVisible()
  await expect(list(colleague).locator('[data-card]')).toHaveCount(cards)
})

test('a card that is pressed in the picture has the focus in the list when its explanation is closed', async ({
  page,
}) => {
  await openGraph(page)
  const picture = page.getByRole('img', { name: /^Impact graph/ })
  await expect(picture).toHaveAttribute('data-ready', 'true')
  // The picture may still be on its way to the middle when it is pressed.
  await expect(async () => {
    await card(page, /^churn-model/).focus()
    await page.keyboard.press('c')
    const box = await picture.boundingBox()
    await picture.click({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } })
    await expect(panel(page).getByRole('heading', { name: 'churn-model' })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(card(page, /^churn-model/)).toBeFocused()
})

test('T shows the table, and no letter does anything while one types in a field', async ({ page }) => {
  await openGraph(page)
  await page.keyboard.press('/')
  await expect(page.getByLabel('Name contains')).toBeFocused()
  await page.keyboard.type('test?/gel')
  await expect(page.getByLabel('Name contains')).toHaveValue('test?/gel')
  await expect(page).toHaveURL(/view=graph/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.press('t')
  await expect(page).toHaveURL(/view=table/)
})

test('keys with Ctrl stay the browser’s own', async ({ page }) => {
  await openGraph(page)
  await page.keyboard.press('Control+t')
  await page.keyboard.press('Control+g')
  await page.keyboard.press('Control+s')
  await expect(page).toHaveURL(/view=graph/)
})

test('the help names every key; single letters can be turned off, and stay so', async ({ page }) => {
  await openGraph(page)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const key of ['Ctrl K', '/', '?', 'Esc', 'T', 'E', '⇧E', 'C', 'F', 'P', 'Enter', '←', '→', '↑', '↓'])
    await expect(help.getByText(key, { exact: true })).toBeVisible()
  await help.getByLabel('Single-key shortcuts, on this device').uncheck()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await page.reload()
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('t')
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeVisible()
  await expect(page).toHaveURL(/view=graph/)
})

test('the palette finds an artifact by name, and what is typed enters no address', async ({ page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  await openCustomer(page)
  await page.keyboard.press('Control+k')
  await paletteOpened(page)
  await page.keyboard.type('churn-mod')
  await expect(palette(page).getByRole('option', { name: /^churn-model Model/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/artifacts\/model\/[0-9a-f]{32}$/)
  expect(addresses.filter((address) => address.includes('churn-mod'))).toEqual([])
})

test('the palette goes to pages and views, and does what a key does', async ({ page }) => {
  await openCustomer(page)
  await page.getByRole('button', { name: 'Go to …' }).click()
  await paletteOpened(page)
  await page.keyboard.type('timel')
  await expect(palette(page).getByRole('option').first()).toContainText('Timeline')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/view=timeline/)
  await page.keyboard.press('Control+k')
  await paletteOpened(page)
  await page.keyboard.type('explore')
  await expect(palette(page).getByRole('option').first()).toContainText('Explore')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/explore$/)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`in ${colorScheme} colours axe objects to nothing in the help and the palette`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openCustomer(page)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await paletteOpened(page)
    await page.keyboard.type('orders')
    await expect(palette(page).getByRole('option').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
