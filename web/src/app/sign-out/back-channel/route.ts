import { access } from '@/access/index.ts'
import { recordEnd } from '@/lib/session-record.ts'

/** Longer than any logout token, in characters. */
const MOST = 20_000

/**
 * The provider says by itself that somebody signed out there. OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8.
 * @see access/backChannel.ts, which verifies the token
 */
export async function POST(request: Request): Promise<Response> {
  const { backChannel } = await access()
  const text = Number(request.headers.get('content-length') ?? MOST) < MOST ? await request.text() : ''
  const token = new URLSearchParams(text).get('logout_token')
  const ended = token === null ? null : await backChannel.signOut(token)
  const headers = { 'cache-control': 'no-store' }
  if (ended) await recordEnd(ended, 'ENDED_BY_PROVIDER')
  return ended
    ? new Response(null, { status: 200, headers })
    : Response.json({ error: 'invalid_request' }, { status: 400, headers })
}
