import { expect, type Page, test } from '@playwright/test'
import { signedInAs } from './people.ts'
import { violations } from './steps.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Go to' })
const option = (page: Page, name: RegExp) => palette(page).getByRole('option', { name })

/** Types into the palette, once it listens. */
async function look(page: Page, text: string) {
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(palette(page).getByRole('combobox')).toBeFocused({ timeout: 500 })
  }).toPass()
  await palette(page).getByRole('combobox').fill(text)
}

/** Every address that is asked for, and every body that is sent. */
function overheard(page: Page) {
  const addresses: string[] = []
  const bodies: string[] = []
  page.on('request', (request) => {
    addresses.push(decodeURIComponent(request.url()))
    bodies.push(request.postData() ?? '')
  })
  return { addresses, bodies }
}

test('the palette finds a column, with a typo and with its table', async ({ page }) => {
  await page.goto('/runs')
  await look(page, 'brith_date')
  await expect(option(page, /^birth_date Column of .*similar spelling/).first()).toBeVisible()
  await palette(page).getByRole('combobox').fill('birth demographics')
  await option(page, /^birth_date Column of .*demographics/)
    .first()
    .click()
  await expect(page).toHaveURL(/\/artifacts\/dataset\/[0-9a-f]{32}\?column=birth_date$/)
  await expect(page.getByRole('button', { name: /^birth_date/, expanded: true })).toBeVisible()
})

test('the palette finds a system, its owner and a job, and opens each', async ({ page }) => {
  await page.goto('/runs')
  await look(page, 'shop database')
  await option(page, /^Shop database Primary system/).click()
  await expect(page).toHaveURL(/\/systems\?.*system=/)
  const panel = page.getByRole('complementary', { name: 'What it holds' })
  await expect(panel).toContainText('Shop database')
  const owner = await ownerOf(page)
  await look(page, owner)
  await option(page, new RegExp(`^${owner} Owner of`)).click()
  await expect(page.getByRole('button', { name: /^Found by search/, pressed: true })).toBeVisible()
  await look(page, 'train churn')
  await option(page, /Job in/)
    .first()
    .click()
  await expect(page).toHaveURL(/\/runs\?namespace=.*&job=/)
})

/** Whoever owns the system that is open. */
async function ownerOf(page: Page): Promise<string> {
  const owner = page.getByRole('complementary', { name: 'What it holds' }).locator('dt:text-is("Owner") + dd')
  return (await owner.textContent()) ?? ''
}

test('an identity that is pasted into the palette is traced, and is in no address, no history and no search', async ({
  page,
}) => {
  await page.goto('/explore')
  const { addresses, bodies } = overheard(page)
  await look(page, 'ada@example.com')
  await expect(option(page, /^Trace this person by email/)).toBeVisible()
  await expect(palette(page).getByRole('status')).toContainText('never appears in a URL')
  // Longer than typing pauses before a search.
  await page.waitForTimeout(600)
  expect(bodies.filter((body) => body.includes('ada@example.com'))).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/customers\/[0-9a-f]{32}$/)
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
  expect(addresses.filter((address) => address.includes('ada@'))).toEqual([])
  expect(bodies.filter((body) => body.includes('ada@example.com'))).toHaveLength(1)
  const kept = await page.evaluate(() => JSON.stringify([history.state, { ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain('ada@')
})

test('an identity that nobody knows keeps what was typed, and says so', async ({ page }) => {
  await page.goto('/explore')
  await look(page, 'nobody@example.com')
  await page.keyboard.press('Enter')
  await expect(palette(page).getByRole('status')).toContainText('No records match this identity')
  await expect(palette(page).getByRole('combobox')).toHaveValue('nobody@example.com')
})

test.describe('an engineer', () => {
  test.use({ storageState: signedInAs('engineer') })

  test('is not offered to trace a person, and the identity is not searched for', async ({ page }) => {
    await page.goto('/explore')
    const { bodies } = overheard(page)
    await look(page, 'ada@example.com')
    await expect(palette(page).getByRole('status')).toContainText('Tracing people needs')
    await expect(palette(page).getByRole('option')).toHaveCount(0)
    await page.waitForTimeout(600)
    expect(bodies.filter((body) => body.includes('ada@example.com'))).toEqual([])
  })
})

test('explore opens on all artifacts by system, down to columns, and on those that were looked at', async ({
  page,
}) => {
  await page.goto('/explore')
  const catalog = page.getByRole('region', { name: /^All artifacts by system/ })
  await catalog.getByRole('button', { name: /^Shop database Primary/ }).click()
  await catalog.getByRole('button', { name: 'Columns of shop.customers', exact: true }).click()
  await expect(catalog.getByRole('link', { name: 'email', exact: true })).toBeVisible()
  await catalog
    .getByRole('button', { name: /customers$/ })
    .last()
    .click()
  await expect(page).toHaveURL(/\/explore\?focus=/)
  await expect(page.getByRole('treeitem').first()).toBeVisible()
  await page.goto('/explore')
  const recent = page.getByRole('region', { name: 'Recent' })
  await expect(recent.getByRole('button', { name: /customers/ })).toBeVisible()
  const kept = await page.evaluate(() => localStorage.getItem('dyetrace.artifacts') ?? '')
  expect(kept).not.toContain('customers')
  await recent.getByRole('button', { name: 'Clear' }).click()
  await expect(recent).toHaveCount(0)
})

test('explore narrows what was found to a kind', async ({ page }) => {
  await page.goto('/explore')
  await page.getByLabel('Search artifacts, columns, systems, jobs and owners').fill('customer')
  const found = page.getByRole('list', { name: 'Found' })
  await expect(found.getByRole('listitem').first()).toBeVisible()
  await page.getByRole('button', { name: /^Columns \d/ }).click()
  await expect(found.getByRole('listitem').first()).toContainText('Column of')
  await expect(page).toHaveURL(/\/explore$/)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`in ${colorScheme} colours axe objects to nothing in the tree and what is found`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/explore')
    const catalog = page.getByRole('region', { name: /^All artifacts by system/ })
    await catalog.getByRole('button', { name: /^Shop database Primary/ }).click()
    await catalog
      .getByRole('button', { name: /^Columns of / })
      .first()
      .click()
    await page.getByLabel('Search artifacts, columns, systems, jobs and owners').fill('customer')
    await expect(page.getByRole('list', { name: 'Found' })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
