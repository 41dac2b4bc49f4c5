import { Agent, type IncomingMessage, type OutgoingHttpHeaders, type RequestOptions, request } from 'node:http'
import { request as requestSafely } from 'node:https'
import { Refused } from './refused.ts'

/** What came back, whatever its status. */
export type Reply = { status: number; type: string; text: string }

/** One answer of `/graphql`. */
export type Answer<T> = {
  status: number
  data: T
  errors: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[]
}

/** A GraphQL document: its text, or what is generated from it with the types of its data and variables. */
export type Document<Data, Variables> = string | { toString(): string; __apiType?: (variables: Variables) => Data }

/** A connection to the API, as a pipeline or a reader has it. */
export type Client = {
  /** Posts text or bytes as they are, and anything else as JSON. @throws Error when nothing comes back */
  post(path: string, body: unknown, headers?: OutgoingHttpHeaders): Promise<Reply>
  /** Sends an operation. Errors are in the answer. */
  graphql<T = Record<string, unknown>>(query: string, variables?: object): Promise<Answer<T>>
  /** Sends an operation. @returns its data. @throws Refused on any error */
  ask<Data, Variables = object>(document: Document<Data, Variables>, variables: Variables): Promise<Data>
  /** Sends OpenLineage events. */
  lineage(events: unknown): Promise<{ status: number; body: Record<string, unknown> }>
  /** Ends the client's own connections. One without `connections` has none. */
  close(): void
}

/** `connections`: how many of its own it keeps open at most; without it, it shares Node's. `signal` aborts what is under way. */
export type ClientOptions = { token?: string; connections?: number; signal?: AbortSignal }

/** @param url such as `http://127.0.0.1:4000`; `token`: a bearer token of one workspace */
export function openClient(url: string, { token, connections, signal }: ClientOptions = {}): Client {
  const agent = connections === undefined ? undefined : new Agent({ keepAlive: true, maxSockets: connections })
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const post: Client['post'] = (path, body, headers = {}) => {
    const bytes = bytesOf(body)
    return send(new URL(path, url), bytes, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization, ...headers, 'content-length': bytes.length },
      ...(agent ? { agent } : {}),
      ...(signal ? { signal } : {}),
    })
  }
  const graphql: Client['graphql'] = async <T>(query: string, variables: object = {}) => {
    const reply = await post('/graphql', { query, variables })
    const { data, errors = [] } = parse<{ data: T; errors?: Answer<T>['errors'] }>(reply)
    return { status: reply.status, data, errors }
  }
  return {
    post,
    graphql,
    async ask<Data, Variables>(document: Document<Data, Variables>, variables: Variables) {
      const query = document.toString()
      const { status, data, errors } = await graphql<Data | null | undefined>(query, variables as object)
      if (errors.length > 0 || !data) throw new Refused(operationName(query), reasonsOf(status, errors))
      return data
    },
    async lineage(events) {
      const reply = await post('/api/v1/lineage', events)
      return { status: reply.status, body: parse(reply) }
    },
    close: () => agent?.destroy(),
  }
}

const bytesOf = (body: unknown): Buffer => {
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

function send(url: URL, body: Buffer, options: RequestOptions): Promise<Reply> {
  const call = url.protocol === 'https:' ? requestSafely : request
  return new Promise((done, fail) => {
    const sent = call(url, options, (response) => read(response).then(done, fail))
    sent.on('error', fail).end(body)
  })
}

async function read(response: IncomingMessage): Promise<Reply> {
  const pieces: Buffer[] = []
  for await (const piece of response) pieces.push(piece as Buffer)
  const text = Buffer.concat(pieces).toString('utf8')
  return { status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text }
}

function parse<Body>({ status, text }: Reply): Body {
  try {
    return JSON.parse(text) as Body
  } catch {
    throw new Refused('a request', [{ code: `HTTP ${status}`, message: text.slice(0, 500) }])
  }
}

function reasonsOf(status: number, errors: Answer<unknown>['errors']) {
  if (errors.length === 0) return [{ code: `HTTP ${status}`, message: 'An answer without data.' }]
  return errors.map(({ message, extensions }) => ({ code: String(extensions?.code ?? `HTTP ${status}`), message }))
}

const operationName = (query: string) => /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? 'an operation'
