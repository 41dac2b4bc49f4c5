import { expect, type Page, test } from '@playwright/test'
import { signedInAs } from './people.ts'
import { overflow, violations } from './steps.ts'

const artifacts = (page: Page) => page.getByRole('list', { name: 'Artifacts, gaps first' }).locator('> li')

async function open(page: Page) {
  await page.goto('/purposes')
  await expect(artifacts(page).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'The purposes' })).toContainText('Train AI System')
}

test.describe('a handler', () => {
  test.use({ storageState: signedInAs('handler') })

  test('closes a gap, and sees on the artifact’s page what it may be used for', async ({ page }) => {
    await open(page)
    const gap = artifacts(page).first()
    await expect(gap).toContainText('Gap')
    const name = (await gap.getByRole('link').first().textContent()) ?? ''
    const address = (await gap.getByRole('link').first().getAttribute('href')) ?? ''
    await gap.getByText('Authorise', { exact: true }).first().click()
    const form = page.getByRole('form', { name: `Authorise ${name}` })
    await form.getByRole('checkbox', { name: /^Marketing marketing$/ }).check()
    await form.getByRole('button', { name: 'Authorise' }).click()
    await expect(artifacts(page).first()).not.toContainText(name)
    await page.goto(address)
    const box = page.getByRole('region', { name: 'What it may be used for' })
    await expect(box).toContainText('marketing')
    await box.getByText('with authorisation').click()
    await expect(box).toContainText(`${name} may be used for marketing.`)
  })

  test('adds a purpose of their own, and is told at the field what is wrong with one', async ({ page }) => {
    await open(page)
    await page.getByText('Add a purpose of your own').click()
    const form = page.getByRole('form', { name: 'A purpose of your own' })
    const word = `ours_${Date.now()}`
    await form.getByLabel('Key').fill(`marketng.${word}`)
    await form.getByLabel('Name').fill('Ours')
    await form.getByRole('button', { name: 'Add it' }).click()
    await expect(form.getByLabel('Key')).toHaveAttribute('aria-invalid', 'true')
    await expect(form.getByRole('alert').first()).toContainText('Nearest: marketing')
    await form.getByLabel('Key').fill(`marketing.${word}`)
    await form.getByLabel('Name').fill(`Ours ${word}`)
    await form.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('region', { name: 'The purposes' })).toContainText(`Ours ${word} (your own)`)
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`has nothing that axe objects to in ${colorScheme} colours, nor is scrolled sideways on a telephone`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 390, height: 844 })
      await open(page)
      await artifacts(page).first().getByText('Authorise', { exact: true }).first().click()
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    })
})

test.describe('an auditor', () => {
  test.use({ storageState: signedInAs('auditor') })

  test('reads it, and is offered nothing to declare', async ({ page }) => {
    await open(page)
    await expect(page.getByText('Authorise', { exact: true })).toHaveCount(0)
    await expect(page.getByText('Add a purpose of your own')).toHaveCount(0)
  })
})
