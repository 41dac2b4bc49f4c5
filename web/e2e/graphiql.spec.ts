import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { makeToken, overflow, violations } from './steps.ts'

/** Ready to be typed in and run. */
async function open(page: Page) {
  await page.goto('/integrate/graphiql')
  for (const name of ['Query', 'Variables', 'Answer']) await expect(page.getByRole('textbox', { name })).toBeAttached()
}

/** Puts a text in the place of what an editor holds. */
async function write(page: Page, editor: 'Query' | 'Variables', text: string) {
  await page.getByRole('textbox', { name: editor }).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

const run = (page: Page) => page.getByRole('button', { name: 'Execute query' }).click()
const answer = (page: Page) => page.getByLabel('Result Window')

/** A statement about a dataset of this name, that nothing flows into. */
const register = (name: string) => `mutation Register {
  registerArtifact(input: {
    idempotencyKey: "${name}", artifact: { kind: DATASET, namespace: "quickstart", name: "${name}" }
  }) {
    artifact { id }
    userErrors { code }
  }
}`

const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))

test('it begins with a question about the demo’s person, which is answered when it is run', async ({ page }) => {
  await open(page)
  await run(page)
  await expect(answer(page)).toContainText('"complete": true')
  await expect(answer(page)).not.toContainText('errors')
})

test('whoever runs the question before the editors are there has it run once they are', async ({ page }) => {
  await page.goto('/integrate/graphiql')
  await run(page)
  await expect(answer(page)).toContainText('"complete": true')
})

/** Ready to be typed into: its code is loaded when it is first asked for, and the focus comes with it. */
async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: /^Go to a page/ })).toBeFocused()
}

test('the integrate page and the palette lead there', async ({ page }) => {
  await page.goto('/integrate')
  await page.getByRole('link', { name: 'GraphiQL' }).click()
  await expect(page.getByRole('heading', { name: 'GraphiQL' })).toBeVisible()
  await page.getByRole('button', { name: 'New tab' }).focus()
  await openPalette(page)
  await page.keyboard.type('map')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Systems with personal data' })).toBeVisible()
  await openPalette(page)
  await page.keyboard.type('graphiql')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/integrate\/graphiql$/)
})

test('the documentation lists what can be asked', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.getByRole('link', { name: 'Query', exact: true }).click()
  await expect(page.getByRole('link', { name: 'customerImpact', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'affectedCustomers' })).toBeVisible()
})

test('fields are completed from the schema, and one that is none is marked', async ({ page }) => {
  await open(page)
  await write(page, 'Query', '{ systems { asOf bogus } }')
  await expect(page.locator('.graphiql-query-editor .CodeMirror-lint-mark-error').first()).toHaveText('bogus')
  await write(page, 'Query', '{ acti')
  await page.keyboard.press('Control+Space')
  await page.keyboard.press('Enter')
  await expect(page.locator('.graphiql-query-editor')).toContainText('{ activity')
})

test('an error of the API is told in the API’s words', async ({ page }) => {
  await open(page)
  await write(
    page,
    'Variables',
    '{ "first": 1, "customer": { "identity": { "namespace": "email", "value": "no-one@example.com" } } }',
  )
  await run(page)
  await expect(answer(page)).toContainText('CUSTOMER_NOT_FOUND')
})

test('a mutation without a token is refused with what to do, and nothing of it is recorded', async ({ page }) => {
  const name = `refused-${Date.now()}`
  await open(page)
  await write(page, 'Query', register(name))
  await run(page)
  await expect(answer(page)).toContainText('TOKEN_REQUIRED')
  await expect(answer(page)).toContainText('/integrate makes one')
  await write(page, 'Query', `{ search(text: "${name}") { totalCount } }`)
  await run(page)
  await expect(answer(page)).toContainText('"totalCount": 0')
})

test('a mutation goes through under a token that was typed, which then asks only what it may', async ({ page }) => {
  const token = await makeToken(page)
  const name = `taken-${Date.now()}`
  await open(page)
  await page.getByLabel('Token, for mutations').fill(token)
  await write(page, 'Query', register(name))
  await run(page)
  await expect(answer(page)).toContainText('"id"')
  await write(page, 'Query', `{ search(text: "${name}") { totalCount } }`)
  await run(page)
  await expect(answer(page)).toContainText('FORBIDDEN')
  await page.getByLabel('Token, for mutations').clear()
  await run(page)
  await expect(answer(page)).toContainText('"totalCount": 1')
})

test('a token that is none is told apart from one that a page could not send', async ({ page }) => {
  await open(page)
  await page.getByLabel('Token, for mutations').fill('dye_nothing')
  await run(page)
  await expect(answer(page)).toContainText('UNAUTHENTICATED')
  await page.getByLabel('Token, for mutations').fill('dye_…')
  await run(page)
  await expect(answer(page)).toContainText('Copy it again')
})

