import { expect, type Page, test } from '@playwright/test'
import { choose, overflow, showArtifacts, violations } from './steps.ts'

async function openTimeline(page: Page, web = '') {
  await page.goto(`${web}/`)
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await choose(page, 'Timeline')
  await expect(days(page).first()).toBeVisible()
}

/** Days are sections named by their date. */
const days = (page: Page) => page.getByRole('tabpanel').getByRole('region', { name: /^\d+ [A-Z][a-z]{2}/ })
const time = (page: Page) => page.getByRole('region', { name: 'Time' })
const asOf = (page: Page) => time(page).getByRole('slider', { name: 'As of the end of' })
const changes = (page: Page) => time(page).getByRole('list', { name: 'Changes' })
/** How many of each kind of news there are. */
const kinds = (page: Page) => time(page).getByRole('list', { name: 'Kinds of change' })

/** Holds the answer against the one of a week before. */
async function compare(page: Page) {
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(changes(page)).toBeVisible()
}

/** To a day some weeks ago. On the first day nothing had been reached: a deployment began then that was asked about the person later. */
async function earlier(page: Page): Promise<void> {
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('PageDown')
}

async function loadAll(page: Page): Promise<number> {
  await page.getByRole('button', { name: /^Load all/ }).click()
  const foot = page.getByText(/^All [\d,]+ events shown\./)
  await expect(foot).toBeVisible()
  return Number(/[\d,]+/.exec((await foot.textContent()) ?? '')?.[0].replaceAll(',', ''))
}

test('the timeline tells what happened, from the first record to the last, each event once', async ({ page }) => {
  await openTimeline(page)
  await expect(page.getByText(/^100 of \d+ events shown, the oldest first\./)).toBeVisible()
  const count = await loadAll(page)
  await expect(days(page).getByRole('button')).toHaveCount(count)
  const panel = page.getByRole('tabpanel')
  for (const words of ['Named by', 'Written by', 'Trained by', 'Deployed', 'Predictions logged', 'Erased:'])
    await expect(panel.getByText(words).first()).toBeVisible()
  await expect(panel).not.toContainText('ada@example.com')
})

test('an event leads to why its version is on the list', async ({ page }) => {
  await openTimeline(page)
  await days(page).first().getByRole('button').first().click()
  await expect(page.getByRole('complementary', { name: 'Explanation' })).toContainText('First seen here.')
})

test('filters narrow the timeline down, and say so', async ({ page }) => {
  await openTimeline(page)
  await page.getByRole('button', { name: /^Erased/ }).click()
  await expect(page.getByText(/^All \d events shown\./)).toBeVisible()
  await expect(days(page).last()).toContainText('Erased: ')
})

test('the slider, by keyboard, shows what had been touched by the end of an earlier day', async ({ page }) => {
  await openTimeline(page)
  await page.getByRole('tab', { name: 'Summary' }).click()
  const figure = page.getByText(/[\d,]+ versions? reached/)
  const reached = async () => Number.parseInt((await figure.textContent()) ?? '', 10)
  const now = await reached()
  await expect(asOf(page)).toHaveAttribute('aria-valuetext', /^Now/)
  await asOf(page).focus()
  await earlier(page)
  await expect(page.getByText('in the past')).toBeVisible()
  await expect.poll(reached).toBeLessThan(now)
  await expect(page).toHaveURL(/asOf=\d{4}-\d{2}-\d{2}T23%3A59%3A59\.999Z|asOf=\d{4}-\d{2}-\d{2}T23:59:59\.999Z/)
  await page.keyboard.press('End')
  await expect(page.getByText('in the past')).toHaveCount(0)
  await expect.poll(reached).toBe(now)
})

