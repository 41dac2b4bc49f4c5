import { z } from 'zod'
import { ExportImpactDocument } from '@/generated/graphql.ts'
import { exportFormats } from '@/lib/exportFormats.ts'
import { readFromPage, refuse } from '@/lib/from-page.ts'
import { exported } from '@/lib/passed.ts'

const MAX_BODY_BYTES = 64 * 1024

const Body = z.object({
  format: z.enum(Object.keys(exportFormats) as [keyof typeof exportFormats]),
  variables: z.record(z.string(), z.unknown()),
})

/**
 * A person's answer as a file, for our own pages: the API's `/export` writes it, and it passes through as it comes. The question is sent
 * by POST: what a list is filtered by must not end up in a log.
 */
export async function POST(request: Request): Promise<Response> {
  const read = await readFromPage(request, MAX_BODY_BYTES)
  if ('refused' in read) return read.refused
  const body = Body.safeParse(read.sent)
  if (!body.success)
    return refuse(400, 'BAD_REQUEST', `Send \`variables\`, and \`format\` as ${Object.keys(exportFormats).join(', ')}.`)
  const { format, variables } = body.data
  return exported({ query: ExportImpactDocument.toString(), variables }, exportFormats[format].type)
}
