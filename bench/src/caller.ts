import { Agent, request } from 'node:http'

/** One client of the API, over one kept connection. */
export type Caller = {
  /** Posts JSON. @returns what came back, whatever its status. @throws Error when nothing does */
  send(path: string, payload: unknown): Promise<{ status: number; text: string }>
  /** Sends a GraphQL operation. @returns the body as it came. @throws Error on any HTTP status but 200 */
  post(query: string, variables: object): Promise<string>
  /** As `post`. @returns `data`. @throws Error on errors in the answer as well */
  ask<Data>(query: string, variables: object): Promise<Data>
  close(): void
}

/** @param url of the API; `token`: of a workspace */
export function openCaller(url: string, token: string): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const send: Caller['send'] = (path, payload) =>
    new Promise((done, fail) => {
      const body = Buffer.from(JSON.stringify(payload))
      const sent = request(
        new URL(path, url),
        { method: 'POST', agent, headers: { ...headers, 'content-length': body.length } },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', fail)
          response.on('end', () =>
            done({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
          )
        },
      )
      sent.on('error', fail).end(body)
    })
  const post: Caller['post'] = async (query, variables) => {
    const { status, text } = await send('/graphql', { query, variables })
    if (status !== 200) throw new Error(`The API answered ${status}: ${text.slice(0, 500)}`)
    return text
  }
  return {
    send,
    post,
    async ask<Data>(query: string, variables: object) {
      const { data, errors } = JSON.parse(await post(query, variables)) as {
        data: Data
        errors?: { message: string }[]
      }
      if (errors) throw new Error(`The API answered with ${errors[0]?.message}`)
      return data
    },
    close: () => agent.destroy(),
  }
}
