import { expect, test } from '@playwright/test'
import { signedInAs } from './people.ts'

const ROWS = 'API tokens, newest first'

test.describe('an admin', () => {
  test.use({ storageState: signedInAs('admin') })

  test('makes a token, which is shown once, and revokes it', async ({ page }) => {
    const name = `airflow ${Date.now()}`
    await page.goto('/')
    await page.getByRole('button', { name: /Signed in as/ }).click()
    await page.getByRole('menuitem', { name: 'Who has access' }).click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByRole('button', { name: 'Create token' }).click()
    const secret = page.getByText(/^dye_m_[0-9a-f]{48}_/)
    await expect(secret).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: name })).toContainText('will not be shown again')
    const token = (await secret.textContent()) ?? ''
    const row = page.getByRole('table', { name: ROWS }).getByRole('row').filter({ hasText: name })
    await expect(row).toContainText('Pipeline')
    await row.getByRole('button', { name: `Revoke ${name}` }).click()
    await page.getByRole('button', { name: 'Revoke it' }).click()
    await expect(row).toContainText('revoked')
    await expect(row.getByRole('button')).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('table', { name: ROWS })).toBeVisible()
    await expect(page.getByText(token)).toHaveCount(0)
  })

  test('replaces a token, and sees both', async ({ page }) => {
    const name = `dbt ${Date.now()}`
    await page.goto('/settings/access')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByRole('button', { name: 'Create token' }).click()
    await page.getByRole('button', { name: `Replace ${name}` }).click()
    const rows = page.getByRole('table', { name: ROWS }).getByRole('row').filter({ hasText: name })
    await expect(rows).toHaveCount(2)
  })

  test('has identifiers in names masked, and stops it again', async ({ page }) => {
    await page.goto('/settings/access')
    await page.getByRole('button', { name: 'Mask new ones' }).click()
    await expect(page.getByText('New ones are masked')).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: 'Stop masking' }).click()
    await expect(page.getByText('They are stored as they are sent.')).toBeVisible()
  })

  test('brings in a new key with a reason, by keyboard, and sees that it is in place', async ({ page }) => {
    await page.goto('/settings/access')
    await page.getByRole('button', { name: 'Bring in a new key …' }).press('Enter')
    const form = page.getByRole('form', { name: 'Bring in a new key' })
    await form.getByRole('button', { name: 'Bring it in' }).press('Enter')
    await expect(form.getByRole('alert').first()).toContainText('Say why')
    await form.getByLabel(/Why/).fill('somebody left')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/The last new key is in place since/)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('button', { name: 'Bring in a new key …' })).toBeVisible()
  })

  test('destroys the key of a workspace only by typing its name', async ({ page }) => {
    await page.goto('/settings/access')
    await page.getByRole('button', { name: 'Destroy the key …' }).click()
    await page.getByLabel(/Type .* to confirm/).fill('another')
    await expect(page.getByRole('button', { name: 'Destroy the key', exact: true })).toBeDisabled()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect(page.getByText(/The key of .* is in use/)).toBeVisible()
  })

  test('sees who has signed in, with their roles', async ({ page }) => {
    await page.goto('/settings/access')
    await expect(page.getByRole('table', { name: /People who have signed in/ })).toContainText('Admin')
  })
})

test.describe('grants', () => {
  test.use({ storageState: signedInAs('admin') })

  test('are given with a reason, and revoked', async ({ page, browser }) => {
    const reason = `case ${Date.now()}`
    // Whoever has never come is not on the list.
    const handler = await browser.newContext({ storageState: signedInAs('handler') })
    await (await handler.newPage()).goto('/')
    await handler.close()
    await page.goto('/settings/access')
    await page.getByLabel('Person or token').selectOption('Hanna Lindqvist')
    await page.getByLabel('May', { exact: true }).selectOption('Export answers')
    await expect(page.getByLabel('For', { exact: true }).getByRole('option', { name: '1 year' })).toHaveCount(0)
    await page.getByLabel('Reason').fill(reason)
    await page.getByRole('button', { name: 'Give the grant' }).click()
    const row = page.getByRole('table', { name: 'Grants, newest first' }).getByRole('row').filter({ hasText: reason })
    await expect(row).toContainText('Export answers')
    await row.getByRole('button', { name: /^Revoke the grant of/ }).click()
    await expect(row).toContainText('revoked')
    await expect(row.getByRole('button')).toHaveCount(0)
  })
})

test.describe('an auditor', () => {
  test.use({ storageState: signedInAs('auditor') })

  test('sees who has access, and is offered no change', async ({ page }) => {
    await page.goto('/settings/access')
    await expect(page.getByRole('heading', { name: 'People', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: /Create token|Revoke|Replace|Destroy|Mask new/ })).toHaveCount(0)
  })
})

test.describe('a handler', () => {
  test('is not offered the page, and told why where they open it all the same', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: /Signed in as/ }).click()
    await expect(page.getByRole('menuitem', { name: 'Who has access' })).toHaveCount(0)
    await page.goto('/settings/access')
    await expect(page.getByRole('alert').filter({ hasText: 'You may not see who has access' })).toBeVisible()
  })
})
