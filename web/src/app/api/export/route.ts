import { z } from 'zod'
import { ExportImpactDocument, ExportPeopleDocument, ExportTraceDocument } from '@/generated/graphql.ts'
import { type ExportedQuestion, exportedQuestions, exportFormats } from '@/lib/exportFormats.ts'
import { readFromPage, refuse } from '@/lib/from-page.ts'
import { exported } from '@/lib/passed.ts'

const MAX_BODY_BYTES = 64 * 1024

const questions: Readonly<Record<ExportedQuestion, string>> = {
  impact: ExportImpactDocument.toString(),
  trace: ExportTraceDocument.toString(),
  people: ExportPeopleDocument.toString(),
}

const Body = z.object({
  question: z.enum(exportedQuestions),
  format: z.enum(Object.keys(exportFormats) as [keyof typeof exportFormats]),
  variables: z.record(z.string(), z.unknown()),
})

/**
 * An answer as a file, for our own pages: the API's `/export` writes it, and it passes through as it comes. The question is sent
 * by POST: what a list is filtered by must not end up in a log.
 */
export async function POST(request: Request): Promise<Response> {
  const read = await readFromPage(request, MAX_BODY_BYTES)
  if ('refused' in read) return read.refused
  const body = Body.safeParse(read.sent)
  if (!body.success)
    return refuse(
      400,
      'BAD_REQUEST',
      `Send \`variables\`, \`question\` as ${exportedQuestions.join(', ')}, and \`format\` as ${Object.keys(exportFormats).join(', ')}.`,
    )
  const { question, format, variables } = body.data
  return exported({ query: questions[question], variables }, exportFormats[format].type)
}
