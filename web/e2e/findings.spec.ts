import { expect, type Page, test } from '@playwright/test'
import { signedInAs } from './people.ts'
import { overflow, violations } from './steps.ts'

const items = (page: Page) => page.getByRole('list', { name: 'Findings, the gravest first' }).locator('> li')

async function open(page: Page, query = '') {
  await page.goto(`/findings${query}`)
  await expect(items(page).first()).toBeVisible()
}

test.describe('an approver', () => {
  test.use({ storageState: signedInAs('approver') })

  test('reads how a finding came about, accepts it until a day, and lets it count again', async ({ page }) => {
    await open(page, '?code=SENSITIVE_TO_VENDOR&state=open')
    const first = items(page).first()
    await first.getByText('How this came about').click()
    await expect(first.getByRole('listitem').last()).toContainText("which is a vendor's")
    await first.getByText('Accept it', { exact: true }).first().click()
    const form = page.getByRole('form', { name: /^Accept what was found of / }).first()
    await form.getByRole('button', { name: 'Accept it' }).click()
    await expect(form.getByLabel('Until')).toHaveAttribute('aria-invalid', 'true')
    const subject = ((await form.getAttribute('aria-label')) ?? '').replace('Accept what was found of ', '')
    await form.getByLabel('Reason').fill('Agreed with the vendor on 3 March.')
    await form.getByLabel('Until').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10))
    await form.getByRole('button', { name: 'Accept it' }).click()
    await expect(page.getByRole('region', { name: 'Findings' })).toContainText('1 accepted')
    await open(page, '?state=accepted')
    await expect(items(page).first()).toContainText('Agreed with the vendor on 3 March.')
    await page
      .getByRole('form', { name: `Accepted: ${subject}` })
      .getByRole('button', { name: 'No longer accept it' })
      .click()
    await expect(page.getByText('No finding matches these filters.')).toBeVisible()
  })
})

test.describe('a handler', () => {
  test.use({ storageState: signedInAs('handler') })

  test('narrows the list by what was found, which is in the address, and is not offered to accept', async ({
    page,
  }) => {
    await open(page)
    await page.getByLabel('What was found').selectOption('No legal basis')
    await expect(page).toHaveURL(/code=BASIS_MISSING/)
    await expect(items(page).first()).toContainText('No legal basis')
    await expect(page.getByText('Accept it', { exact: true })).toHaveCount(0)
  })

  test('goes from what is found about an artifact to its page and back to its findings alone', async ({ page }) => {
    await open(page, '?code=SENSITIVE_IN_PERSONALISATION')
    const total = await items(page).count()
    const opened = items(page).first()
    await opened.getByText('How this came about').click()
    await opened.getByRole('link').filter({ hasText: 'marts.segments' }).first().click()
    const box = page.getByRole('region', { name: 'Findings', exact: true })
    await expect(box.getByText('Sensitive data in personalisation').first()).toBeVisible()
    await box.getByRole('link', { name: /^\d+ findings?$/ }).click()
    await expect(page).toHaveURL(/about=/)
    await expect(page.getByText('Only findings about')).toContainText('marts.segments')
    await expect(items(page).first()).toBeVisible()
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect(page).not.toHaveURL(/about=/)
    await expect.poll(() => items(page).count()).toBeGreaterThan(total)
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`has nothing that axe objects to in ${colorScheme} colours, nor is scrolled sideways on a telephone`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 390, height: 844 })
      await open(page)
      await items(page).first().getByText('How this came about').click()
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
})
