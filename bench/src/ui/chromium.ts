import packaged from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { SignedInCookie } from '../../../testkit/signIn.ts'

/** `cookie`: that somebody is signed in by. */
export type Chromium = { browser: Browser; path: string; cookie: SignedInCookie }

/** The Chromium that comes inside a package, or the one that CHROMIUM_PATH names; it draws without a GPU. */
export async function openChromium(cookie: SignedInCookie): Promise<Chromium> {
  const path = process.env.CHROMIUM_PATH || (await packaged.executablePath())
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] })
  return { browser, path, cookie }
}

/** A page as someone opens it for the first time: nothing is cached, and they are signed in. */
export async function freshPage({ browser, cookie }: Chromium): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([cookie])
  // Our functions carry their names by this when they are run by tsx; a page does not have it.
  await context.addInitScript({ content: 'globalThis.__name ??= (named) => named' })
  return { page: await context.newPage(), context }
}
