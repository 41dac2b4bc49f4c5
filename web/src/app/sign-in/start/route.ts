import { access, cookieNames, originOf, returnAddress, sealUnderWay, setCookie } from '@/access/index.ts'
import { signInProblem } from '@/lib/sign-in.ts'

/** Somebody has this long to sign in at the provider, in s. */
const PATIENCE = 3600

/** Sends the browser to the provider, and lets it keep what the answer has to fit. */
export async function GET(request: Request): Promise<Response> {
  const { settings, provider } = await access()
  const origin = originOf(request.headers, settings)
  if (!origin) return new Response(null, { status: 421 })
  const returnTo = returnAddress(new URL(request.url).searchParams.get('to'))
  try {
    const { url, underWay } = await provider.begin(`${origin}/sign-in/callback`, returnTo)
    const cookie = setCookie(origin, {
      name: cookieNames(origin).signIn,
      value: sealUnderWay(underWay),
      seconds: PATIENCE,
    })
    return new Response(null, {
      status: 303,
      headers: { location: url.href, 'set-cookie': cookie, 'cache-control': 'no-store' },
    })
  } catch (error) {
    return signInProblem(origin, 'provider', error)
  }
}
