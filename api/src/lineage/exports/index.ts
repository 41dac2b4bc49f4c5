import { Readable } from 'node:stream'
import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import { z } from 'zod'
import { DatabaseError } from '../../platform/db/index.ts'
import { badUserInput } from '../../platform/errors.ts'
import type { Context } from '../../server/context.ts'
import { filterParameters, traceFilter } from '../answers/index.ts'
import { closedRecords } from './closed.ts'
import { type Format, formatFor } from './formats.ts'
import type { List } from './lists.ts'
import { type ExportRecord, type LookUp, peopleOf, recordsOf } from './records.ts'
import { reportOf } from './report.ts'
import type { ExportContext, Found } from './schema.ts'
import { type NamedList, together } from './together.ts'

export { type ExportContext, exportSchema } from './schema.ts'

/** What the server wires in. */
export type ExportDeps = {
  /** Throws an error with a `statusCode` (401, 403) where the bearer token does not allow exports. */
  authorize(request: FastifyRequest): Promise<Context>
  /** Runs an operation over `exportSchema`, as `/graphql` runs one over the API's. */
  execute(
    operation: Operation,
    context: ExportContext,
  ): Promise<{ data?: Record<string, unknown> | null; errors?: readonly GraphQLFormattedError[] }>
  /** As `/graphql` tells an error. */
  format(error: unknown): GraphQLFormattedError
}

const Operation = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})
type Operation = z.infer<typeof Operation>

/** What the executor refused or failed at. `failure`: what a question threw, where one did. */
class NotAnswered extends Error {
  readonly errors: readonly GraphQLFormattedError[]
  readonly failure: unknown

  constructor(errors: readonly GraphQLFormattedError[], failure: unknown) {
    super('the operation was not answered')
    this.errors = errors
    this.failure = failure
  }
}

/**
 * `POST /export`: the whole answer to a question, streamed, with its flows, columns and completeness, without a row limit; of a
 * document with several lists each, one after the other. The body is that of a GraphQL request; `Accept: text/csv`, `application/pdf` (of
 * a person's answer, to read) or, by default, NDJSON. 400 with `errors` for a wrong question.
 */
export function registerExport(app: FastifyInstance, deps: ExportDeps): void {
  const contexts = new WeakMap<FastifyRequest, Context>()
  // Before the body is read: whoever may not export cannot make us parse 32 MiB.
  const onRequest = async (request: FastifyRequest) => {
    contexts.set(request, await deps.authorize(request))
  }
  app.post('/export', { onRequest }, async (request, reply) => {
    const context: ExportContext = {
      ...(contexts.get(request) as Context),
      found: new Map(),
      failures: [],
    }
    const format = formatFor(request.headers.accept)
    try {
      const lists = await answered(deps, request.body, context, format)
      const file = await fileOf(lists, format)
      return reply.type(format.type).send(Readable.from(file))
    } catch (error) {
      const { errors, failure } =
        error instanceof NotAnswered ? error : { errors: [deps.format(error)], failure: error as unknown }
      if (isDatabaseGone(failure)) reply.header('retry-after', '1')
      const { retryAfter } = errors[0]?.extensions ?? {}
      if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
      return reply.code(statusOf(errors[0]?.extensions, failure)).send({ errors })
    }
  })
}

/** One query, and nothing else, is exported. */
export const queriesOnly: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (!operation)
        throw badUserInput('Send one operation, or name the one that is meant in `operationName`.', 'operationName')
      if (operation.operation !== 'query') throw badUserInput('An export is a query.', 'query')
    },
  }),
}

function statusOf(extensions: Record<string, unknown> | undefined, failure: unknown): number {
  if (extensions?.code === 'FORBIDDEN') return 403
  if (extensions?.code === 'RATE_LIMITED') return 429
  if (isDatabaseGone(failure)) return 503
  return extensions?.correlationId ? 500 : 400
}

const isDatabaseGone = (failure: unknown) => failure instanceof DatabaseError && failure.retryable

