import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { access, cookieIn, cookieNames, originOf, type Role, rolesOf, type Session } from '@/access/index.ts'
import { ApiError } from './api-error.ts'

/** Who a page is for. */
export type Person = { name: string; roles: readonly Role[] }

/** Who is signed in, by the cookie of the request; null: nobody. */
export const signedIn = cache(async (): Promise<{ id: string; session: Session; person: Person } | null> => {
  const { settings, sessions } = await access()
  const asked = await headers()
  const origin = originOf(asked, settings)
  const id = origin && cookieIn(asked, cookieNames(origin).session)
  const session = id ? await sessions.find(id) : null
  if (!id || !session) return null
  return { id, session, person: { name: session.name, roles: rolesOf(session.groups, settings.rolesByGroup) } }
})

/**
 * What the API is shown for this request: that it is this person who asks. Good for a minute; the browser never has it.
 * @throws ApiError UNAUTHENTICATED where nobody is signed in
 */
export async function personToken(): Promise<string> {
  const found = await signedIn()
  if (!found) throw new ApiError('UNAUTHENTICATED', 'You are signed out. Reload the page to sign in again.')
  return tokenFor(found.session)
}

/** What the API is shown for whoever this session is of. Good for a minute. */
export async function tokenFor({ subject, name, groups, sid }: Session): Promise<string> {
  const { settings, signer } = await access()
  const roles = rolesOf(groups, settings.rolesByGroup)
  return signer.sign({ subject, name, workspace: settings.workspace, roles, sid })
}
