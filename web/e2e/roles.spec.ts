import { expect, type Page, test } from '@playwright/test'
import { signedInAs } from './people.ts'

const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link')

/** What the pages' way to the API answers an operation that no page offers this person. */
async function codeOf(page: Page, operationName: string, variables: object) {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const response = await page.request.post('/api/graphql', { data: { operationName, variables }, headers })
  const { errors, data } = await response.json()
  return errors?.[0]?.extensions.code ?? data.createPipelineToken?.userErrors[0]?.code
}

const impact = ['CustomerSummary', { ref: '0'.repeat(32), asOf: null }] as const
const token = ['CreatePipelineToken', { hours: 1 }] as const
const audit = ['AuditList', { filter: {}, first: 1 }] as const

test.describe('an engineer', () => {
  test.use({ storageState: signedInAs('engineer') })

  test('is told that people are closed to them, and not offered to look for any', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('It does not let you look people up')).toBeVisible()
    await expect(page.getByLabel('Identity', { exact: true })).toHaveCount(0)
    await expect(pages(page)).toHaveText([
      'Home',
      'Explore',
      'Systems',
      'Purposes',
      'Gate',
      'Findings',
      'Record',
      'Runs',
      'Integrate',
    ])
  })

  test('sees of a dataset that people may be in it, and not who or how many', async ({ page }) => {
    await page.goto('/explore')
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: /^Go to a page/ })).toBeFocused()
    await page.keyboard.type('churn')
    await page.getByRole('option', { name: /churn/ }).first().click()
    const people = page.getByRole('region', { name: 'People in this version' })
    await expect(people).toContainText('Your role does not show people')
    await expect(people).not.toContainText('confirmed')
  })

  test('is not offered to make a token', async ({ page }) => {
    await page.goto('/integrate')
    await expect(page.getByText('Your role may not make tokens')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Make a token' })).toHaveCount(0)
  })

  test('is refused when they ask all the same', async ({ page }) => {
    expect(await codeOf(page, ...impact)).toBe('FORBIDDEN')
    expect(await codeOf(page, ...token)).toBe('FORBIDDEN')
    expect(await codeOf(page, ...audit)).toBe('FORBIDDEN')
    await page.goto(`/customers/${'0'.repeat(32)}`)
    await expect(page.getByText('Your role does not let you see this')).toBeVisible()
  })

  test('is refused in GraphiQL, too, which begins with a question that they may ask', async ({ page }) => {
    await page.goto('/integrate/graphiql')
    await page.getByRole('button', { name: 'Execute query' }).click()
    await expect(page.getByLabel('Result Window')).toContainText('"totalCount"')
    const headers = { 'sec-fetch-site': 'same-origin' }
    const query = '{ customerImpact(customer: { ref: "0" }) { summary { total } } }'
    const response = await page.request.post('/api/graphiql', { data: { query }, headers })
    expect((await response.json()).errors[0].extensions.code).toBe('FORBIDDEN')
  })
})

test.describe('an approver', () => {
  test.use({ storageState: signedInAs('approver') })

  test('looks people up, and makes no tokens and reads no audit', async ({ page }) => {
    await page.goto('/')
    await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
    await page.getByRole('button', { name: 'Trace' }).click()
    await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
    await expect(page.getByText('Who looked at this person')).toHaveCount(0)
    expect(await codeOf(page, ...token)).toBe('FORBIDDEN')
    expect(await codeOf(page, ...audit)).toBe('FORBIDDEN')
  })
})

for (const person of ['auditor', 'admin'] as const) {
  test.describe(`an ${person}`, () => {
    test.use({ storageState: signedInAs(person) })

    test('is led to the audit, in which the API has who they are', async ({ page }) => {
      await page.goto('/')
      await pages(page).filter({ hasText: 'Audit' }).click()
      await expect(page.getByRole('heading', { name: 'Audit' })).toBeVisible()
      await expect(page.getByRole('table')).toContainText(person)
    })
  })
}

test('a handler is offered people and tokens, and no audit', async ({ page }) => {
  await page.goto('/')
  await expect(pages(page)).toHaveText([
    'Find a person',
    'Requests',
    'Tasks',
    'Consents',
    'Incidents',
    'Explore',
    'Systems',
    'Purposes',
    'Gate',
    'Findings',
    'Record',
    'Runs',
    'Integrate',
  ])
  expect(await codeOf(page, ...audit)).toBe('FORBIDDEN')
})
