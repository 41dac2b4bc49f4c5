import { expect, type Page, test } from '@playwright/test'
import { overflow } from './steps.ts'

const rows = (page: Page) => page.getByRole('table', { name: /^Systems by role/ }).locator('tbody tr:has(button)')
const panel = (page: Page) => page.getByRole('complementary', { name: 'What it holds' })

async function openMap(page: Page) {
  await page.goto('/systems')
  await expect(page.getByRole('heading', { name: 'Systems with personal data' })).toBeVisible()
}

test('every system that holds personal data is on the map, and those that hold none are counted', async ({ page }) => {
  await openMap(page)
  await expect(rows(page)).toHaveCount(13)
  await expect(page.getByText('13 of 14 systems shown. Left out: 1 system without known personal data.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all systems' }).click()
  await expect(rows(page)).toHaveCount(14)
  await expect(page.getByRole('row', { name: /Quillpoll/ })).toContainText('no lineage')
})

test('how whole the map is stands above it, with what the record does not know', async ({ page }) => {
  await openMap(page)
  const banner = page.getByRole('region', { name: 'Completeness' })
  await expect(banner).toContainText('All recorded lineage was searched')
  await expect(banner).toContainText('Systems not connected')
})

test('an incomplete map says so', async ({ page }) => {
  await page.goto(`${process.env.DYETRACE_INCOMPLETE_WEB}/systems`)
  await expect(page.getByText('Incomplete: there is more than is shown here.')).toBeVisible()
  await expect(page.getByText('found so far')).toBeVisible()
})

test('a system says how whole the answer about it alone is', async ({ page }) => {
  await page.goto('/systems?system=warehouse')
  await expect(panel(page).getByText(/^All recorded lineage was searched\./)).toBeVisible()
  await page.goto(`${process.env.DYETRACE_INCOMPLETE_WEB}/systems?system=warehouse`)
  await expect(panel(page).getByText(/^Incomplete: there is more than this/)).toBeVisible()
})

