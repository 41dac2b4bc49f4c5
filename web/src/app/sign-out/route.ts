import { access, cookieNames, originOf, setCookie } from '@/access/index.ts'
import { signedIn } from '@/lib/person.ts'
import { recordEnd } from '@/lib/session-record.ts'

/**
 * Ends this session, or with `?everywhere` all of this person's, and says where the browser goes on: to the provider, to sign out there,
 * too. What pages kept on the device goes with it.
 */
export async function POST(request: Request): Promise<Response> {
  const { settings, sessions, provider } = await access()
  const origin = originOf(request.headers, settings)
  if (!origin) return new Response(null, { status: 421 })
  const found = await signedIn()
  if (found) {
    const { id, session } = found
    await sessions.end(id)
    const isEverywhere = new URL(request.url).searchParams.has('everywhere')
    const others = isEverywhere ? await sessions.endAll({ issuer: session.issuer, subject: session.subject }) : []
    await recordEnd([session, ...others], 'SIGNED_OUT')
  }
  const page = `${origin}/sign-in`
  // Where the provider cannot be asked, whoever signs out is signed out here all the same.
  const there = found && (await provider.signOut(found.session, page).catch(() => null))
  const cookie = setCookie(origin, { name: cookieNames(origin).session, value: '', seconds: 0 })
  return Response.json(
    { next: there?.href ?? page },
    { headers: { 'set-cookie': cookie, 'cache-control': 'no-store', 'clear-site-data': '"storage"' } },
  )
}
