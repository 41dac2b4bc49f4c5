import { z } from 'zod'
import { forward, readFromPage, refuse } from '@/lib/from-page.ts'
import { operations } from '@/lib/operations.ts'

// A comparison names up to 1,000 drawn versions.
const MAX_BODY_BYTES = 64 * 1024

const Body = z.object({ operationName: z.string(), variables: z.record(z.string(), z.unknown()).default({}) })

/**
 * The way from our own pages to the API: takes the name of one of our operations and its variables, and says to the API who is signed
 * in, by a token that the browser never sees. There is no GET: what is asked must not end up in a log.
 */
export async function POST(request: Request): Promise<Response> {
  const read = await readFromPage(request, MAX_BODY_BYTES)
  if ('refused' in read) return read.refused
  const body = Body.safeParse(read.sent)
  const query = body.success ? operations.get(body.data.operationName) : undefined
  if (!body.success || query === undefined)
    return refuse(400, 'BAD_REQUEST', 'Unknown operation. Send the name of one of the pages’ operations.')
  return forward({ query, variables: body.data.variables })
}
