import { expect, type Page, test } from '@playwright/test'
import { overflow, violations } from './steps.ts'

const table = (page: Page) => page.getByRole('table', { name: /^Runs, newest first/ })
const rows = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
const foot = (page: Page) => page.getByText(/^\d[\d,]* of [\d,]+ runs? shown, newest first\./)

async function openRuns(page: Page) {
  await page.goto('/runs')
  await expect(rows(page).first()).toBeVisible()
}

/** How many runs fit, as the list says. */
async function total(page: Page): Promise<number> {
  const [, count = ''] = / of ([\d,]+) /.exec((await foot(page).textContent()) ?? '') ?? []
  return Number(count.replaceAll(',', ''))
}

test('the navigation leads to every run, fifty at first, the rest on demand', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Runs' }).click()
  await expect(rows(page)).toHaveCount(50)
  const all = await total(page)
  expect(all).toBeGreaterThan(50)
  await page.getByRole('button', { name: /^Load all/ }).click()
  await expect(rows(page)).toHaveCount(all)
})

test('a text narrows the list down, and is not in the address', async ({ page }) => {
  await openRuns(page)
  const all = await total(page)
  await page.getByLabel('Job or run contains').fill('churn')
  await expect.poll(() => total(page)).toBeLessThan(all)
  for (const row of await rows(page).all()) await expect(row).toContainText(/churn/i)
  expect(page.url()).not.toContain('churn')
  await page.getByLabel('Job or run contains').fill('nothing is called that')
  await expect(page.getByText('No run matches these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect.poll(() => total(page)).toBe(all)
})

test('job, state and time are in the address, so that a link shows a colleague the same', async ({ page }) => {
  await openRuns(page)
  const all = await total(page)
  await rows(page)
    .first()
    .getByRole('link', { name: /^All runs of/ })
    .click()
  await expect(page.getByText(/^Only runs of /)).toBeVisible()
  await page.getByLabel('State').selectOption('Complete')
  await page.getByLabel('Started since (UTC)').fill('2001-01-01T00:00')
  await expect(page).toHaveURL(/namespace=.*job=.*state=COMPLETE.*since=2001-01-01T00:00/)
  await expect.poll(() => total(page)).toBeLessThan(all)
  const fits = await total(page)
  await page.reload()
  await expect.poll(() => total(page)).toBe(fits)
  await page.getByLabel('Started before (UTC)').fill('2001-01-01T00:00')
  await expect(page.getByText('No run matches these filters.')).toBeVisible()
})

test('a time in the address that is none is an error that says what to do', async ({ page }) => {
  await page.goto('/runs?since=yesterday')
  await expect(page.getByText('Write it like 2026-03-01T09:00:00Z.')).toBeVisible()
})

test('a run tells of its job, its end, what it read and what it wrote', async ({ page }) => {
  await openRuns(page)
  await page.getByLabel('Job or run contains').fill('train')
  await expect(rows(page).first()).toContainText(/train/i)
  const first = rows(page).first().getByRole('link').first()
  const job = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByRole('heading', { level: 1, name: job })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Read' }).getByRole('link').first()).toBeVisible()
  const wrote = page.getByRole('region', { name: 'Wrote' }).getByRole('link').first()
  await expect(wrote).toHaveAttribute('href', /^\/artifacts\/[a-z-]+\/[0-9a-f]{32}\?version=[0-9a-f]{32}$/)
})

test('a run that a caveat counts opens from the caveat', async ({ page }) => {
  await page.goto('/systems')
  await page.getByRole('region', { name: 'Completeness' }).locator('summary').click()
  const run = page.locator('a[href^="/runs/"]').first()
  await expect(run).toBeVisible()
  await run.click()
  await expect(page).toHaveURL(/\/runs\/[0-9a-f]{32}$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a run that is none is not found', async ({ page }) => {
  const answer = await page.goto(`/runs/${'0'.repeat(32)}`)
  expect(answer?.status()).toBe(404)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('the list and a run have nothing that axe objects to', async ({ page }) => {
      await openRuns(page)
      expect(await violations(page)).toEqual([])
      await rows(page).first().getByRole('link').first().click()
      await expect(page.getByRole('region', { name: 'Read' })).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('nothing has to be scrolled sideways, in the list or on a run', async ({ page }) => {
    await openRuns(page)
    expect(await overflow(page)).toBe(0)
    await rows(page).first().getByRole('link').first().click()
    await expect(page.getByRole('region', { name: 'Read' })).toBeVisible()
    expect(await overflow(page)).toBe(0)
  })
})
