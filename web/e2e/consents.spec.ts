import { expect, type Page, test } from '@playwright/test'
import { withoutIds } from '../../testkit/story.ts'
import { signedInAs } from './people.ts'
import { overflow, violations } from './steps.ts'

const ada = 'ada@example.com'

async function lookUp(page: Page) {
  await page.goto('/consents')
  await page.getByLabel('Identity', { exact: true }).fill(ada)
  await page.getByRole('button', { name: 'Look up' }).click()
  await expect(page.getByRole('heading', { name: 'What this person agreed to' })).toBeVisible()
}

async function record(page: Page, what: string, purpose: string) {
  const form = page.getByRole('form', { name: 'A consent, a refusal or a withdrawal' })
  await form.getByLabel('What they say').selectOption(what)
  await form.getByLabel('Purposes').fill(purpose)
  await form.getByLabel('Kind of identity').fill('email')
  await form.getByLabel('Identity', { exact: true }).fill(ada)
  await form.getByLabel('How', { exact: true }).fill('telephone')
  await form.getByRole('button', { name: 'Record it' }).click()
}

const state = (page: Page, purpose: string) =>
  page.getByRole('region', { name: 'By purpose' }).getByRole('row', { name: new RegExp(`^${purpose} `) })

test.describe('a handler', () => {
  test.use({ storageState: signedInAs('handler') })

  test('records a consent and its withdrawal, sees both, and looks at the time before', async ({ page }) => {
    const purpose = 'marketing.communications.email'
    await lookUp(page)
    expect(withoutIds(page.url())).not.toContain('ada')
    await record(page, 'Given', purpose)
    await expect(state(page, purpose)).toContainText('Given')
    const between = new Date().toISOString()
    await record(page, 'Withdrawn', purpose)
    await expect(state(page, purpose)).toContainText('Withdrawn')
    const history = page.getByRole('region', { name: 'History' })
    await expect(history.getByRole('listitem').first()).toContainText('Withdrawn')
    await page.goto(`${page.url()}&asOf=${between}`)
    await expect(state(page, purpose)).toContainText('Given')
  })

  test('is told at the field what is wrong, and keeps what was typed', async ({ page }) => {
    await lookUp(page)
    await record(page, 'Given', '')
    const form = page.getByRole('form', { name: 'A consent, a refusal or a withdrawal' })
    await expect(form.getByLabel('Purposes')).toHaveAttribute('aria-invalid', 'true')
    await expect(form.getByLabel('How', { exact: true })).toHaveValue('telephone')
  })

  test('comes to it from the page of a customer', async ({ page }) => {
    await page.goto('/')
    await page.getByLabel('Identity', { exact: true }).fill(ada)
    await page.getByRole('button', { name: 'Trace' }).click()
    await page.getByRole('main').getByRole('link', { name: 'Consents', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'What this person agreed to' })).toBeVisible()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`has nothing that axe objects to in ${colorScheme} colours, nor is scrolled sideways on a telephone`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('/consents')
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      await lookUp(page)
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
})

test.describe('an auditor', () => {
  test.use({ storageState: signedInAs('auditor') })

  test('reads it, and is offered nothing to record', async ({ page }) => {
    await lookUp(page)
    await expect(page.getByRole('button', { name: 'Record it' })).toHaveCount(0)
  })
})
