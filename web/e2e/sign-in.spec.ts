import { createHash } from 'node:crypto'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type DemoPerson, keepSignedIn, nobody } from './people.ts'
import { tabTo, violations } from './steps.ts'

test.use({ storageState: nobody })

const people: Record<DemoPerson, string> = {
  engineer: 'Ines Okafor',
  handler: 'Hanna Lindqvist',
  approver: 'Ari Rosen',
  auditor: 'Aude Martin',
  admin: 'Adam Nowak',
}

const signInButton = (page: Page) => page.getByRole('link', { name: 'Sign in with the demo' })
const choice = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) })
const menu = (page: Page) => page.getByRole('button', { name: /^Signed in as/ })

/** Signs in by clicks, and comes to an address. */
async function signIn(page: Page, person: DemoPerson, address = '/systems') {
  await page.goto(address)
  await signInButton(page).click()
  await choice(page, people[person]).click()
  await expect(menu(page)).toHaveText(`Signed in as ${people[person]}`)
}

async function signOut(page: Page, how: 'Sign out' | 'Sign out on all devices' = 'Sign out') {
  await menu(page).click()
  await page.getByRole('menuitem', { name: how, exact: true }).click()
  await expect(signInButton(page)).toBeVisible()
}

const cookieName = (baseURL: string | undefined) => `dyetrace-${new URL(String(baseURL)).port}`

async function sessionOf(context: BrowserContext, baseURL: string | undefined) {
  const cookies = await context.cookies(String(baseURL))
  return cookies.find(({ name }) => name === cookieName(baseURL))
}

/** Another browser, with what was found or put there as its session. */
async function browserWith(context: BrowserContext, baseURL: string | undefined, value: string) {
  const other = await context.browser()?.newContext({ baseURL: String(baseURL), storageState: nobody })
  if (!other) throw new Error('There is no browser.')
  await other.addCookies([{ name: cookieName(baseURL), value, url: String(baseURL) }])
  return other
}

/** What the API of the pages answers a browser's cookies. */
async function asked(context: BrowserContext) {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const response = await context.request.post('/api/graphql', { data: { operationName: 'JobNamespaces' }, headers })
  return response.status()
}

for (const [person, name] of Object.entries(people)) {
  test(`the ${person} signs in with the keyboard alone, and goes on to the page they came for`, async ({ page }) => {
    await page.goto('/systems?role=PRIMARY')
    await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible()
    await tabTo(page, signInButton(page))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Who do you want to be?' })).toBeVisible()
    await tabTo(page, choice(page, name))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/systems\?role=PRIMARY$/)
    await expect(menu(page)).toHaveText(`Signed in as ${name}`)
    await tabTo(page, menu(page))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Sign out', exact: true })).toBeVisible()
  })
}

test('nobody sees a page or is answered without signing in', async ({ page, context }) => {
  for (const address of ['/', '/systems', '/runs', '/integrate', '/integrate/graphiql', '/customers/0', '/nowhere']) {
    await page.goto(address)
    await expect(page).toHaveURL(/\/sign-in\?to=/)
  }
  expect(await asked(context)).toBe(401)
  const headers = { 'sec-fetch-site': 'same-origin' }
  const typed = await context.request.post('/api/graphiql', { data: { query: '{ systems { asOf } }' }, headers })
  expect(typed.status()).toBe(401)
})

test('the pages of signing in are in order for axe, in both colours', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('/sign-in')
    expect(await violations(page)).toEqual([])
    await signInButton(page).click()
    await expect(choice(page, people.admin)).toBeVisible()
    expect(await violations(page)).toEqual([])
  }
  await signIn(page, 'handler')
  await menu(page).click()
  await expect(page.getByRole('menuitem', { name: 'Sign out', exact: true })).toBeVisible()
  // An open menu stands beside the page's landmarks.
  expect((await violations(page)).filter((one) => !/^region:.*role="menu"/.test(one))).toEqual([])
})

test('an address of another site is not gone on to', async ({ page, baseURL }) => {
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    await page.goto(`/sign-in?${new URLSearchParams({ to })}`)
    await expect(signInButton(page)).toHaveAttribute('href', '/sign-in/start?to=%2F')
  }
  await page.goto('/sign-in/start?to=//evil.example')
  await choice(page, people.handler).click()
  await expect(page).toHaveURL(`${baseURL}/`)
})

test('the session is out of reach of scripts and other sites, and the browser holds no token', async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(page, 'handler')
  expect(await sessionOf(context, baseURL)).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 })
  expect(await page.evaluate(() => document.cookie)).toBe('')
  const kept = JSON.stringify([await context.cookies(), await context.storageState()])
  expect(kept).not.toMatch(/eyJ|dye_/)
})

test('a cookie that was stolen is worth nothing after signing out', async ({ page, context, baseURL }) => {
  await signIn(page, 'handler')
  const stolen = (await sessionOf(context, baseURL))?.value ?? ''
  const thief = await browserWith(context, baseURL, stolen)
  expect(await asked(thief)).toBe(200)
  await signOut(page)
  expect(await asked(thief)).toBe(401)
  expect(await asked(context)).toBe(401)
  expect(await sessionOf(context, baseURL)).toBeUndefined()
  await thief.close()
})

