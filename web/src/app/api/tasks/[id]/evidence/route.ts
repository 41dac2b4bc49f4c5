import { atDoor } from '@/lib/atDoor.ts'
import { passedOn } from '@/lib/passed.ts'

type Props = { params: Promise<{ id: string }> }

/** A file that shows what was done, from our own page to the API. */
export const POST = (request: Request, { params }: Props): Promise<Response> =>
  atDoor(request, async () => passedOn(`/tasks/${encodeURIComponent((await params).id)}/evidence`, request))
