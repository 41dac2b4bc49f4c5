import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import type { FastifyBaseLogger } from 'fastify'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  parse,
  type Source,
  visit,
} from 'graphql'
import { DatabaseError, type DatabaseFailure } from './db/index.ts'
import { KeyMismatch } from './keys/index.ts'
import { malformedDate, malformedTime } from './scalars.ts'

/** What a caller is told of a failure of ours: a code to branch on, and what to do. */
export const failureMessages: Record<DatabaseFailure, { code: string; message: string }> = {
  UNAVAILABLE: {
    code: 'DATABASE_UNAVAILABLE',
    message: 'The database cannot be reached. Nothing was written; try again.',
  },
  OVERLOADED: {
    code: 'OVERLOADED',
    message: 'More is asked of the database than it takes at once. Nothing was written; try again in a moment.',
  },
  TIMEOUT: { code: 'DATABASE_TIMEOUT', message: 'The database took too long. Nothing was written; try again.' },
  AUTHENTICATION: {
    code: 'DATABASE_UNAVAILABLE',
    message: "The database refuses this server's password. Its operator has to correct it.",
  },
  UNTRUSTED: {
    code: 'DATABASE_UNAVAILABLE',
    message: "The database's certificate is not trusted by this server. Its operator has to correct it.",
  },
  DISK_FULL: {
    code: 'DATABASE_UNAVAILABLE',
    message: "The database's disk is full. Nothing was written; its operator has to make room.",
  },
  ISOLATION: {
    code: 'INTERNAL_SERVER_ERROR',
    message: 'The answer was withheld because it would have left the workspace.',
  },
  MOVED: { code: 'DATABASE_UNAVAILABLE', message: 'The graph changed while this was answered. Ask again.' },
  STOPPED: {
    code: 'DATABASE_TIMEOUT',
    message: 'The answer took longer than QUERY_TIMEOUT_MS. Raise it, or ask for less.',
  },
  TOO_LARGE: {
    code: 'TOO_LARGE_FOR_MEMORY',
    message: 'This workspace is too large to be asked about as a whole. Ask about a person, a version or one system.',
  },
  INTERNAL: { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side. Nothing was half-applied.' },
}

/** The words of graphql-js for a value of the wrong shape written into the query itself. */
const shapeOfLiteral =
  /expected value of type|does not exist in|cannot represent|was not provided|is not defined by type|must specify exactly one key|must be non-null/i

/** By shape: a process may hold two copies of graphql-js, whose classes differ, and Apollo has names of its own. */
const isGraphQLError = (cause: unknown): cause is GraphQLError =>
  cause instanceof Error && 'extensions' in cause && 'locations' in cause

const isShape = (message: string) =>
  message === malformedTime || message === malformedDate || shapeOfLiteral.test(message)

/**
 * What leaves the server of an error: mistakes of the caller as they are, shape errors as BAD_USER_INPUT with the path of
 * the input, everything else as one code with a correlation id. The log has the rest, without values.
 */
export function formatter(log: FastifyBaseLogger, schema: GraphQLSchema) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error)
    if (cause instanceof DatabaseError) return ours(log, cause, formatted, failureMessages[cause.failure])
    if (cause instanceof KeyMismatch)
      return ours(log, cause, formatted, { code: 'KEY_MISMATCH', message: cause.message })
    const code = formatted.extensions?.code
    const sentence = withoutValues(formatted.message)
    if (code === 'INTERNAL_SERVER_ERROR' || !isGraphQLError(cause))
      return ours(log, cause, formatted, failureMessages.INTERNAL)
    if (code === 'GRAPHQL_VALIDATION_FAILED' && isShape(sentence))
      return asShape({ ...formatted, message: sentence }, cause, schema)
    if (code === 'BAD_USER_INPUT' && formatted.extensions?.argument === undefined)
      return asShape({ ...formatted, message: sentence }, cause, schema)
    return strip({ ...formatted, message: sayOwn({ ...formatted, message: sentence }, schema) })
  }
}

/** Texts up to this length stay in a sentence: they may be names of the schema. */
const LONGEST_NAME = 256

/** A sentence of graphql-js without the long values that it repeats, so that reading it costs no more than a sentence. */
function withoutValues(message: string): string {
  if (message.length <= LONGEST_NAME) return message
  let sentence = ''
  let from = 0
  for (let begin = message.indexOf('"'); begin >= 0; begin = message.indexOf('"', from)) {
    const end = endOfText(message, begin)
    sentence += message.slice(from, begin)
    sentence += end - begin > LONGEST_NAME ? '"…"' : message.slice(begin, end)
    from = end
  }
  return sentence + message.slice(from)
}

