import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { z } from 'zod'
import { permits } from '../../platform/access/index.ts'
import { DatabaseError } from '../../platform/db/index.ts'
import { badUserInput, forbidden } from '../../platform/errors.ts'
import { refuseIllFormed } from '../../platform/illFormed.ts'
import type { Context } from '../../server/context.ts'
import { allAffected, filterParameters, type Impact, type TraceAnswer, traceFilter } from '../answers/index.ts'
import { type Format, formatFor } from './formats.ts'
import { type Question, questionsIn } from './question.ts'
import { type ExportRecord, type LookUp, peopleOf, recordsOf } from './records.ts'
import { type NamedList, together } from './together.ts'

/** What the server wires in. */
export type ExportDeps = {
  schema: GraphQLSchema
  /** Throws an error with a `statusCode` (401, 403) where the bearer token does not allow exports. */
  authorize(request: FastifyRequest): Promise<Context>
  /** As `/graphql` tells an error. */
  format(error: unknown): { message: string; extensions?: Record<string, unknown> }
}

const Body = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

/**
 * `POST /export`: the whole answer to a question, streamed, with its flows, columns and completeness, without a row limit; of a
 * document with several lists each, one after the other. The body is that of a GraphQL request; `Accept: text/csv` or, by
 * default, NDJSON. 400 with `errors` for a wrong question.
 */
export function registerExport(app: FastifyInstance, deps: ExportDeps): void {
  app.post('/export', async (request, reply) => {
    const context = await deps.authorize(request)
    const format = formatFor(request.headers.accept)
    try {
      const records = await answered(deps.schema, request.body, context, format)
      return reply.type(format.type).send(Readable.from(written(records, format)))
    } catch (error) {
      const told = deps.format(error)
      if (isDatabaseGone(error)) reply.header('retry-after', '1')
      return reply.code(statusOf(told.extensions, error)).send({ errors: [told] })
    }
  })
}

function statusOf(extensions: Record<string, unknown> | undefined, error: unknown): number {
  if (extensions?.code === 'FORBIDDEN') return 403
  if (isDatabaseGone(error)) return 503
  return extensions?.correlationId ? 500 : 400
}

const isDatabaseGone = (error: unknown) => error instanceof DatabaseError && error.retryable

/** Everything is found before the first line is sent: an error is an error, never a file that ends early. */
async function answered(
  schema: GraphQLSchema,
  body: unknown,
  context: Context,
  { isTable }: Format,
): Promise<AsyncIterable<ExportRecord>> {
  const parsed = Body.safeParse(body)
  if (!parsed.success) throw badUserInput('Send JSON with `query` and `variables`, as to /graphql.', 'query')
  const { query, variables, operationName } = parsed.data
  refuseIllFormed(variables)
  const questions = questionsIn(schema, { query, variables: variables ?? {}, operationName })
  const asked = isTable ? questions.map(oncePerFilter) : questions
  const count = asked.reduce((sum, { lists }) => sum + lists.length, 0)
  if (count > 1 && isTable) throw oneTable()
  if (count > MOST_LISTS) throw badUserInput(`Ask for at most ${MOST_LISTS} lists in one file.`, 'query')
  const found: NamedList[] = []
  for (const question of asked) found.push(...(await listsOf(question, context)))
  const [only] = found
  return only && found.length === 1 ? only.records : together(found)
}

const MOST_LISTS = 20

const oneTable = () =>
  badUserInput(
    'A CSV file is one list. Ask for several as NDJSON (Accept: application/x-ndjson), or one at a time.',
    'query',
  )

/** Lists with the same filter are one table. */
const oncePerFilter = (question: Question): Question => ({
  ...question,
  lists: [...new Map(question.lists.map((list) => [JSON.stringify(list.filter), list])).values()],
})

/** The answer to one question, list by list, as GraphQL names them. */
async function listsOf(question: Question, context: Context): Promise<NamedList[]> {
  const { name, answeredAs, lists } = question
  if (name === 'affectedCustomers') {
    if (!(await permits(context, 'PERSON_READ', 'Query.affectedCustomers'))) throw forbidden('PERSON_READ')
    const whole = await allAffected(context, question.arguments as AffectedArguments)
    return [{ name: answeredAs, records: peopleOf(name, whole) }]
  }
  const { answer, customer } = await ask(question, context)
  const found: NamedList[] = []
  for (const list of lists) {
    const filter = customer ? filterParameters(list.filter) : traceFilter(list.filter)
    const records = recordsOf(name, customer?.ref ?? null, await answer.whole(filter), lookUpIn(context.loaders))
    found.push({ name: list.name === null ? answeredAs : `${answeredAs}.${list.name}`, records })
  }
  return found
}

/** What cannot be looked up ends the file: it is cut rather than incomplete in silence. */
const lookUpIn = ({ columns, categories }: Context['loaders']): LookUp => ({
  columnsOf: async (artifacts) => (await Promise.all(artifacts.map((id) => columns.load(id)))).flat(),
  categoriesOf: (artifacts) => Promise.all(artifacts.map((id) => categories.load(id))),
})

type AffectedArguments = Parameters<typeof allAffected>[1]

const exportable = ['customerImpact', 'trace', 'fieldLineage', 'affectedCustomers']

async function ask({ name, field, arguments: args }: Pick<Question, 'name' | 'field' | 'arguments'>, context: Context) {
  if (!exportable.includes(name) || !field.resolve)
    throw badUserInput(`${name} cannot be exported. These can: ${exportable.join(', ')}.`, 'query')
  const found = (await field.resolve(undefined, args, context, {} as never)) as TraceAnswer & Partial<Impact>
  return { answer: found.answer, customer: found.customer ?? null }
}

/** In pieces of some thousand characters: a line at a time costs more than it is worth. */
async function* written(records: AsyncIterable<ExportRecord>, { head, line }: Format): AsyncGenerator<string> {
  let piece = head
  for await (const record of records) {
    piece += line(record)
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  yield piece
}