test('what is typed is in no storage and no address, and is gone when the page is left', async ({ page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  await open(page)
  await page.getByLabel('Token, for mutations').fill('dye_secret')
  await write(
    page,
    'Variables',
    '{ "first": 1, "customer": { "identity": { "namespace": "email", "value": "who@example.com" } } }',
  )
  await write(page, 'Query', '# who@example.com\n{ systems { asOf } }')
  await run(page)
  await expect(answer(page)).toContainText('UNAUTHENTICATED')
  expect(await kept(page)).toBe('[{},{},""]')
  await page.getByRole('link', { name: 'Integrate' }).click()
  await page.getByRole('link', { name: 'GraphiQL' }).click()
  await expect(page.getByLabel('Token, for mutations')).toHaveValue('')
  await expect(page.locator('.graphiql-query-editor')).toContainText('query CustomerImpact')
  await expect(page.locator('.graphiql-container')).not.toContainText('who@example.com')
  expect(addresses.filter((address) => /who@|dye_|CustomerImpact/.test(address))).toEqual([])
})

test('its policy is that of every other page, and nothing that it does breaks it or asks another server', async ({
  page,
  baseURL,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => request.url().startsWith(String(baseURL)) || complaints.push(request.url()))
  const policies: (string | undefined)[] = []
  for (const path of ['/systems', '/integrate/graphiql']) {
    const response = await page.goto(path)
    policies.push(response?.headers()['content-security-policy']?.replace(/'nonce-[^']+'/g, "'nonce'"))
  }
  expect(policies[1]).toBe(policies[0])
  expect(policies[1]).toContain("default-src 'none'")
  await open(page)
  await run(page)
  await expect(answer(page)).toContainText('"complete": true')
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.getByRole('button', { name: 'Open short keys dialog' }).click()
  await expect(page.getByRole('dialog', { name: 'Short Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.locator('.graphiql-query-editor').getByText('caveats', { exact: true }).hover()
  await page.locator('.CodeMirror-info').getByRole('link', { name: 'Caveat', exact: true }).click()
  await expect(page.getByRole('link', { name: 'CaveatCode' })).toBeVisible()
  await page.getByRole('button', { name: 'New tab' }).click()
  await page.getByRole('button', { name: 'Show History' }).click()
  await expect(page.getByRole('region', { name: 'History' })).toContainText('CustomerImpact')
  expect(complaints).toEqual([])
})

test('keys are the editor’s while it is typed in, and the page’s beside it', async ({ page }) => {
  await open(page)
  await write(page, 'Query', '')
  await page.keyboard.type('# a/b? ')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.locator('.graphiql-query-editor')).toContainText('# a/b?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Execute query' }).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})

test('⌘K searches the documentation while that is shown, which says so, and is the palette’s again after', async ({
  page,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('neighbours')
  await expect(page.getByRole('option').first()).toContainText('neighbours')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Hide Documentation Explorer' }).click()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible()
})

/** What axe objects to within GraphiQL's own parts, and cannot be mended from outside. */
const within = [
  // CodeMirror is scrolled by its caret, from a field that stands beside what scrolls.
  '.CodeMirror-scroll',
  // GraphiQL puts the buttons of a tab inside of what it says is a tab.
  '.graphiql-tab',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('axe objects to nothing but what is within GraphiQL’s own parts', async ({ page }) => {
      await open(page)
      await run(page)
      await expect(answer(page)).toContainText('"complete": true')
      expect(await violations(page, within)).toEqual([])
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
      await page.getByRole('link', { name: 'Query', exact: true }).click()
      await expect(page.getByRole('link', { name: 'customerImpact', exact: true })).toBeVisible()
      expect(await violations(page, within)).toEqual([])
    })
  })
}

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('the question, its variables, the answer and the documentation can be used, and nothing is scrolled sideways', async ({
    page,
  }) => {
    await open(page)
    await run(page)
    await expect(answer(page).getByText('"complete"')).toBeVisible()
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    await expect(page.getByRole('link', { name: 'Query', exact: true })).toBeVisible()
    expect(await overflow(page)).toBe(0)
  })
})

test.describe('its way to the API', () => {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const query = '{ systems { asOf } }'
  const ask = (request: APIRequestContext, data: unknown, more: Record<string, string> = {}) =>
    request.post('/api/graphiql', { data, headers: { ...headers, ...more } })

  test('is POST only', async ({ request }) => {
    expect((await request.get('/api/graphiql?query={__typename}', { headers })).status()).toBe(405)
  })

  test('is for pages of this server only', async ({ request }) => {
    const foreign: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
    ]
    for (const from of foreign)
      expect((await request.post('/api/graphiql', { data: { query }, headers: from })).status()).toBe(403)
  })

  test('takes JSON only, of some length only, and only what has a query', async ({ request }) => {
    expect((await ask(request, '{}', { 'content-type': 'text/plain' })).status()).toBe(415)
    expect((await ask(request, { query: `{ a } #${' '.repeat(256 * 1024)}` })).status()).toBe(413)
    expect((await ask(request, { operationName: 'CustomerSummary' })).status()).toBe(400)
    expect((await ask(request, 'nothing', { 'content-type': 'application/json' })).status()).toBe(400)
  })

  test('asks a query without a token, and no cache keeps the answer', async ({ request }) => {
    const response = await ask(request, { query })
    expect(response.status()).toBe(200)
    expect(response.headers()['cache-control']).toBe('no-store')
    expect((await response.json()).data.systems).toHaveProperty('asOf')
  })

  test('runs no operation of a document with a mutation without a token, whichever is named', async ({ request }) => {
    const response = await ask(request, { query: `query Ask ${query} ${register('unsaid')}`, operationName: 'Ask' })
    expect(response.status()).toBe(400)
    expect((await response.json()).errors[0].extensions.code).toBe('TOKEN_REQUIRED')
  })

  test('a token in `Authorization` is a sign-in’s business, and none here', async ({ request }) => {
    const response = await ask(request, { query }, { authorization: 'Bearer dye_nothing' })
    expect(response.status()).toBe(200)
  })

  test('the pages’ own token is in nothing that it answers', async ({ request }) => {
    for (const data of [{ query }, { query: '{' }, { query: register('unsaid') }])
      expect(await (await ask(request, data)).text()).not.toContain('dye_')
  })
})
