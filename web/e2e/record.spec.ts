import { expect, type Page, test } from '@playwright/test'
import { overflow, violations } from './steps.ts'

const entries = (page: Page) => page.getByRole('list', { name: 'Activities' }).getByRole('listitem')

async function opened(page: Page) {
  await page.goto('/record')
  await expect(page.getByText(/\d+ elements? missing/).first()).toBeVisible()
  const first = entries(page).first()
  await first.locator('summary').click()
  await expect(first.getByRole('heading', { name: /^Security measures/ })).toBeVisible()
  return first
}

test('the record of processing names each element, what was observed and what is missing', async ({ page }) => {
  await page.goto('/record')
  const withModels = page.getByText('AI', { exact: true })
  const one = entries(page).filter({ hasText: 'Not declared' }).filter({ has: withModels }).first()
  await one.locator('summary').click()
  for (const letter of 'abcdefg') await expect(one.getByText(`Art. 30(1)(${letter})`).first()).toBeVisible()
  await expect(one.getByText('Missing', { exact: true }).first()).toBeVisible()
  await expect(one.getByText('Model versions')).toBeVisible()
})

test('it is of any time, in the address, and can be had as a file with how complete it is', async ({ page }) => {
  await opened(page)
  for (const [format, begins] of [
    ['PDF', '%PDF-'],
    ['CSV', '"activity"'],
    ['JSON', '{'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: format, exact: true }).click()
    const stream = await (await download).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('latin1')
    expect(text.startsWith(begins)).toBe(true)
    if (format === 'JSON') expect(JSON.parse(text)).toMatchObject({ complete: true })
  }
  await page.goto('/record?asOf=2020-01-01T00:00:00Z')
  await expect(page.getByText('No activity is declared')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`in ${colorScheme} colours axe objects to nothing in the record of processing`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await opened(page)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await overflow(page)).toBe(0)
  })
