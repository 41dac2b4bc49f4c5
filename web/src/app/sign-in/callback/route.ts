import {
  access,
  cookieIn,
  cookieNames,
  originOf,
  readUnderWay,
  returnAddress,
  rolesOf,
  setCookie,
} from '@/access/index.ts'
import { recordSession } from '@/lib/session-record.ts'
import { signInProblem } from '@/lib/sign-in.ts'

/**
 * Where the provider sends the browser back. A good answer to what this browser began starts a session under a new id: one that somebody
 * put there before is worth nothing, and what it stood for ends. Nobody is signed in without its being on record.
 */
export async function GET(request: Request): Promise<Response> {
  const { settings, provider, sessions } = await access()
  const origin = originOf(request.headers, settings)
  if (!origin) return new Response(null, { status: 421 })
  const names = cookieNames(origin)
  const used = setCookie(origin, { name: names.signIn, value: '', seconds: 0 })
  const underWay = readUnderWay(cookieIn(request.headers, names.signIn))
  const answer = new URL(`/sign-in/callback${new URL(request.url).search}`, origin)
  if (!underWay) return signInProblem(origin, 'again', null, [used])
  try {
    const person = await provider.finish(answer, underWay)
    const { id, session } = await sessions.start(person)
    const isRecorded = await recordSession(session, 'SIGNED_IN').then(
      () => true,
      () => false,
    )
    const hasRole = rolesOf(person.groups, settings.rolesByGroup).length > 0
    if (!isRecorded || !hasRole) {
      await sessions.end(id)
      return signInProblem(origin, hasRole ? 'record' : 'role', null, [used])
    }
    const before = cookieIn(request.headers, names.session)
    if (before) await sessions.end(before)
    const cookie = setCookie(origin, { name: names.session, value: id, seconds: null })
    const headers = new Headers({ location: origin + returnAddress(underWay.returnTo), 'cache-control': 'no-store' })
    for (const each of [used, cookie]) headers.append('set-cookie', each)
    return new Response(null, { status: 303, headers })
  } catch (error) {
    return signInProblem(origin, answer.searchParams.has('error') ? 'refused' : 'again', error, [used])
  }
}