test('the graph follows the slider', async ({ page }) => {
  await openTimeline(page)
  await choose(page, 'Graph')
  const drawn = page.getByText(/\d+ of \d+ versions/)
  await expect(drawn).toBeVisible()
  const before = await drawn.textContent()
  await asOf(page).focus()
  await earlier(page)
  await expect(drawn).not.toHaveText(before ?? '')
  await expect(page.getByRole('region', { name: 'Impact graph' })).toHaveAttribute('aria-busy', 'false')
})

test('two times are compared: what came and went, and on which cards', async ({ page }) => {
  await openTimeline(page)
  await choose(page, 'Graph')
  await showArtifacts(page)
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(changes(page)).toBeVisible()
  const list = page.getByRole('navigation', { name: 'The graph as a list' })
  await expect(list.getByRole('button', { name: /\d+ added/ }).first()).toBeVisible()
  await expect(list.getByRole('button', { name: /1 erased/ })).toHaveCount(1)
})

test('what changed is told artifact by artifact, and what was only loaded again is one line that opens', async ({
  page,
}) => {
  await openTimeline(page)
  await compare(page)
  await expect(changes(page).getByRole('listitem').first()).toContainText(/new vendor|New copy|New artifact/)
  await expect(changes(page)).not.toContainText('Loaded again')
  const reloads = time(page).getByRole('button', { name: /^\d+ artifacts were only loaded again$/ })
  const count = Number.parseInt((await reloads.textContent()) ?? '', 10)
  await reloads.click()
  await expect(page).toHaveURL(/news=RELOADED/)
  const list = time(page).getByRole('list', { name: 'Only loaded again' })
  await expect(list.getByRole('link').first()).toBeVisible()
  const all = time(page).getByRole('button', { name: `Load all ${count}` })
  if (await all.isVisible()) await all.click()
  await expect(list.getByText('Loaded again')).toHaveCount(count)
  await page.goBack()
  await expect(list).toHaveCount(0)
})

test('each count narrows the changes down, as a step that Back takes away', async ({ page }) => {
  await openTimeline(page)
  await compare(page)
  const verdicts = kinds(page).getByRole('button', { name: /with a new verdict$/ })
  const count = Number.parseInt((await verdicts.textContent())?.replace(/^\D+/, '') ?? '', 10)
  await verdicts.click()
  await expect(page).toHaveURL(/news=NEW_VERDICT/)
  await expect(verdicts).toHaveAttribute('aria-pressed', 'true')
  const rows = changes(page).getByText(/^Verdict now |^A version has a new verdict/)
  const all = time(page).getByRole('button', { name: `Load all ${count}` })
  await expect(rows.first()).toBeVisible()
  if (await all.isVisible()) await all.click()
  await expect(rows).toHaveCount(count)
  await page.goBack()
  await expect(verdicts).toHaveAttribute('aria-pressed', 'false')
  await expect(page).toHaveURL(/compare=/)
})

test('a change leads to its versions and why they are there, to the artifact, and to its row in the table', async ({
  page,
}) => {
  await openTimeline(page)
  await choose(page, 'Summary')
  await compare(page)
  const row = changes(page).getByRole('listitem').first()
  const name = String(await row.getByRole('link').first().textContent())
  await row.getByRole('button', { name: /^Versions of .* that changed$/ }).click()
  await row
    .getByRole('list')
    .getByRole('button', { name: /^(version|written|deployed) / })
    .first()
    .click()
  await expect(page.getByRole('complementary', { name: 'Explanation' })).toContainText(name)
  await row.getByRole('button', { name: 'Show in the table' }).click()
  await expect(page).toHaveURL(/artifact=/)
  await expect(page.getByText(/^All 1 artifact shown/)).toBeVisible()
  await expect(page.getByRole('table').getByText(name).first()).toBeVisible()
  await page.getByRole('button', { name: 'Only 1 artifact: show all' }).click()
  await expect(page.getByText(/^50 of \d+ artifacts shown/)).toBeVisible()
  await row.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
})

