import type { Browser } from '@playwright/test'
import { signIn } from '../../testkit/signIn.ts'

/** The people whom tests sign in as, as the demo's provider has them. */
export const demoPeople = ['engineer', 'handler', 'approver', 'auditor', 'admin'] as const
export type DemoPerson = (typeof demoPeople)[number]

/** What a browser holds in which somebody is signed in, at all of the tests' webs: `test.use({ storageState: signedInAs('admin') })`. */
export const signedInAs = (person: DemoPerson): string => `test-results/people/${person}.json`

/** In which nobody is. */
export const nobody = { cookies: [], origins: [] }

/**
 * Signs somebody in at all of the tests' webs, for `signedInAs`. At the beginning for everybody, and again by a test that has signed its person out on all
 * devices, as that ends these sessions too.
 */
export async function keepSignedIn(browser: Browser, person: DemoPerson): Promise<void> {
  const context = await browser.newContext({ storageState: nobody })
  for (const web of webs())
    await context.addCookies([{ ...(await signIn(web, person)), httpOnly: true, sameSite: 'Lax' }])
  await context.storageState({ path: signedInAs(person) })
  await context.close()
}

function webs(): string[] {
  const { DYETRACE_WEB, DYETRACE_INCOMPLETE_WEB, DYETRACE_WIDE_WEB } = process.env
  return [DYETRACE_WEB, DYETRACE_INCOMPLETE_WEB, DYETRACE_WIDE_WEB].filter((web) => web !== undefined)
}
