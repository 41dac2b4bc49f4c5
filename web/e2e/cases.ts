import { expect, type Locator, type Page } from '@playwright/test'

type Asked = { type: string; email: string; reference: string }

/** Takes a request of one of the demo's people to a manifest whose gaps are acknowledged. @returns its address */
export async function toManifest(page: Page, { type, email, reference }: Asked): Promise<string> {
  await page.goto('/requests/new')
  await page.getByLabel('Type', { exact: true }).selectOption(type)
  await page.getByLabel('Member State').selectOption('Germany')
  await page.getByLabel('Identity 1', { exact: true }).fill(email)
  await page.getByLabel('Your reference').fill(reference)
  await page.getByRole('button', { name: 'Open the request' }).click()
  await page.getByRole('button', { name: 'Record the verification' }).click()
  await page.getByRole('button', { name: 'Look up and freeze' }).click()
  await page.getByLabel('What was checked instead, for each gap').fill('Every system was checked by hand.')
  await page.getByRole('button', { name: 'Acknowledge all of them' }).click()
  await expect(page.getByRole('region', { name: 'Manifest', exact: true })).toContainText('all acknowledged')
  return page.url()
}

/** Says what becomes of each model without a position, which comes before a plan; another test may have said it. @param plan its region */
export async function sayPositions(plan: Locator): Promise<void> {
  await expect(plan.getByRole('button', { name: /Record the position|Make the plan/ }).first()).toBeVisible()
  for (let left = await plan.getByRole('form', { name: /^Position of/ }).count(); left > 0; left -= 1) {
    const form = plan.getByRole('form', { name: /^Position of/ }).first()
    const name = (await form.getAttribute('aria-label')) ?? ''
    await form.getByLabel('Days after the approval').fill('30')
    await form.getByRole('button', { name: 'Record the position' }).click()
    await expect(plan.getByRole('form', { name, exact: true })).toHaveCount(0)
  }
}
