import { expect, type Page, test } from '@playwright/test'
import { signedInAs } from './people.ts'
import { overflow, violations } from './steps.ts'

// The last test changes the rule that the others are answered by.
test.describe.configure({ mode: 'serial' })

const kept = (page: Page) => page.getByRole('list', { name: 'Answers on record, the newest first' }).locator('> li')
const answer = (page: Page) => page.getByRole('region', { name: 'Ask' }).getByRole('article')

async function fillIn(page: Page, job: string) {
  await page.goto('/gate')
  const purpose = page.getByLabel('Purpose', { exact: true })
  await expect(purpose.getByRole('option', { name: 'marketing', exact: true })).toBeAttached()
  await purpose.selectOption('marketing')
  await page.getByLabel('Job', { exact: true }).fill(job)
  await page.getByLabel('Namespace of the job').fill('airflow')
}

async function pick(page: Page, text: string) {
  await page.getByLabel(/^It reads/).fill(text)
  await page.getByRole('list', { name: 'Found' }).getByRole('button').first().click()
  await expect(page.getByRole('list', { name: 'Data that it reads' })).toContainText(text)
}

test.describe('a handler', () => {
  test.use({ storageState: signedInAs('handler') })

  test('asks whether a run may be made, reads four answers, and keeps them', async ({ page }) => {
    const job = `train-${Date.now()}`
    await fillIn(page, job)
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Ask' }).getByRole('alert').first()).toBeVisible()
    await pick(page, 'shop.customers')
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(answer(page)).toContainText('Is there a legal basis?')
    await expect(answer(page).getByRole('term')).toHaveCount(4)
    await expect(answer(page)).toContainText('What to do:')
    await expect(kept(page).filter({ hasText: job })).toHaveCount(0)
    await page.getByLabel('Keep the answer, so that the run can name it').check()
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(kept(page).first()).toContainText(job)
    await page.reload()
    await expect(kept(page).first()).toContainText(`${job} for marketing`)
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`finds nothing that axe objects to, in ${colorScheme} colours, also on a phone`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        ...{ baseURL: baseURL ?? '', colorScheme, storageState: signedInAs('handler') },
        viewport: { width: 390, height: 844 },
      })
      const page = await context.newPage()
      await fillIn(page, 'train')
      await pick(page, 'shop.customers')
      await page.getByRole('button', { name: 'Ask', exact: true }).click()
      await expect(answer(page)).toBeVisible()
      expect(await violations(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
      await context.close()
    })
})

test('an engineer reads what was answered, and is not offered to ask', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', storageState: signedInAs('engineer') })
  const page = await context.newPage()
  await page.goto('/gate')
  await expect(kept(page).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Ask' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Enforce it' })).toHaveCount(0)
  await context.close()
})

test.describe('an admin', () => {
  test.use({ storageState: signedInAs('admin') })

  test('says that gaps refuse runs, and that they do not', async ({ page }) => {
    await page.goto('/gate')
    await page.getByRole('button', { name: 'Enforce it' }).click()
    await expect(page.getByText('This workspace enforces the gate')).toBeVisible()
    await page.getByRole('button', { name: 'Only observe' }).click()
    await expect(page.getByText('This workspace observes')).toBeVisible()
  })
})
