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
import { signInProblem } from '@/lib/sign-in.ts'

/**
 * Where the provider sends the browser back. A good answer to what this browser began starts a session under a new id: one that somebody
 * put there before is worth nothing, and what it stood for ends.
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
    if (rolesOf(person.groups, settings.rolesByGroup).length === 0) return signInProblem(origin, 'role', null, [used])
    const before = cookieIn(request.headers, names.session)
    if (before) await sessions.end(before)
    const session = setCookie(origin, { name: names.session, value: await sessions.start(person), seconds: null })
    const headers = new Headers({ location: origin + returnAddress(underWay.returnTo), 'cache-control': 'no-store' })
    for (const cookie of [used, session]) headers.append('set-cookie', cookie)
    return new Response(null, { status: 303, headers })
  } catch (error) {
    return signInProblem(origin, answer.searchParams.has('error') ? 'refused' : 'again', error, [used])
  }
}
