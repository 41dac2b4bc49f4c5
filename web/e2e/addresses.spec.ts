import { expect, test } from '@playwright/test'
import { signedInAs } from './people.ts'

const ref = '0'.repeat(32)

test('an old address of a person leads to the new one, with what it asks', async ({ request }) => {
  const answer = await request.get(`/s/${ref}?view=table&asOf=2026-03-01T09:00:00Z`, { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  const to = new URL(answer.headers().location ?? '', 'http://web.example')
  expect(to.pathname).toBe(`/customers/${ref}`)
  expect(Object.fromEntries(to.searchParams)).toEqual({ view: 'table', asOf: '2026-03-01T09:00:00Z' })
})

test('the old address of the systems leads to the new one, with what it asks', async ({ request }) => {
  const answer = await request.get('/map?role=BACKUP&system=warehouse', { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  const to = new URL(answer.headers().location ?? '', 'http://web.example')
  expect(to.pathname).toBe('/systems')
  expect(Object.fromEntries(to.searchParams)).toEqual({ role: 'BACKUP', system: 'warehouse' })
})

const nothing = '0'.repeat(32)

for (const [path, title, named] of [
  [`/customers/${nothing}`, 'Customer not found', nothing],
  [`/consents?customer=${nothing}`, 'Person not found', nothing],
  ['/requests/r-404', 'Request not found', 'r-404'],
  ['/incidents/i-404', 'Incident not found', 'i-404'],
  [`/runs/${nothing}`, 'Run not found', nothing],
  [`/artifacts/model/${nothing}`, 'Artifact not found', nothing],
  [`/artifacts/model/${nothing}?version=v-404`, 'Artifact or version not found', 'v-404'],
] as const)
  test(`${path.split('?')[0]?.split('/')[1]} that are not there say so, and what was looked for: ${title}`, async ({
    page,
  }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page.getByRole('main').getByText(named, { exact: true })).toBeVisible()
    if (!path.startsWith('/consents')) await expect(page).toHaveTitle(/not found · Dyetrace$/)
  })

test('a system that is not on record is said to be none', async ({ page }) => {
  await page.goto('/systems?system=no-such-system')
  await expect(page.getByText('System not found: no-such-system.')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText(/System not found/)).toHaveCount(0)
})

for (const [path, field, option, other, parameter] of [
  ['/requests', 'Type', 'Access', 'Deletion', 'type'],
  ['/tasks', 'State', 'Done', 'Failed', 'state'],
  ['/runs', 'State', 'Complete', 'Failed', 'state'],
] as const)
  test(`on ${path} each filter is a step that Back takes away`, async ({ page }) => {
    await page.goto(path)
    const choice = page.getByLabel(new RegExp(`^${field}`))
    const options = await choice.getByRole('option').allTextContents()
    const [first, second] = [option, other].map((name) => options.find((one) => one.startsWith(name)) ?? options[1])
    await choice.selectOption(String(first))
    await expect(page).toHaveURL(new RegExp(`${parameter}=`))
    const url = page.url()
    await choice.selectOption(String(second))
    await expect(page).not.toHaveURL(url)
    await page.goBack()
    await expect(page).toHaveURL(url)
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(`${path}$`))
    await expect(choice).toHaveValue('')
  })

test('a text that is typed is one step', async ({ page }) => {
  await page.goto('/requests')
  await page.getByLabel('Reference contains').pressSequentially('T-42')
  await expect(page).toHaveURL(/reference=T-42$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/requests$/)
  await expect(page.getByLabel('Reference contains')).toHaveValue('')
})

test.describe('an auditor', () => {
  test.use({ storageState: signedInAs('auditor') })

  test('goes back through what narrowed the audit', async ({ page }) => {
    await page.goto('/audit')
    await page.getByLabel('What').selectOption({ label: 'Signed in or out' })
    await expect(page).toHaveURL(/action=SESSION_RECORD/)
    await page.goBack()
    await expect(page).toHaveURL(/\/audit$/)
  })
})

test("a person's page carries the handler's own reference, to a request that is started there", async ({ page }) => {
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.postData() ?? ''))
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await page.getByRole('button', { name: 'Add your reference' }).click()
  const field = page.getByRole('textbox', { name: 'Your reference' })
  await field.fill('ada@example.com')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/^No e-mail address/)).toBeVisible()
  await field.fill('T-4242')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/reference=T-4242/)
  await expect(page).toHaveTitle(/^T-4242 · Customer /)
  await page.reload()
  await expect(page).toHaveTitle(/^T-4242 · Customer /)
  await expect(page.getByRole('button', { name: 'Change your reference, T-4242' })).toBeVisible()
  await page.getByRole('link', { name: 'Start a request' }).click()
  await expect(page.getByRole('textbox', { name: 'Your reference' })).toHaveValue('T-4242')
  expect(bodies.filter((body) => body.includes('T-4242'))).toEqual([])
})