test('after signing out, going back shows nothing, and what was remembered on the device is gone', async ({ page }) => {
  await signIn(page, 'handler', '/')
  await page.getByLabel('Identity', { exact: true }).fill('ada@example.com')
  await page.getByRole('button', { name: 'Trace' }).click()
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeVisible()
  await signOut(page)
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Summary' })).toHaveCount(0)
  await page.goto('/sign-in')
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({})
})

test('signing out is signing out at the provider, which asks who it is the next time', async ({ page }) => {
  await signIn(page, 'handler')
  await signOut(page)
  await signIn(page, 'auditor')
})

test('signing out on all devices ends the same person’s other sessions, and nobody else’s', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const there = await browser.newContext({ baseURL: String(baseURL), storageState: nobody })
  const other = await browser.newContext({ baseURL: String(baseURL), storageState: nobody })
  await signIn(await there.newPage(), 'approver')
  await signIn(await other.newPage(), 'engineer')
  await signIn(page, 'approver')
  await signOut(page, 'Sign out on all devices')
  expect([await asked(context), await asked(there), await asked(other)]).toEqual([401, 401, 200])
  await there.close()
  await other.close()
  await keepSignedIn(browser, 'approver')
})

test('who signs out at the provider is signed out here', async ({ page, context }) => {
  await page.goto('/systems')
  await signInButton(page).click()
  const provider = new URL(page.url()).origin
  await choice(page, people.auditor).click()
  await expect(menu(page)).toBeVisible()
  expect(await asked(context)).toBe(200)
  await page.goto(`${provider}/session/end`)
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  expect(await asked(context)).toBe(401)
})

test('a session that somebody put into a browser is not the one that signs in there', async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: cookieName(baseURL), value: 'chosen-by-an-attacker', url: String(baseURL) }])
  await signIn(page, 'admin')
  expect((await sessionOf(context, baseURL))?.value).not.toBe('chosen-by-an-attacker')
  const attacker = await browserWith(context, baseURL, 'chosen-by-an-attacker')
  expect(await asked(attacker)).toBe(401)
  await attacker.close()
})

test('an attacker’s own session, put into a browser, ends when somebody signs in there', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const attacker = await browser.newContext({ baseURL: String(baseURL), storageState: nobody })
  await signIn(await attacker.newPage(), 'engineer')
  const planted = (await sessionOf(attacker, baseURL))?.value ?? ''
  await context.addCookies([{ name: cookieName(baseURL), value: planted, url: String(baseURL) }])
  await page.goto('/sign-in/start')
  await choice(page, people.admin).click()
  await expect(menu(page)).toHaveText(`Signed in as ${people.admin}`)
  expect((await sessionOf(context, baseURL))?.value).not.toBe(planted)
  expect(await asked(attacker)).toBe(401)
  await attacker.close()
})

test('a code signs in once, and only in the browser that asked for it', async ({ page, context, baseURL }) => {
  const begun = `dyetrace-sign-in-${new URL(String(baseURL)).port}`
  await page.goto('/sign-in/start')
  const kept = (await context.cookies(String(baseURL))).filter(({ name }) => name === begun)
  const back = page.waitForRequest(/\/sign-in\/callback\?/)
  await choice(page, people.handler).click()
  const address = (await back).url()
  await expect(menu(page)).toBeVisible()
  const thief = await browserWith(context, baseURL, 'none')
  const stolen = await thief.newPage()
  await stolen.goto(address)
  await expect(stolen.getByRole('alert').filter({ hasText: 'That sign-in did not work' })).toBeVisible()
  await thief.addCookies(kept)
  await stolen.goto(address)
  await expect(stolen.getByRole('alert').filter({ hasText: 'That sign-in did not work' })).toBeVisible()
  expect(await asked(thief)).toBe(401)
  await thief.close()
})

test('an answer to an earlier question signs nobody in', async ({ page, context }) => {
  await page.goto('/sign-in/start')
  const first = page.url()
  await page.goto('/sign-in/start')
  await page.goto(first)
  await choice(page, people.handler).click()
  await expect(page.getByRole('alert').filter({ hasText: 'That sign-in did not work' })).toBeVisible()
  expect(await asked(context)).toBe(401)
})

test('a session that nobody used for too long is over, and the page leads to signing in again', async ({
  page,
  context,
  baseURL,
}) => {
  await signIn(page, 'handler')
  const id = (await sessionOf(context, baseURL))?.value ?? ''
  const web = `web-${new URL(String(baseURL)).port}`
  const file = `${createHash('sha256').update(id).digest('hex')}.json`
  const anHourAgo = Date.now() / 1000 - 3600
  await utimes(join(String(process.env.DYETRACE_STATE), web, 'sessions', file), anHourAgo, anHourAgo)
  await page.getByRole('link', { name: 'Runs' }).click()
  await expect(signInButton(page)).toHaveAttribute('href', '/sign-in/start?to=%2Fruns')
  expect(await asked(context)).toBe(401)
})
