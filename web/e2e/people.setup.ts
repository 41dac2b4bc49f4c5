import { test as setup } from '@playwright/test'
import { signIn } from '../../testkit/signIn.ts'
import { demoPeople, nobody, signedInAs } from './people.ts'

const webs = () => {
  const { DYETRACE_WEB, DYETRACE_INCOMPLETE_WEB, DYETRACE_WIDE_WEB } = process.env
  return [DYETRACE_WEB, DYETRACE_INCOMPLETE_WEB, DYETRACE_WIDE_WEB].filter((web) => web !== undefined)
}

for (const person of demoPeople) {
  setup(`the ${person} signs in`, async ({ browser }) => {
    const context = await browser.newContext({ storageState: nobody })
    for (const web of webs())
      await context.addCookies([{ ...(await signIn(web, person)), httpOnly: true, sameSite: 'Lax' }])
    await context.storageState({ path: signedInAs(person) })
    await context.close()
  })
}