/** After the quotation mark that ends the text which this one begins; quotation marks within are escaped, as JSON has them. */
function endOfText(message: string, begin: number): number {
  for (let end = message.indexOf('"', begin + 1); end >= 0; end = message.indexOf('"', end + 1)) {
    let escapes = 0
    while (message[end - 1 - escapes] === '\\') escapes += 1
    if (escapes % 2 === 0) return end + 1
  }
  return message.length
}

/**
 * The message of an error in our own words, or in those of graphql-js with no name in it but the schema's: nothing that was sent is
 * repeated, since it may be an identity. `locations` say where it stands.
 */
function sayOwn({ message, extensions }: GraphQLFormattedError, schema: GraphQLSchema): string {
  if (message.startsWith('Syntax Error') && !LIMIT.test(message))
    return 'The document is no GraphQL at the place in `locations`.'
  if (extensions?.code === 'OPERATION_RESOLUTION_FAILURE')
    return 'Name one of the operations of the document in `operationName`.'
  if (extensions?.code !== 'GRAPHQL_VALIDATION_FAILED') return message
  return message.replace(/"([^"]*)"/g, (_, quoted: string) => (isOfSchema(quoted, schema) ? `"${quoted}"` : '"…"'))
}

/** A bound on documents, which says so as if it were a syntax error. */
const LIMIT = /^Syntax Error: [\w ]{1,40} limit of \d+ exceeded(?:, found [\d.]+)?$/

/** Types as they are written, such as `[ID!]!`, fields as `Query.run` and directives as `@skip`. Other names are the sender's. */
function isOfSchema(quoted: string, schema: GraphQLSchema): boolean {
  const [type = '', field] = quoted.replace(/[[\]!]/g, '').split('.')
  if (type.startsWith('@')) return schema.getDirective(type.slice(1)) != null
  const known = schema.getType(type)
  if (!known) return false
  return field === undefined || ('getFields' in known && field in known.getFields())
}

/**
 * Where in the input the shape is wrong, such as `input.inputs[0].version`. For a variable graphql-js names the place in its
 * sentence; for a value written into the query, the node that it complains of stands at that place.
 */
function asShape(formatted: GraphQLFormattedError, cause: GraphQLError, schema: GraphQLSchema): GraphQLFormattedError {
  const place = /at "([^"]+)"/.exec(formatted.message)?.[1] ?? /Variable "\$(\w+)"/.exec(formatted.message)?.[1]
  const argument = place ?? literalPath(cause)
  const extensions = { code: 'BAD_USER_INPUT', ...(argument ? { argument } : {}) }
  return { message: sayShape(formatted.message, argument, schema), ...places(formatted), extensions }
}

/** A document with many errors is parsed once for all of them. */
const documents = new WeakMap<Source, DocumentNode>()

function parsedOnce(source: Source): DocumentNode {
  const known = documents.get(source)
  if (known) return known
  const document = parse(source)
  documents.set(source, document)
  return document
}

/** The names of the arguments and fields around the node that an error complains of. */
function literalPath({ nodes, source }: GraphQLError): string | null {
  const target = nodes?.at(-1)?.loc
  if (!target || !source) return null
  const path: string[] = []
  visit(parsedOnce(source), {
    enter(node, key) {
      if (!node.loc || node.loc.start > target.start || node.loc.end < target.end) return false
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.push(`.${node.name.value}`)
      else if (typeof key === 'number' && path.length > 0) path.push(`[${key}]`)
      return undefined
    },
  })
  return path.join('').slice(1) || null
}

/**
 * What is wrong with a shape, in our own words. Nothing of graphql-js's sentence is repeated, since it holds what was sent, which may
 * be an identity: only the type that was expected, if the schema has one by that name.
 */
function sayShape(message: string, argument: string | null, schema: GraphQLSchema): string {
  if (message.includes(malformedTime)) return malformedTime
  if (message.includes(malformedDate)) return malformedDate
  const what = argument ? `\`${argument}\`` : 'An argument'
  const [, type = ''] = /(?:type "|in "|(?:^|[; ]))([A-Z]\w*)[\]!]*(?:"| cannot represent)/.exec(message) ?? []
  const expected = schema.getType(type) ? ` ${type} is expected.` : ''
  if (/was not provided|must not be null|must be non-null/.test(message))
    return `${what} is missing something.${expected}`
  if (/is not defined by type/.test(message)) return `${what} has a field that is not in the schema.${expected}`
  return `${what} has the wrong shape.${expected}`
}

function ours(
  log: FastifyBaseLogger,
  cause: unknown,
  formatted: GraphQLFormattedError,
  { code, message }: { code: string; message: string },
) {
  const correlationId = randomUUID()
  log.error({ correlationId, path: formatted.path, err: cause }, 'a request failed')
  return { message, ...places(formatted), extensions: { code, correlationId } }
}

function strip(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {}
  return { ...formatted, extensions }
}

const places = ({ path, locations }: GraphQLFormattedError) => ({
  ...(path ? { path } : {}),
  ...(locations ? { locations } : {}),
})
