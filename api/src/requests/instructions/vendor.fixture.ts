import { createPublicKey, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { CompactSign, compactVerify } from 'jose'

/** What a vendor was sent: the instruction as it was signed, and its idempotency key. */
export type Received = { key: string; idempotencyKey: string; identities: { namespace: string; value: string }[] }

/** How a vendor answers: with a status, or with what it says of the instruction. */
export type Reply = number | { state: string; outcome?: string; key?: string }

/** A vendor on this machine, who checks each instruction's signature and signs each answer. */
export async function startVendor(instructionKey: KeyObject, answerKey: KeyObject) {
  const received: Received[] = []
  let replies: Reply[] = []
  const read = async (request: IncomingMessage): Promise<Received> => {
    const { payload } = await compactVerify(await text(request), createPublicKey(instructionKey))
    const idempotencyKey = String(request.headers['idempotency-key'])
    return { ...(JSON.parse(Buffer.from(payload).toString()) as Received), idempotencyKey }
  }
  const server = createServer((request, response) => {
    void read(request).then(async (instruction) => {
      received.push(instruction)
      const reply = replies.length > 1 ? replies.shift() : replies[0]
      if (typeof reply === 'number') return response.writeHead(reply, { location: '/elsewhere' }).end()
      const said = Buffer.from(JSON.stringify({ key: instruction.key, ...reply }))
      response.end(await new CompactSign(said).setProtectedHeader({ alg: 'EdDSA' }).sign(answerKey))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received,
    /** The last one is given again and again. */
    answers: (...some: Reply[]) => {
      replies = some
      received.length = 0
    },
    stop: () => new Promise((done) => server.close(done)),
  }
}
