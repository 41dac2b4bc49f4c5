import type { TypedDocumentString, UserErrorCode } from './generated/operations.ts'
import type { LineageEvent } from './openlineage.ts'

/** Why the API did not take something, in its own words. */
export class Refused extends Error {
  override readonly name = 'Refused'
  /** Codes of all that was wrong: GraphQL error codes, user error codes or HTTP statuses. */
  readonly codes: string[]

  constructor(what: string, reasons: { code: string; message: string }[]) {
    const shown = reasons.slice(0, 5).map(({ code, message }) => `  ${code}: ${message}`)
    const more = reasons.length > shown.length ? [`  … and ${reasons.length - shown.length} more`] : []
    super([`The API refused ${what}:`, ...shown, ...more].join('\n'))
    this.codes = reasons.map((reason) => reason.code)
  }
}

export type Client = {
  /** @throws Refused on an error of the whole operation */
  send<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data>
  /** @throws Refused when any event was refused */
  sendLineage(events: LineageEvent[]): Promise<void>
}

type Answer<Data> = { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] }

/**
 * A pipeline's connection to the API.
 * @param url such as `http://127.0.0.1:4000`
 * @param token a bearer token of one workspace
 * @param signal aborts what is under way
 */
export function connect(url: string, token: string, signal?: AbortSignal): Client {
  const post = (path: string, body: unknown) =>
    fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    })
  return {
    async send<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) {
      const query = document.toString()
      const response = await post('/graphql', { query, variables })
      const answer = await parse<Answer<Data>>(response)
      const errors = answer.errors ?? []
      if (errors.length > 0 || !answer.data) throw new Refused(operationName(query), reasonsOf(response, errors))
      return answer.data
    },
    async sendLineage(events) {
      const response = await post('/api/v1/lineage', events)
      if (response.ok) return
      const text = await response.text()
      throw new Refused('lineage events', [{ code: `HTTP ${response.status}`, message: text.slice(0, 2_000) }])
    },
  }
}

/** Accepts a payload without user errors. @throws Refused with each of them otherwise */
export function accepted(
  what: string,
  payloads: readonly {
    userErrors: readonly { code: UserErrorCode; field: readonly string[] | null; message: string }[]
  }[],
): void {
  const reasons = payloads.flatMap((payload, position) =>
    payload.userErrors.map(({ code, field, message }) => ({
      code,
      message: `${payloads.length > 1 ? `item ${position}, ` : ''}${field?.join('.') ?? 'statement'}: ${message}`,
    })),
  )
  if (reasons.length > 0) throw new Refused(what, reasons)
}

async function parse<Body>(response: Response): Promise<Body> {
  const text = await response.text()
  try {
    return JSON.parse(text) as Body
  } catch {
    throw new Refused('a request', [{ code: `HTTP ${response.status}`, message: text.slice(0, 500) }])
  }
}

function reasonsOf(response: Response, errors: NonNullable<Answer<unknown>['errors']>) {
  if (errors.length === 0) return [{ code: `HTTP ${response.status}`, message: 'An answer without data.' }]
  return errors.map(({ message, extensions }) => ({ code: extensions?.code ?? `HTTP ${response.status}`, message }))
}

const operationName = (query: string) => /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? 'an operation'
