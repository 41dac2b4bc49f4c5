import { expect, type Page, test } from '@playwright/test'
import { signedInAs } from './people.ts'
import { tabTo, violations } from './steps.ts'

async function press(page: Page, name: string) {
  await tabTo(page, page.getByRole('button', { name, exact: true }).first())
  await page.keyboard.press('Enter')
}

/** Takes a request of the demo's person to a manifest whose gaps are acknowledged. @returns its address */
async function toManifest(page: Page, reference: string): Promise<string> {
  await page.goto('/requests/new')
  await page.getByLabel('Type', { exact: true }).selectOption('Withdrawal of consent')
  await page.getByLabel('Member State').selectOption('Germany')
  await page.getByLabel('Identity 1', { exact: true }).fill('ada@example.com')
  await page.getByLabel('Your reference').fill(reference)
  await page.getByRole('button', { name: 'Open the request' }).click()
  await page.getByRole('button', { name: 'Record the verification' }).click()
  await page.getByRole('button', { name: 'Look up and freeze' }).click()
  await page.getByLabel('What was checked instead, for each gap').fill('Every system was checked by hand.')
  await page.getByRole('button', { name: 'Acknowledge all of them' }).click()
  await expect(page.getByRole('region', { name: 'Manifest', exact: true })).toContainText('all acknowledged')
  return page.url()
}

/** Keeps a version on a ground, and takes that back. */
async function keepAndTreat(page: Page) {
  const kept = page.getByRole('region', { name: 'Kept versions' })
  await expect(kept).toContainText('Nothing is kept.')
  await kept.getByText('Keep versions for this request').click()
  await kept.getByRole('button', { name: 'Keep them' }).click()
  await expect(kept).toContainText('Say why they are kept, with the rule.')
  await kept.getByRole('checkbox').first().check()
  await kept.getByLabel('Ground, with the rule').fill('Invoices are kept for ten years: § 147 AO.')
  await press(page, 'Keep them')
  await expect(kept).toContainText('1 version of the manifest is kept.')
  expect(await violations(page)).toEqual([])
  // Nobody wants to go through every version to what comes next.
  await kept.getByText('Keep versions for this request').click()
  await press(page, 'Withdraw the exemption')
  await expect(kept).toContainText('Nothing is kept.')
}

test('a handler plans and somebody else approves, by keyboard', async ({ page, browser }) => {
  test.setTimeout(120_000)
  const address = await toManifest(page, `P-${Date.now()}`)
  const plan = page.getByRole('region', { name: 'Plan', exact: true })
  await expect(plan.getByRole('button', { name: /Record the position|Make the plan/ }).first()).toBeVisible()
  // Models without a position come first; another test may have said it.
  for (let left = await plan.getByRole('form', { name: /^Position of/ }).count(); left > 0; left -= 1) {
    const form = plan.getByRole('form', { name: /^Position of/ }).first()
    const name = (await form.getAttribute('aria-label')) ?? ''
    await form.getByLabel('Days after the approval').fill('30')
    await form.getByRole('button', { name: 'Record the position' }).click()
    await expect(plan.getByRole('form', { name, exact: true })).toHaveCount(0)
  }
  await keepAndTreat(page)
  await press(page, 'Make the plan')
  await expect(plan).toContainText('Waiting for approval')
  await expect(plan).toContainText('Somebody else has to approve it')
  await plan.getByText(/^\d+ tasks$/).click()
  await expect(plan.getByRole('list', { name: /^\d+ tasks$/ })).toContainText('Delete what was computed')
  expect(await violations(page)).toEqual([])

  const approver = await (await browser.newContext({ storageState: signedInAs('approver') })).newPage()
  await approver.goto(address)
  await press(approver, 'Reject')
  await expect(approver.getByLabel('Why it is rejected')).toHaveAttribute('aria-invalid', 'true')
  await press(approver, 'Approve')
  await expect(approver.getByRole('region', { name: 'Plan', exact: true })).toContainText('Approved')
  await approver.context().close()

  // To carry it out would change what the other tests see of this person.
  await page.reload()
  await expect(plan.getByRole('button', { name: 'Carry out, or try again' })).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }))
  expect(scrollWidth - clientWidth).toBeLessThanOrEqual(0)
})