test('the summary says in a sentence what changed', async ({ page }) => {
  await openTimeline(page)
  await choose(page, 'Summary')
  await compare(page)
  await expect(page.getByText(/^Since \d+ [A-Z][a-z]{2} \d{4}: .*; \d+ only loaded again\.$/)).toBeVisible()
})

test('a shared address restores the comparison and the time', async ({ page }) => {
  await openTimeline(page)
  await choose(page, 'Graph')
  await asOf(page).focus()
  await page.keyboard.press('PageDown')
  await expect(page.getByText('in the past')).toBeVisible()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(/asOf=.*compare=|compare=.*asOf=/)
  await expect(changes(page)).toBeVisible()
  // What is shown may still be of the time before.
  await page.waitForLoadState('networkidle')
  const [told, shown] = [await changes(page).textContent(), await asOf(page).getAttribute('aria-valuetext')]
  await page.goto(page.url())
  await expect(changes(page)).toHaveText(told ?? '')
  await expect(asOf(page)).toHaveAttribute('aria-valuetext', shown ?? '')
  await expect(page.getByRole('tab', { name: 'Graph' })).toHaveAttribute('aria-selected', 'true')
})

test('a shared address restores the timeline', async ({ page }) => {
  await openTimeline(page)
  await page.getByRole('button', { name: /^Erased/ }).click()
  await expect(page).toHaveURL(/verdict=ERASED/)
  await expect(page.getByText(/^All \d events shown\./)).toBeVisible()
  const told = await days(page).allTextContents()
  await page.goto(page.url())
  await expect(days(page)).toHaveText(told)
})

test('times that cannot be compared are said to be so', async ({ page }) => {
  await openTimeline(page)
  await page.goto(`${new URL(page.url()).pathname}?view=graph&compare=2999-01-01T00:00:00Z`)
  await expect(time(page).getByText(/The two times cannot be compared/)).toBeVisible()
  await expect(page.getByText(/no card is marked, which does not mean that none changed/)).toBeVisible()
})

test('of an incomplete answer neither the timeline nor a comparison claims to be whole', async ({ page }) => {
  await openTimeline(page, String(process.env.DYETRACE_INCOMPLETE_WEB))
  await expect(page.getByText('The answer is incomplete: there are more.')).toBeVisible()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByText('One of the two answers is incomplete: there may be other changes.')).toBeVisible()
})

test('no address that the browser asks for holds the identity, nor the text that was searched', async ({ page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  await openTimeline(page)
  await page.getByLabel('Name contains').fill('orders-by-name')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(time(page).getByText(/^From /)).toBeVisible()
  expect(addresses.length).toBeGreaterThan(3)
  expect(addresses.filter((address) => /ada@|ada%40|orders-by-name/.test(address))).toEqual([])
})

test('on a telephone the timeline and the slider need no scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openTimeline(page)
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(changes(page)).toBeVisible()
  expect(await overflow(page)).toBe(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('the timeline and the slider have nothing that axe objects to', async ({ page }) => {
      await openTimeline(page)
      await page.getByRole('button', { name: /^Erased/ }).click()
      await expect(page.getByText(/^All \d events shown\./)).toBeVisible()
      expect(await violations(page)).toEqual([])
    })

    test('a comparison has nothing that axe objects to', async ({ page }) => {
      await openTimeline(page)
      await page.getByRole('button', { name: /^Model/ }).click()
      await choose(page, 'Graph')
      await page.getByRole('button', { name: 'Compare' }).click()
      await expect(changes(page)).toBeVisible()
      await expect(page.getByText('Every drawn version that changed is marked.', { exact: false })).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })

test('Back takes a comparison away again', async ({ page }) => {
  await openTimeline(page)
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(/compare=/)
  await page.goBack()
  await expect(page).not.toHaveURL(/compare=/)
  await expect(page.getByRole('tab', { name: 'Timeline' })).toHaveAttribute('aria-selected', 'true')
})
