import { expect, type Page, test } from '@playwright/test'
import { signedInAs } from './people.ts'
import { overflow, tabTo, violations } from './steps.ts'

const DEMO = 'Contractors could read a copy of customer data'

/** Comes to the page of the demo's incident, with its people counted. */
async function openDemo(page: Page) {
  await page.goto('/incidents')
  await page.getByRole('link', { name: DEMO }).click()
  await expect(page.getByRole('region', { name: 'People concerned' })).toContainText('In ')
}

/** Of a file about an incident that there is none of, asked for as a page does. */
async function statusOf(page: Page, file: string): Promise<number> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  return (await page.request.get(`/api/incidents?id=0&file=${file}`, { headers })).status()
}

async function typeInto(page: Page, label: string, text: string) {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.type(text)
}

async function press(page: Page, role: 'button' | 'link', name: string) {
  await tabTo(page, page.getByRole(role, { name, exact: true }))
  await page.keyboard.press('Enter')
}

test('whom a copy in development concerned is counted, listed and given as a file', async ({ page }) => {
  await openDemo(page)
  await expect(page).toHaveTitle(`${DEMO} · Dyetrace`)
  const people = page.getByRole('region', { name: 'People concerned' })
  await expect(people.getByRole('row', { name: /^Development sandbox/ })).toBeVisible()
  await expect(people.getByRole('row', { name: /^eu-central/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Who has to be told' })).toContainText('GDPR Art. 33(1)')
  await expect(page.getByRole('region', { name: 'Exposed artifacts' }).getByRole('link').first()).toBeVisible()
  const counts = (
    await people
      .getByRole('row', { name: /^Development sandbox/ })
      .getByRole('cell')
      .allTextContents()
  ).slice(1)
  const concerned = counts.reduce((sum, count) => sum + Number(count.replaceAll(',', '')), 0)
  expect(concerned).toBeGreaterThan(0)

  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'People (CSV)' }).click()
  const file = await (await saved).createReadStream()
  const lines = (await file.toArray()).join('').split(/\r?\n/)
  expect(lines.filter((line) => /^"?customer"?,/.test(line))).toHaveLength(concerned)
})

test('a handler reports an incident, tells the authority and closes it, by keyboard', async ({ page }) => {
  const title = `A lost copy ${Date.now()}`
  await page.goto('/incidents')
  await press(page, 'link', 'Report an incident')
  await expect(page.getByRole('heading', { name: 'Report an incident' })).toBeVisible()
  await press(page, 'button', 'Report the incident')
  await expect(page.getByLabel('From (UTC)')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('From (UTC)').fill('2026-01-01T00:00')
  await press(page, 'button', 'Report the incident')
  await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true')

  await typeInto(page, 'Title', title)
  await typeInto(page, 'System', 'Development sandbox')
  await press(page, 'button', 'Report the incident')
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  const told = page.getByRole('region', { name: 'Who has to be told' })
  await expect(told).toContainText('Not told yet')

  await page.getByLabel('Authority told at (UTC)').fill(new Date().toISOString().slice(0, 16))
  await typeInto(page, 'Contact (Art. 33(3)(b))', 'The data protection officer')
  await press(page, 'button', 'Save')
  await expect(told).toContainText('Told in time')
  await press(page, 'button', 'Close it')
  await expect(page.getByText(/Closed by/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Save|Close it/ })).toHaveCount(0)
})

test('an artifact’s page leads to the form, with its name filled in', async ({ page }) => {
  await openDemo(page)
  const artifact = page.getByRole('region', { name: 'Exposed artifacts' }).getByRole('link').first()
  const name = (await artifact.textContent()) ?? ''
  await artifact.click()
  await page.getByRole('link', { name: 'Report an incident' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
})

test.describe('an engineer', () => {
  test.use({ storageState: signedInAs('engineer') })

  test('is not led to incidents, and told who may see them', async ({ page }) => {
    await page.goto('/incidents')
    await expect(page.getByText('You may not see incidents')).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Pages' }).getByText('Incidents')).toHaveCount(0)
    expect(await statusOf(page, 'people.csv')).toBe(403)
  })
})

test('a file that there is none of is refused', async ({ page }) => {
  expect(await statusOf(page, 'toString')).toBe(400)
  expect(await statusOf(page, 'report.json')).toBe(404)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('axe objects to nothing on the pages of incidents', async ({ page }) => {
      await page.goto('/incidents')
      await expect(page.getByRole('link', { name: DEMO })).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.goto('/incidents/new')
      await page.getByLabel('What', { exact: true }).selectOption('One artifact, all its versions')
      expect(await violations(page)).toEqual([])
      await openDemo(page)
      expect(await violations(page)).toEqual([])
    })
  })
}

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('nothing is scrolled sideways', async ({ page }) => {
    await page.goto('/incidents')
    await expect(page.getByRole('link', { name: DEMO })).toBeVisible()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.goto('/incidents/new')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await openDemo(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
})
