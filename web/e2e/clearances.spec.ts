import { type Browser, expect, type Page, test } from '@playwright/test'
import { person } from './neighbourhood.ts'
import { signedInAs } from './people.ts'
import { choose, overflow, tabTo, violations } from './steps.ts'

/** In a workspace in which no other test asks as the approver. */
const baseURL = process.env.DYETRACE_WIDE_WEB ?? ''
test.use({ baseURL, storageState: signedInAs('admin') })

const APPROVER = 'Ari Rosen'

async function asApprover(browser: Browser, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({ baseURL, colorScheme, storageState: signedInAs('approver') })
  return context.newPage()
}

/** Says what the approver is cleared for, without a mouse. */
async function clear(page: Page, systems: 'All' | 'Only these') {
  await page.goto('/settings/access')
  const who = page.getByLabel('Who is cleared')
  await expect(who.getByRole('option', { name: new RegExp(APPROVER) })).toBeAttached()
  await tabTo(page, who)
  await page.keyboard.type(APPROVER)
  await tabTo(page, page.getByLabel('Systems', { exact: true }))
  await page.keyboard.type(systems)
  await tabTo(page, page.getByLabel('Why (without'))
  await page.keyboard.type('works on one case only')
  await page.keyboard.press('Enter')
}

/** Clears the approver for what may be used for a purpose, and for what nobody authorised. */
async function clearForPurpose(page: Page, purpose: string) {
  await page.getByLabel('Who is cleared').selectOption({ label: await labelOf(page) })
  await page.getByLabel('Purposes', { exact: true }).selectOption('Only these')
  await page.getByLabel('Open purposes, one a line').fill(purpose)
  await page.getByLabel('Data without an authorised purpose').check()
  await page.getByLabel('Why (without').fill('works on one campaign')
  await page.getByRole('button', { name: 'Save the clearance' }).click()
}

const labelOf = async (page: Page) =>
  (await page
    .getByLabel('Who is cleared')
    .getByRole('option', { name: new RegExp(APPROVER) })
    .textContent()) ?? ''

async function openPerson(page: Page) {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill(person.value)
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(page.getByText('4,961').first()).toBeVisible()
}

/** Lists, pictures and pages of what is closed; each says so, and what to do. */
async function looksClosed(page: Page) {
  await personLooksClosed(page)
  await artifactLooksClosed(page)
}

async function personLooksClosed(page: Page) {
  await openPerson(page)
  await choose(page, 'Table')
  await expect(page.getByRole('table').getByText('Closed to you').first()).toBeVisible()
  expect(await page.getByRole('table').textContent()).not.toMatch(/mart\.table|leaf/)
  expect(await violations(page)).toEqual([])
  await choose(page, 'Graph')
  await expect(page.getByText('300 of 4,961 versions')).toBeVisible()
  await expect(page.getByRole('button', { name: /Closed to you/ }).first()).toBeVisible()
  expect(await violations(page)).toEqual([])
}

async function artifactLooksClosed(page: Page) {
  await page.goto('/systems?unplaced=true')
  const link = page.getByRole('link', { name: 'Closed to you' }).first()
  await expect(link).toBeVisible()
  expect(await violations(page)).toEqual([])
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Closed to you' })).toBeVisible()
  await expect(page.getByText('Ask an administrator to clear you.')).toBeVisible()
  expect(await violations(page)).toEqual([])
}

test('whoever is cleared for nothing sees all of it counted and closed, until an admin clears them for everything', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const [light, dark] = [await asApprover(browser, 'light'), await asApprover(browser, 'dark')]
  // Whoever has never come is not on the list.
  await light.goto('/')
  await clear(page, 'Only these')
  const rows = page.getByRole('table', { name: 'Clearances, the last change first' }).getByRole('row')
  await expect(rows.filter({ hasText: APPROVER })).toContainText('None')
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflow(page)).toBe(0)
  await looksClosed(light)
  await artifactLooksClosed(dark)
  await page.setViewportSize({ width: 1440, height: 900 })
  await clear(page, 'All')
  await expect(rows.filter({ hasText: APPROVER })).toHaveCount(0)
  await openPerson(light)
  await choose(light, 'Table')
  await expect(light.getByRole('table').getByText('Closed to you')).toHaveCount(0)
  await clearForPurpose(page, 'marketting')
  await expect(page.getByText('Nearest: marketing')).toBeVisible()
  await clearForPurpose(page, 'marketing')
  await expect(rows.filter({ hasText: APPROVER })).toContainText('marketing, and data without an authorised purpose')
  expect(await violations(page)).toEqual([])
  await clear(page, 'All')
  await expect(rows.filter({ hasText: APPROVER })).toHaveCount(0)
})
