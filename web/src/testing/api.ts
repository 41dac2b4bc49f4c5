import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a page asked: an operation and its variables. */
export type ApiRequest = { operationName: string; variables: Record<string, unknown> }

/** Answers one question; an error is sent as GraphQL sends it. It may wait. */
export type Answering = (asked: ApiRequest) => unknown

/** As the API refuses a question. */
export const refusal = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] })

/** As the API answers one. */
export const answer = (data: unknown) => ({ data })

export type TestApi = {
  url: string
  /** Everything that was asked, in order. */
  asked: ApiRequest[]
  /** From now on questions are answered like this. */
  answers(answering: Answering): void
  close(): Promise<void>
}

/** A server on a free port that stands where the pages' own server stands, at /api/graphql. */
export async function startTestApi(): Promise<TestApi> {
  const asked: ApiRequest[] = []
  let answering: Answering = () => refusal('NOT_STUBBED', 'This test has no answer to that.')
  const server = createServer(async (incoming, outgoing) => {
    const question = JSON.parse(await textOf(incoming)) as ApiRequest
    asked.push(question)
    outgoing.setHeader('content-type', 'application/json')
    outgoing.end(JSON.stringify(await answering(question)))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    answers: (next) => {
      answering = next
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
