import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'

/** A page of somebody else's, on another port of the same machine. */
async function elsewhere(html: string): Promise<{ url: (host: string) => string; close(): void }> {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((ready) => server.listen(0, ready))
  const { port } = server.address() as AddressInfo
  return { url: (host) => `http://${host}:${port}/`, close: () => server.close() }
}

const isSignedIn = async (page: Page) => {
  await page.goto('/systems')
  return page.getByRole('button', { name: /^Signed in as/ }).isVisible()
}

test('a page whose name was made to lead here gets nothing from here', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP rebound.example 127.0.0.1']
  const browser = await playwright.chromium.launch({ ...launchOptions, args })
  const page = await browser.newPage()
  const { port } = new URL(String(baseURL))
  const response = await page.goto(`http://rebound.example:${port}/sign-in`)
  expect(response?.status()).toBe(421)
  const status = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-host': '127.0.0.1' }
    const answer = await fetch('/api/graphql', { method: 'POST', headers, body: '{"operationName":"JobNamespaces"}' })
    return answer.status
  })
  expect(status).toBe(421)
  await browser.close()
})

test('no header that is forwarded talks round the door', async ({ request, baseURL }) => {
  const host = new URL(String(baseURL)).host
  const forged = { host: 'rebound.example', 'x-forwarded-host': host, forwarded: `host=${host}` }
  expect((await request.get('/sign-in', { headers: forged })).status()).toBe(421)
  const from = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  const data = { operationName: 'JobNamespaces' }
  expect((await request.post('/api/graphql', { headers: from, data })).status()).toBe(403)
})

for (const host of ['localhost', '127.0.0.1']) {
  test(`a form on another page, of ${host}, changes nothing here`, async ({ page, baseURL }) => {
    const site = await elsewhere(
      `<form method="post" action="${baseURL}/sign-out?everywhere"><button>Win</button></form>`,
    )
    await page.goto(site.url(host))
    const answer = page.waitForResponse(/sign-out/)
    await page.getByRole('button', { name: 'Win' }).click()
    expect((await answer).status()).toBe(403)
    expect(await isSignedIn(page)).toBe(true)
    site.close()
  })

  test(`a page of ${host} cannot take what is here into itself`, async ({ page, baseURL }) => {
    const site = await elsewhere(`<script src="${baseURL}/systems"></script><iframe src="${baseURL}/systems"></iframe>`)
    const taken = [page.waitForResponse(`${baseURL}/systems`), page.waitForResponse(`${baseURL}/systems`)]
    await page.goto(site.url(host))
    for (const response of await Promise.all(taken)) expect(response.status()).toBe(403)
    site.close()
  })
}

test('a link on a page of another site leads here', async ({ page, baseURL }) => {
  const site = await elsewhere(`<a href="${baseURL}/systems">Systems</a>`)
  await page.goto(site.url('localhost'))
  await page.getByRole('link', { name: 'Systems' }).click()
  await expect(page.getByRole('heading', { name: 'Systems with personal data' })).toBeVisible()
  site.close()
})

test('pictures are not made smaller on request', async ({ request }) => {
  expect((await request.get('/_next/image?url=%2Ficon.svg&w=64&q=75')).status()).toBe(404)
})

for (const address of [
  '/%',
  '/%E0%A4%A',
  '/customers/%zz',
  '/runs/%ff',
  '/artifacts/dataset/%',
  '/%00',
  '/..%2f..%2fetc',
]) {
  test(`what is at ${address} is not there, and breaks nothing`, async ({ request }) => {
    expect((await request.get(address)).status()).toBe(404)
  })
}

test('a health check is answered by whatever name, without signing in', async ({ playwright, baseURL }) => {
  const fresh = await playwright.request.newContext({ baseURL: String(baseURL) })
  expect((await fresh.get('/healthz', { headers: { host: '10.0.0.7:3000' } })).status()).toBe(200)
  await fresh.dispose()
})
