import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { signedInAs } from './people.ts'
import { violations } from './steps.ts'

test.use({ storageState: signedInAs('auditor') })

const rows = (page: Page) => page.getByRole('table', { name: 'Entries of the audit' }).getByRole('row')

/** Asks the API of the pages for what only auditors and admins may. */
async function tryToReadTheAudit(page: Page) {
  const data = { operationName: 'AuditState', variables: {} }
  const answer = await page.request.post('/api/graphql', { data, headers: { 'sec-fetch-site': 'same-origin' } })
  expect(await answer.text()).toContain('FORBIDDEN')
}

test('an auditor sees who signed in, and as a file', async ({ page }) => {
  await page.goto('/audit')
  await page.getByLabel('What').selectOption({ label: 'Signed in or out' })
  await expect(page).toHaveURL(/action=SESSION_RECORD/)
  await expect(rows(page).filter({ hasText: 'signed in' }).filter({ hasText: 'handler' }).first()).toBeVisible()
  await expect(rows(page).filter({ hasText: 'Looked at a person' })).toHaveCount(0)
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save as CSV' }).click()
  const text = await readFile(await (await saving).path(), 'utf8')
  expect(text).toContain('"Mutation.recordSession"')
  expect(text).not.toContain('Query.customerImpact')
  expect(await violations(page)).toEqual([])
})

test('a refused try is on record, with who tried', async ({ page, browser, baseURL }) => {
  const engineer = await browser.newContext({ baseURL: String(baseURL), storageState: signedInAs('engineer') })
  await tryToReadTheAudit(await engineer.newPage())
  await engineer.close()
  await page.goto('/audit?outcome=REFUSED')
  const tried = rows(page).filter({ hasText: 'auditLog' }).first()
  await expect(tried).toContainText('engineer')
  await expect(tried).toContainText('Refused')
  await expect(rows(page).filter({ hasText: 'Allowed' })).toHaveCount(0)
})

test("a person's page says who looked at them, to an auditor", async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await page.getByText('Who looked at this person').click()
  const looks = page.getByRole('table', { name: 'Who looked at this person, newest first.' })
  await expect(looks.getByRole('row').filter({ hasText: 'customerImpact' }).first()).toContainText('auditor')
  await page.getByRole('link', { name: 'All in the audit' }).click()
  await expect(page).toHaveURL(/\/audit\?customer=/)
  await expect(rows(page).filter({ hasText: 'Looked at a person' }).first()).toBeVisible()
})

test.describe('a handler', () => {
  test.use({ storageState: signedInAs('handler') })

  test('is not offered the audit, and told that it is closed to them', async ({ page }) => {
    await page.goto('/audit')
    await expect(page.getByRole('table')).toHaveCount(0)
    await expect(page.getByRole('main')).toContainText('The audit is for auditors and admins')
    await tryToReadTheAudit(page)
  })
})

test.describe('an admin', () => {
  test.use({ storageState: signedInAs('admin') })

  test('says how long the audit is kept, which is on record', async ({ page }) => {
    await page.goto('/audit')
    const kept = page.getByLabel('Entries are kept')
    await kept.selectOption({ label: 'for 6 years' })
    await expect(page.getByText('Older entries will be removed, and will not come back.')).toBeVisible()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
    await page.reload()
    await expect(kept).toHaveValue('2190')
    const said = rows(page).filter({ hasText: 'Said how long the audit is kept' }).first()
    await expect(said).toContainText('2190 days')
    await kept.selectOption({ label: 'for ever' })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0)
  })
})
