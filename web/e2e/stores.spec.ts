import { expect, test } from '@playwright/test'
import { signedInAs } from './people.ts'
import { violations } from './steps.ts'

test.describe('an approver', () => {
  test.use({ storageState: signedInAs('approver') })

  test('says how often stores are asked again, and is told what is wrong with a rule', async ({ page }) => {
    await page.goto('/requests')
    await page.getByRole('link', { name: 'Stores asked again' }).click()
    await expect(page.getByRole('heading', { name: 'Stores asked again' })).toBeVisible()
    const form = page.getByRole('form', { name: 'Change it' })
    await form.getByLabel('Days with a check each day').fill('14')
    await form.getByLabel('Days between checks after that').fill('0')
    await form.getByRole('button', { name: 'Save and ask now' }).click()
    await expect(form.getByLabel('Days between checks after that')).toHaveAccessibleDescription(/give 1 to 90 days/i)
    await expect(form.getByLabel('Days with a check each day')).toHaveValue('14')
    await form.getByLabel('Days between checks after that').fill('2')
    await form.getByRole('button', { name: 'Save and ask now' }).click()
    await expect(page.getByText('every day for 14 days after the last deletion, then every 2 days')).toBeVisible()
    await page.reload()
    await expect(page.getByText('every day for 14 days after the last deletion, then every 2 days')).toBeVisible()
  })
})

test('a handler sees the rule and cannot change it', async ({ page }) => {
  await page.goto('/requests/stores')
  await expect(page.getByText(/^Stores are asked every/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save and ask now' })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`in ${colorScheme} colours axe objects to nothing`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/requests/stores')
    await expect(page.getByText(/^Stores are asked every/)).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
