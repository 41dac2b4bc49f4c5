import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** The header in which a caller says why they ask. */
export const REASON = 'dyetrace-reason'

const LONGEST = 1_000

/** Why a request is made, for the audit; null: nobody said. What is wrong with it is refused by `checkReason`. */
export function reasonOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const given = headers[REASON]
  // Node reads a header as Latin-1; clients send UTF-8.
  const text = Buffer.from(String(given ?? ''), 'latin1')
    .toString('utf8')
    .trim()
  return text === '' ? null : text.slice(0, LONGEST)
}

/** Refuses a reason that could not be kept as it is. It stands behind authentication. */
export function checkReason(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const bytes = Buffer.from(String(request.headers[REASON] ?? ''), 'latin1')
    if (bytes.length <= LONGEST && isUtf8(bytes)) return
    const message = `Give the reason (${REASON}) in UTF-8, in at most ${LONGEST} bytes.`
    const errors = [{ message, extensions: { code: 'BAD_REQUEST' } }]
    return reply.code(400).send({ statusCode: 400, message, errors })
  })
}
