import { expect, type Page, test } from '@playwright/test'
import { sayPositions, toManifest } from './cases.ts'
import { signedInAs } from './people.ts'
import { overflow, tabTo, violations } from './steps.ts'

async function press(page: Page, name: string) {
  await tabTo(page, page.getByRole('button', { name, exact: true }).first())
  await page.keyboard.press('Enter')
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
  const asked = { type: 'Withdrawal of consent', email: 'ada@example.com', reference: `P-${Date.now()}` }
  const address = await toManifest(page, asked)
  const plan = page.getByRole('region', { name: 'Plan', exact: true })
  await sayPositions(plan)
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
  expect(await overflow(page)).toBe(0)
})
