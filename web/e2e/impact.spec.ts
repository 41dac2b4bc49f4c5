import { expect, type Locator, type Page, test } from '@playwright/test'
import { choose } from './steps.ts'

/** The demo's person, and an identity that no pipeline has named. */
const known = 'ada@example.com'
const unknown = 'nobody.at.all@example.com'

async function find(page: Page, identity: string) {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill(identity)
  await page.getByRole('button', { name: 'Trace' }).click()
}

async function findKnown(page: Page) {
  await find(page, known)
  await expect(page.getByRole('heading', { name: 'What this customer’s data touched' })).toBeVisible()
}

test('an identity leads to the customer’s page, whose address holds only the opaque ref', async ({ page }) => {
  await findKnown(page)
  expect(new URL(page.url()).pathname).toMatch(/^\/customers\/[0-9a-f]{32}$/)
})

test('no address that the browser asks for contains the identity', async ({ page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  await findKnown(page)
  await choose(page, 'Table')
  await expect(page.getByRole('table')).toBeVisible()
  await choose(page, 'Graph')
  await expect(page.getByText(/\d+ of \d+ versions/)).toBeVisible()
  expect(addresses.length).toBeGreaterThan(3)
  expect(addresses.filter((address) => /ada@|ada%40/.test(address))).toEqual([])
})

test('an identity that nobody knows is said to be unknown, and stays in the box to be corrected', async ({ page }) => {
  await find(page, unknown)
  await expect(page.getByRole('alert').filter({ hasText: 'No records match this identity' })).toBeVisible()
  await expect(page.getByLabel('Identity', { exact: true })).toHaveValue(unknown)
  expect(new URL(page.url()).pathname).toBe('/')
})

test('an e-mail address that is none is refused with what to do', async ({ page }) => {
  await find(page, 'ada at example')
  await expect(page.getByText('This is not a valid e-mail address. Give it as name@domain.')).toBeVisible()
})

test('a namespace of one’s own can be typed', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Kind of identity').fill('customer_id')
  await page.getByLabel('Identity', { exact: true }).fill('C-10001')
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(page.getByRole('heading', { name: 'What this customer’s data touched' })).toBeVisible()
})

test('a ref that nobody has is not found, and is no empty answer', async ({ page }) => {
  const response = await page.goto(`/customers/${'0'.repeat(32)}`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Customer not found' })).toBeVisible()
})

test('the answer begins with one sentence, then says of each system what is there and what deletion would do', async ({
  page,
}) => {
  await findKnown(page)
  await expect(page.getByText(/^This person’s data is in \d+ systems.*: \d+ vendors?.*, \d+ backups?, /)).toBeVisible()
  const systems = page.getByRole('table', { name: 'Systems with this person’s data' })
  const shop = systems.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Shop database/ }) })
  await expect(shop).toContainText('Confirmed')
  await expect(shop).toContainText('Delete rows')
  await expect(systems.getByText('Instruct vendor').first()).toBeVisible()
  await expect(systems.getByText(/^Backup expires by \d+ \w+ \d{4}$/).first()).toBeVisible()
  await shop.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/artifacts\//)
})

test('completeness is never shown without what the record does not know', async ({ page }) => {
  await findKnown(page)
  for (const view of ['Summary', 'Table', 'Graph', 'Timeline'] as const) {
    await choose(page, view)
    const banner = page.getByRole('region', { name: 'Completeness' })
    await expect(banner).toContainText('All recorded lineage was searched')
    await expect(banner).toContainText('Known gaps')
    await expect(banner).toContainText('Runs still open')
  }
})

test('what is not known is a work list: this person’s and the workspace’s apart, with what would mend it, and whose it is', async ({
  page,
}) => {
  await findKnown(page)
  const gaps = page.getByRole('region', { name: 'What is not known' })
  const [mine, everybodys] = ['About this person’s data', 'About the whole workspace'].map((name) =>
    gaps.getByRole('region', { name }),
  ) as [Locator, Locator]
  await expect(mine).toContainText('Have the')
  await expect(everybodys).toContainText('in this workspace')
  const item = mine
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') })
    .first()
  await expect(item).toContainText(/\([A-Z][^)]+\)/)
  await item.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/(artifacts|runs)\//)
})

test('an incomplete answer says so, with its reason and its caveats, in every view', async ({ page }) => {
  await page.goto(String(process.env.DYETRACE_INCOMPLETE_WEB))
  await page.getByLabel('Identity', { exact: true }).fill(known)
  await page.getByRole('button', { name: 'Trace' }).click()
  const elsewhere = {
    Summary: /versions reached so far/,
    Table: 'The answer is incomplete: there are more.',
    Graph: 'Incomplete: there is more than this',
    Timeline: 'The answer is incomplete: there are more.',
  }
  for (const view of ['Summary', 'Table', 'Graph', 'Timeline'] as const) {
    await choose(page, view)
    const banner = page.getByRole('region', { name: 'Completeness' })
    await expect(banner).toContainText('Incomplete: there is more than is shown here')
    await expect(banner).toContainText('MAX_REACHED')
    await expect(banner).toContainText('Known gaps')
    await expect(banner).not.toContainText('All recorded lineage was searched')
    await expect(page.getByText(elsewhere[view])).toBeVisible()
  }
})

test('an earlier time is asked for anew, shows what was touched by then, and leads back to now', async ({ page }) => {
  await findKnown(page)
  const figure = page.getByText(/[\d,]+ versions reached/)
  const reached = async () => Number(/[\d,]+/.exec((await figure.textContent()) ?? '')?.[0].replaceAll(',', ''))
  const now = await reached()
  await page.getByRole('button', { name: 'Choose another time' }).click()
  const then = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 16)
  await page.getByLabel('Time in UTC').fill(then)
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(page.getByText('in the past')).toBeVisible()
  expect(await reached()).toBeLessThan(now)
  expect(await reached()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Choose another time' }).click()
  await page.getByRole('button', { name: 'Back to now' }).click()
  await expect(page.getByText('in the past')).toHaveCount(0)
  await expect.poll(reached).toBe(now)
})

test('before the first record of a person the answer says that there is none, not that nothing is known of them', async ({
  page,
}) => {
  await findKnown(page)
  await page.goto(`${new URL(page.url()).pathname}?asOf=2001-01-01T00:00:00Z`)
  await expect(page.getByText('Nothing had been recorded about this person’s data at this time.')).toBeVisible()
})

test('a time that is none is named as such', async ({ page }) => {
  await findKnown(page)
  await page.goto(`${new URL(page.url()).pathname}?asOf=yesterday`)
  await expect(page.getByText('Invalid date in the URL.')).toBeVisible()
})
