import 'server-only'

/** Why somebody is not signed in, as the sign-in page tells it. */
export const problems = {
  provider: 'Your sign-in provider is not responding. Try again in a moment, or tell whoever runs Dyetrace.',
  again: 'That sign-in did not work: it was begun in another tab, or too long ago. Sign in again.',
  refused: 'Your sign-in provider refused. Sign in again, or ask whoever runs it for access to Dyetrace.',
  record:
    'You are not signed in, because Dyetrace could not put it on record. Try again in a moment, or tell whoever runs it.',
  role: 'You have no role in Dyetrace. Ask whoever runs it to give one to your group.',
} as const

export type ProblemCode = keyof typeof problems

export const isProblem = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && Object.hasOwn(problems, code)

/** Back to the sign-in page. Of the error only its kind is logged: what the provider sent stays out. */
export function signInProblem(origin: string, code: ProblemCode, error: unknown, cookies: string[] = []): Response {
  const kind = error instanceof Error ? ('code' in error ? String(error.code) : error.name) : ''
  console.warn(`Nobody was signed in: ${code}${kind && `, ${kind}`}`)
  const headers = new Headers({ location: `${origin}/sign-in?problem=${code}`, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
