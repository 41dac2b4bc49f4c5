import { atDoor } from '@/lib/atDoor.ts'
import { passed } from '@/lib/passed.ts'

type Props = { params: Promise<{ id: string; digest: string }> }

/** A file that was attached to a task, for our own page's links. */
export const GET = (request: Request, { params }: Props): Promise<Response> =>
  atDoor(request, async () => {
    const { id, digest } = await params
    return passed(`/tasks/${encodeURIComponent(id)}/evidence/${encodeURIComponent(digest)}`)
  })