/** Everything is found before the first line is sent: an error is an error, never a file that ends early. */
async function answered(
  deps: ExportDeps,
  body: unknown,
  context: ExportContext,
  { isTable }: Format,
): Promise<NamedList[]> {
  const asked = await questionsOf(deps, body, context)
  const questions = isTable ? asked.map(oncePerFilter) : asked
  const count = questions.reduce((sum, [, { lists }]) => sum + lists.length, 0)
  if (count > 1 && isTable) throw oneTable()
  if (count > MOST_LISTS) throw badUserInput(`Ask for at most ${MOST_LISTS} lists in one file.`, 'query')
  const lists: NamedList[] = []
  for (const question of questions) lists.push(...(await listsOf(question, context)))
  return lists
}

/** Throws as `reportOf`. */
async function fileOf(
  lists: readonly NamedList[],
  { head, line }: Format,
): Promise<AsyncIterable<string | Uint8Array>> {
  const [only] = lists
  if (!line) return reportOf(only?.records ?? together([]), only?.filter ?? null)
  return written(only && lists.length === 1 ? only.records : together(lists), head, line)
}

const MOST_LISTS = 20

const oneTable = () =>
  badUserInput(
    'A CSV file or a report is one list. Ask for several as NDJSON (Accept: application/x-ndjson), or one at a time.',
    'query',
  )

type Question = [answeredAs: string, found: Found]

/** What the executor found, in the order of the document. Throws NotAnswered. */
async function questionsOf(deps: ExportDeps, body: unknown, context: ExportContext): Promise<Question[]> {
  const parsed = Operation.safeParse(body)
  if (!parsed.success) throw badUserInput('Send JSON with `query` and `variables`, as to /graphql.', 'query')
  const { data, errors = [] } = await deps.execute(parsed.data, context)
  if (errors.length > 0) throw new NotAnswered(errors, context.failures[0])
  const questions = Object.keys(data ?? {}).flatMap((answeredAs): Question[] => {
    const found = context.found.get(answeredAs)
    return found ? [[answeredAs, found]] : []
  })
  if (questions.length === 0)
    throw badUserInput('Ask for something that can be exported, such as customerImpact.', 'query')
  return questions
}

/** Lists with the same filter are one table. */
const oncePerFilter = ([answeredAs, found]: Question): Question => {
  const lists: List[] = [...new Map(found.lists.map((list) => [JSON.stringify(list.filter), list])).values()]
  return [answeredAs, { ...found, lists }]
}

/** The answer to one question, list by list, as GraphQL names them. */
async function listsOf([answeredAs, found]: Question, context: Context): Promise<NamedList[]> {
  const { question } = found
  if ('people' in found) return [{ name: answeredAs, filter: null, records: peopleOf(question, found.people) }]
  const { answer, customer } = found
  const lists: NamedList[] = []
  for (const list of found.lists) {
    const filter = customer ? filterParameters(list.filter) : traceFilter(list.filter)
    const all = recordsOf(question, customer?.ref ?? null, await answer.whole(filter), lookUpIn(context.loaders))
    const records = closedRecords(all, context.clearing.closing)
    lists.push({ name: list.name === null ? answeredAs : `${answeredAs}.${list.name}`, filter: list.filter, records })
  }
  return lists
}

/** What cannot be looked up ends the file: it is cut rather than incomplete in silence. */
const lookUpIn = ({ columns, categories }: Context['loaders']): LookUp => ({
  columnsOf: async (artifacts) => (await Promise.all(artifacts.map((id) => columns.load(id)))).flat(),
  categoriesOf: (artifacts) => Promise.all(artifacts.map((id) => categories.load(id))),
})

/** In pieces of some thousand characters: a line at a time costs more than it is worth. */
async function* written(
  records: AsyncIterable<ExportRecord>,
  head: string,
  line: (record: ExportRecord) => string,
): AsyncGenerator<string> {
  let piece = head
  for await (const record of records) {
    piece += line(record)
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  yield piece
}
