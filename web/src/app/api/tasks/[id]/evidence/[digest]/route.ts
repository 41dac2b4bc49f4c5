import { ApiError } from '@/lib/api.ts'
import { refusedAtDoor } from '@/lib/atDoor.ts'
import { refuse } from '@/lib/from-page.ts'
import { passed } from '@/lib/passed.ts'

type Props = { params: Promise<{ id: string; digest: string }> }

/** A file that was attached to a task, for our own page's links. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const refused = await refusedAtDoor(request)
  if (refused) return refused
  const { id, digest } = await params
  try {
    return await passed(`/tasks/${encodeURIComponent(id)}/evidence/${encodeURIComponent(digest)}`)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return refuse(error.code === 'UNAUTHENTICATED' ? 401 : 502, error.code, error.message)
  }
}
