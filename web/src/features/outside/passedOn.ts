import 'server-only'
import { ApiError, send } from '@/lib/api.ts'
import { refusedAtDoor } from '@/lib/atDoor.ts'
import { refuse } from '@/lib/from-page.ts'

/** Passes on what comes by a link to a task. The link is the token; nobody needs to be signed in. */
export async function passedOn(request: Request, path: string): Promise<Response> {
  const refused = await refusedAtDoor(request)
  if (refused) return refused
  const [, link = 'none'] = /^Bearer (dye_t_[\w-]+)$/.exec(request.headers.get('authorization') ?? '') ?? []
  try {
    const answer = await send(path, request, link)
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
    return new Response(answer.body, { status: answer.status, headers })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return refuse(502, error.code, error.message)
  }
}
