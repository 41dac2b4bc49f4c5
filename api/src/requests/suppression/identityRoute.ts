import type { FastifyInstance, FastifyRequest } from 'fastify'
import { KEY_DESTROYED } from '../../catalog/customers/index.ts'
import { refuseFile } from '../../platform/http/index.ts'
import type { PersonKeys } from '../../platform/keys/index.ts'
import type { Filtering } from './filter.ts'
import { TooMuch } from './lines.ts'

/** Why the identities are not read. */
export type NotRead = { status: number; code: string; problem: string }

/** Answers each identity of a body with a line of NDJSON. */
export type Answers = (by: Filtering, body: AsyncIterable<Uint8Array>) => Promise<string[]>

type Asking = Omit<Filtering, 'personKeys'> & { personKeys: PersonKeys | null }

type Route<By extends Asking> = {
  address: string
  /** Throws an error with a `statusCode` (401, 403) where the token does not allow it. */
  authorize(request: FastifyRequest): Promise<By>
  /** What is asked of each identity, or why nothing is. */
  asked(by: By, request: FastifyRequest): Promise<Answers | NotRead>
}

export const NDJSON = 'application/x-ndjson; charset=utf-8'

/**
 * `POST` to an address that answers each identity of an NDJSON body. Nothing of the body is kept. 409 once the workspace's key is destroyed, 413 for more than
 * may be sent at once, 415 for a body that is encoded.
 */
export function registerIdentityRoute<By extends Asking>(app: FastifyInstance, { address, ...route }: Route<By>): void {
  app.register(async (scope) => {
    const contexts = new WeakMap<FastifyRequest, By>()
    scope.addHook('onRequest', async (request) => {
      contexts.set(request, await route.authorize(request))
    })
    // The body stays a stream, whatever it says that it is.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.post(address, async (request, reply) => {
      const by = contexts.get(request) as By
      // What is left of a body that is refused is not read.
      const refuse = ({ status, code, problem }: NotRead) =>
        refuseFile(reply.header('connection', 'close'), status, code, problem)
      const answers = await route.asked(by, request)
      if ('problem' in answers) return refuse(answers)
      if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') return refuse(ENCODED)
      const { personKeys } = by
      if (!personKeys) return refuse(GONE)
      try {
        const told = await answers({ ...by, personKeys }, (request.body ?? []) as AsyncIterable<Uint8Array>)
        return reply.type(NDJSON).send(told.join(''))
      } catch (error) {
        if (!(error instanceof TooMuch)) throw error
        return refuse({ status: 413, code: 'TOO_LONG', problem: error.message })
      }
    })
  })
}

const GONE: NotRead = { status: 409, code: 'KEY_DESTROYED', problem: KEY_DESTROYED }

const ENCODED: NotRead = {
  status: 415,
  code: 'BAD_REQUEST',
  problem: 'Send the body as it is, without Content-Encoding.',
}
