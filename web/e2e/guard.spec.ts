import { expect, test } from '@playwright/test'
import { choose } from './steps.ts'

const question = { operationName: 'CustomerSummary', variables: { ref: '0'.repeat(32), asOf: null } }

test('a question by GET is refused', async ({ request }) => {
  const headers = { 'sec-fetch-site': 'same-origin' }
  expect((await request.get('/api/graphql?query={__typename}', { headers })).status()).toBe(405)
})

test('a question from another site’s page is refused', async ({ request }) => {
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://elsewhere.example' },
  ]
  for (const headers of foreign) {
    const response = await request.post('/api/graphql', { data: question, headers })
    expect(response.status()).toBe(403)
  }
})

test('a question that does not say where it comes from is refused', async ({ request }) => {
  expect((await request.post('/api/graphql', { data: question })).status()).toBe(403)
})

test('only the pages’ own operations are passed on, whatever text comes with them', async ({ request }) => {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const own = await request.post('/api/graphql', { data: { query: '{ search(text: "a") { totalCount } }' }, headers })
  expect(own.status()).toBe(400)
  const named = await request.post('/api/graphql', {
    data: { ...question, query: 'query CustomerSummary { search(text: "a") { totalCount } }' },
    headers,
  })
  const answer = await named.json()
  expect(answer.errors[0].extensions.code).toBe('CUSTOMER_NOT_FOUND')
})

test('pages allow no script but their own, no frame around them and no referrer', async ({ page }) => {
  const response = await page.goto('/')
  const headers = response?.headers() ?? {}
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/)
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers).not.toHaveProperty('x-powered-by')
})

test('nothing that a page does breaks its policy, and no error is logged', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  for (const view of ['Table', 'Graph', 'Timeline', 'Summary'] as const) {
    await choose(page, view)
    await page.waitForLoadState('networkidle')
  }
  for (const path of ['/systems', '/integrate', '/integrate/graphiql']) {
    await page.goto(path)
    await page.waitForLoadState('networkidle')
  }
  expect(complaints).toEqual([])
})

test('the token is in nothing that the browser receives', async ({ page }) => {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => bodies.push(response.text().catch(() => '')))
  await page.goto('/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await choose(page, 'Table')
  await expect(page.getByRole('table')).toBeVisible()
  const received = (await Promise.all(bodies)).join('\n')
  expect(received).toContain('customerImpact')
  expect(received).not.toContain('dye_')
})
