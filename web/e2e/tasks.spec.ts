import { expect, type Page, test } from '@playwright/test'
import { peopleOfFernhollow } from '../../seed/src/fernhollow/people.ts'
import { sayPositions, toManifest } from './cases.ts'
import { nobody, signedInAs } from './people.ts'
import { overflow, tabTo, violations } from './steps.ts'

/** The last of the demo's people who ordered something: no other test asks about them. */
const PERSON =
  peopleOfFernhollow('demo').findLast(({ orders, shop }) => orders.length > 0 && shop === 'EU')?.email ?? ''

async function press(page: Page, name: string | RegExp) {
  await tabTo(page, page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first())
  await page.keyboard.press('Enter')
}

/** Takes a deletion to its execution, which somebody else approves. Nothing is connected, so its tasks wait for people. */
async function toExecution(page: Page, approver: Page, reference: string): Promise<void> {
  await toManifest(page, { type: 'Deletion', email: PERSON, reference })
  const plan = page.getByRole('region', { name: 'Plan', exact: true })
  await sayPositions(plan)
  await plan.getByRole('button', { name: 'Make the plan' }).click()
  await expect(plan).toContainText('Waiting for approval')
  await approver.goto(page.url())
  await approver.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(approver.getByRole('region', { name: 'Plan', exact: true })).toContainText('Approved')
  await page.reload()
  await page.getByRole('button', { name: 'Carry out, or try again' }).click()
}

const file = { name: 'shot.txt', mimeType: 'text/plain', buffer: Buffer.from('Nothing was found.') }

test('tasks are assigned and reported with evidence, by keyboard, and somebody outside does one by a link', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const approver = await (await browser.newContext({ storageState: signedInAs('approver') })).newPage()
  const reference = `T-${Date.now()}`
  await toExecution(page, approver, reference)

  const items = page.getByRole('list', { name: 'Tasks, what falls due first on top' }).getByRole('listitem')
  const ours = items.filter({ hasText: reference })
  await expect(async () => {
    await page.goto('/tasks')
    await expect(ours.first()).toBeVisible({ timeout: 5_000 })
  }).toPass()
  const first = ours.first()
  await press(page, /^Assign task \d+ to me$/)
  await expect(first).toContainText('Yours')
  await page.getByLabel('Whose').selectOption('Mine')
  await expect(page).toHaveURL(/holder=MINE/)
  await expect(items).toHaveCount(1)
  await tabTo(page, first.getByText(/^Report what became of task/))
  await page.keyboard.press('Enter')
  await first.getByLabel('Evidence', { exact: true }).setInputFiles(file)
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/tasks-1440.png', fullPage: true })
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await press(page, 'Record the report')
  await expect(page.getByText('No task matches these filters')).toBeVisible()
  await page.getByLabel('State').selectOption('Done')
  const link = page.getByRole('link', { name: /^Evidence of task/ })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(await download.failure()).toBeNull()

  await page.goto('/tasks')
  await first.getByText(/^Send a link to task/).click()
  await first.getByLabel('Recipient').fill('Acme')
  await first.getByLabel('Instruction').fill('Delete the rows of customer 17.')
  await first.getByLabel('Expires at (UTC)').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 16))
  await first.getByRole('button', { name: 'Make the link' }).click()
  const address = await first.getByText(/\/t\/dye_t_/).textContent()
  const outside = await (await browser.newContext({ storageState: nobody })).newPage()
  const answer = await outside.goto(address ?? '')
  expect(answer?.headers()['cache-control']).toContain('no-store')
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
  await expect(outside.getByText('Delete the rows of customer 17.')).toBeVisible()
  await expect(outside.getByText(reference)).toHaveCount(0)
  await expect(outside.getByText(PERSON)).toHaveCount(0)
  expect(await violations(outside)).toEqual([])
  await outside.screenshot({ path: 'test-results/link-1440.png', fullPage: true })
  await outside.emulateMedia({ colorScheme: 'dark' })
  await outside.setViewportSize({ width: 390, height: 844 })
  expect(await violations(outside)).toEqual([])
  expect(await overflow(outside)).toBeLessThanOrEqual(0)
  await outside.screenshot({ path: 'test-results/link-390.png', fullPage: true })
  await outside.getByLabel('Evidence').setInputFiles(file)
  await press(outside, 'Send the report')
  await expect(outside.getByText('Your report is recorded')).toBeVisible()
  await outside.goto(address ?? '')
  await expect(outside.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible()
  expect(await violations(outside)).toEqual([])

  await page.goto('/requests')
  await page.getByText('By month', { exact: true }).click()
  await expect(page.getByRole('table', { name: /^Requests by the month/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/months-1440.png' })
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.goto('/tasks')
  await expect(items.first()).toBeVisible()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.screenshot({ path: 'test-results/tasks-390.png' })
})
