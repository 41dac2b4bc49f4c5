import type { Browser, BrowserContext } from '@playwright/test'
import { signIn } from '../../testkit/signIn.ts'

/** The people whom tests sign in as, as the demo's provider has them. */
export const demoPeople = ['engineer', 'handler', 'approver', 'auditor', 'admin'] as const
export type DemoPerson = (typeof demoPeople)[number]

/** What a browser holds in which somebody is signed in, at all of the tests' webs: `test.use({ storageState: signedInAs('admin') })`. */
export const signedInAs = (person: DemoPerson): string => `test-results/people/${person}.json`

/** In which nobody is. */
export const nobody = { cookies: [], origins: [] }

/** A browser in which somebody has signed in just now. The session of `signedInAs` ends where a test signs its person out on all devices. */
export async function signedInNow(browser: Browser, person: DemoPerson): Promise<BrowserContext> {
  const context = await browser.newContext({ storageState: nobody })
  const cookie = await signIn(process.env.DYETRACE_WEB ?? '', person)
  await context.addCookies([{ ...cookie, httpOnly: true, sameSite: 'Lax' }])
  return context
}