test('a role and a region narrow the map down to what their switches promise', async ({ page }) => {
  await openMap(page)
  await page.getByRole('button', { name: /^Primary 5/ }).click()
  await expect(rows(page)).toHaveCount(5)
  await page.getByRole('button', { name: /^us-east 1/ }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(page).toHaveURL(/role=PRIMARY&region=us-east/)
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(rows(page)).toHaveCount(13)
})

test('only those of which something is missing can be looked at', async ({ page }) => {
  await openMap(page)
  const missing = page.getByRole('button', { name: /^Something is missing/ })
  const promised = Number(/(\d+)$/.exec((await missing.textContent()) ?? '')?.[1])
  await missing.click()
  await expect(rows(page)).toHaveCount(promised)
  for (const row of await rows(page).all()) await expect(row).toContainText(/no (retention|lineage|owner|region)/)
})

test('a system opens with who has access, why it holds personal data, and the artifacts that do', async ({ page }) => {
  await openMap(page)
  await page.getByRole('button', { name: 'Development sandbox' }).click()
  await expect(panel(page)).toContainText('Riverbend Studio · 3 outside contractors')
  await expect(panel(page)).toContainText('No retention period on record')
  await expect(panel(page)).toContainText('People may be in it in 3 artifacts')
  await expect(panel(page)).toContainText('user.contact.email')
  await expect(panel(page).getByText('3 of 3 shown.')).toBeVisible()
  const link = panel(page).getByRole('link').first()
  await expect(link).toHaveAttribute('href', /^\/artifacts\/dataset\/[0-9a-f]{32}$/)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Development sandbox' })).toBeFocused()
})

test('a shared address restores what was chosen and what was open', async ({ page }) => {
  await page.goto('/systems?role=PRIMARY,VENDOR&missing=true&system=letterbird')
  await expect(panel(page).getByRole('heading', { name: 'Letterbird (e-mail vendor)' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Vendor 1/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(rows(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Customer relations' }).click()
  await expect(panel(page).getByRole('heading', { name: 'Customer relations' })).toBeVisible()
  await expect(page).not.toHaveURL(/system=letterbird/)
  await page.reload()
  await expect(panel(page).getByRole('heading', { name: 'Customer relations' })).toBeVisible()
})

/** When the newest version in the demo's copy for developers was made: before anything was in that system. */
async function beforeTheCopy(page: Page): Promise<string> {
  await openMap(page)
  await page.getByRole('button', { name: 'Development sandbox' }).click()
  await panel(page).getByRole('link', { name: 'dev_copy.orders' }).click()
  const made = page.getByRole('region', { name: 'Versions' }).getByRole('row').last().locator('td:nth-child(2)')
  await expect(made).toHaveText(/UTC$/)
  const first = Date.parse(((await made.textContent()) ?? '').replace(' UTC', 'Z').replace(',', ''))
  return new Date(first - 86_400_000).toISOString()
}

test('as of a time before its first copy, a system held none of it; what is on record is said to be today’s', async ({
  page,
}) => {
  const time = await beforeTheCopy(page)
  await page.goto(`/systems?asOf=${time}&system=dev-sandbox`)
  await expect(page.getByRole('heading', { name: 'Systems that had personal data' })).toBeVisible()
  await expect(page.getByText('in the past')).toBeVisible()
  await expect(page.getByRole('note')).toContainText('as on record today')
  await expect(panel(page)).toContainText('0 of the 3 artifacts that are in this system today.')
  await expect(page.getByRole('button', { name: 'Development sandbox' })).toHaveCount(0)
  await expect(page.getByText(/^\d+ of 14 systems shown\. Left out: \d+ systems/)).toBeVisible()
})

test('what a system holds is that of the time, and so is where its links lead', async ({ page }) => {
  const time = await beforeTheCopy(page)
  await page.goto(`/systems?asOf=${time}&system=shop-db`)
  await expect(panel(page).getByText(/^(\d+) of \1 shown\.$/)).toBeVisible()
  await expect(panel(page).getByRole('link').first()).toHaveAttribute('href', /asOf=/)
  await panel(page).getByRole('link').first().click()
  await expect(page.getByText('in the past')).toBeVisible()
})

test('the time is chosen at the top, and now is one press away again', async ({ page }) => {
  await openMap(page)
  await page.getByRole('button', { name: /Choose another time/ }).click()
  await page.getByLabel('Time in UTC').fill('2001-01-01T00:00')
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(page.getByText('No registered system is known to have held personal data by then.')).toBeVisible()
  await expect(page).toHaveURL(/asOf=2001-01-01T00:00:00Z/)
  await page.reload()
  await page.getByRole('button', { name: /in the past/ }).click()
  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect(rows(page)).toHaveCount(13)
})

test('a time in the address that is none is an error that says what to do', async ({ page }) => {
  await page.goto('/systems?asOf=yesterday')
  await expect(page.getByText('Write it like 2026-03-01T09:00:00Z.')).toBeVisible()
})

for (const page of ['/systems', '/explore'])
  test(`a time in the address of ${page} that is after now is an error that says so`, async ({ page: tab }) => {
    await tab.goto(`${page}?asOf=2999-01-01T00:00:00Z`)
    await expect(tab.getByText('The time in the URL is in the future')).toBeVisible()
  })

/** A pipeline names someone in a list that nobody ever said to be in a system. */
async function listNowhere(page: Page) {
  await page.goto('/integrate')
  await page.getByRole('button', { name: 'Make a token' }).click()
  await expect(page.getByText(/^dye_/)).toBeVisible()
  const curl = await page.getByRole('region', { name: 'curl snippet' }).textContent()
  const [, api, token] = /(http\S+)\/api\/v1\/lineage[\s\S]*Bearer (\S+)'/.exec(curl ?? '') ?? []
  const artifact = { kind: 'DATASET', namespace: 'somewhere', name: 'guests' }
  const input = {
    idempotencyKey: 'guests',
    at: '2026-01-01T00:00:00Z',
    mode: 'ADD',
    version: { artifact },
    members: [{ namespace: 'email', value: 'guest@example.com' }],
  }
  const query = 'mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { accepted } }'
  const headers = { authorization: `Bearer ${token}` }
  const answer = await page.request.post(`${api}/graphql`, { headers, data: { query, variables: { input } } })
  expect(await answer.json()).toEqual({ data: { recordMembers: { accepted: 1 } } })
}

test('personal data that is in no system stands above the systems, whatever is chosen', async ({ page }) => {
  await listNowhere(page)
  await page.goto('/systems?role=BACKUP')
  const note = page.getByRole('region', { name: 'In no system' })
  await expect(note).toContainText(
    '1 artifact in no system. It holds personal data, and their system is not on record.',
  )
  await note.getByRole('button', { name: 'Show it' }).click()
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'guests' })).toContainText('People are listed.')
  await expect(page).toHaveURL(/unplaced=true/)
  await page.reload()
  await expect(panel(page).getByRole('heading', { name: 'In no system' })).toBeVisible()
})

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('nothing has to be scrolled sideways, and a system covers the list', async ({ page }) => {
    await openMap(page)
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Warehouse' }).click()
    await expect(panel(page).getByText('19 of 19 shown.')).toBeVisible()
    expect(await overflow(page)).toBe(0)
  })
})

test('Back returns to the systems that were looked at before', async ({ page }) => {
  await page.goto('/systems')
  await rows(page).first().getByRole('button').first().click()
  await expect(page).toHaveURL(/system=/)
  await page.goBack()
  await expect(page).toHaveURL(/\/systems$/)
  await expect(panel(page)).toHaveCount(0)
})

test('the picture has the systems of the table, with the flows between them, and opens one', async ({ page }) => {
  await openMap(page)
  const picture = page.getByRole('img', { name: /^\d+ systems and \d+ flows of personal data/ })
  await expect(picture).toHaveAttribute('data-ready', 'true')
  await expect(picture).toHaveAttribute('aria-label', /^13 systems/)
  await page.getByText('Flows as a list').click()
  const flows = page.getByRole('list', { name: 'Flows of personal data' }).getByRole('listitem')
  await expect(flows.filter({ hasText: /^Shop database → Warehouse, personal, into \d+ artifact/ })).toHaveCount(1)
  await page.getByRole('button', { name: /^Primary/ }).click()
  await expect(picture).toHaveAttribute('aria-label', /^5 systems/)
})
