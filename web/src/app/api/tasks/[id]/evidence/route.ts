import { ApiError, send } from '@/lib/api.ts'
import { refusedAtDoor } from '@/lib/atDoor.ts'
import { refuse } from '@/lib/from-page.ts'

type Props = { params: Promise<{ id: string }> }

/** A file that shows what was done, from our own page to the API: it passes through as it comes. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const refused = await refusedAtDoor(request)
  if (refused) return refused
  try {
    const answer = await send(`/tasks/${encodeURIComponent((await params).id)}/evidence`, request)
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
    return new Response(answer.body, { status: answer.status, headers })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return refuse(error.code === 'UNAUTHENTICATED' ? 401 : 502, error.code, error.message)
  }
}
