import 'server-only'
import { atDoor } from '@/lib/atDoor.ts'
import { passedOn } from '@/lib/passed.ts'

/** Passes on what comes by a link to a task. The link is the token; nobody needs to be signed in. */
export function byLink(request: Request, path: string): Promise<Response> {
  const [, link = 'none'] = /^Bearer (dye_t_[\w-]+)$/.exec(request.headers.get('authorization') ?? '') ?? []
  return atDoor(request, () => passedOn(path, request, link))
}
