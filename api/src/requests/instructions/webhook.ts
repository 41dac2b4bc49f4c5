import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { CompactSign, compactVerify } from 'jose'
import { z } from 'zod'
import { ExecutorProblem } from '../executors/index.ts'
import { type Answer, answerable, type Instruction } from './instruction.ts'

/** `answers`: the key by which the other side signs its answers; null: they are not signed. */
export type WebhookSettings = { id: string; url: string; key: KeyObject; answers: KeyObject | null }

/** Whoever takes longer has not answered. */
const TIMEOUT_MS = 10_000
const MOST_BYTES = 65_536

const Said = z.discriminatedUnion('state', [
  z.object({ state: z.literal('DONE'), outcome: z.enum(answerable), key: z.string() }),
  z.object({ state: z.enum(['ACCEPTED', 'REFUSED']), key: z.string() }),
])

/**
 * Sends an instruction as a JWS (RFC 7515, EdDSA) by POST, with its key as `idempotency-key`. Sent again, it is the same instruction, and the
 * other side says how far it is. An answer has the instruction's key in it, so that one answer cannot stand for another. A redirect is not
 * followed. Throws ExecutorProblem: STORE_DOWN where the same may go well later, STORE_REFUSED where it will not.
 */
export async function instructByWebhook(settings: WebhookSettings, instruction: Instruction): Promise<Answer> {
  const sent = await send(settings, instruction)
  const text = await bodyOf(settings, sent)
  const said = Said.safeParse(await saidIn(settings, text))
  if (!said.success || said.data.key !== instruction.key)
    throw refusal(settings, 'answered with something else than an answer to it')
  const receipt = {
    status: String(sent.status),
    'answer SHA-256': createHash('sha256').update(text).digest('hex'),
    signed: settings.answers === null ? 'no' : 'yes',
  }
  const { key: _, ...answer } = said.data
  return { ...answer, receipt }
}

async function send({ id, url, key }: WebhookSettings, instruction: Instruction): Promise<Response> {
  const body = await signed(instruction, key)
  const headers = { 'content-type': 'application/jose', 'idempotency-key': instruction.key }
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const sent = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal }).catch(() => null)
  if (!sent) throw new ExecutorProblem('STORE_DOWN', `${id} could not be reached, or took longer than 10 s.`)
  if (sent.ok) return sent
  await sent.body?.cancel()
  const isLater = sent.status >= 500 || [408, 425, 429].includes(sent.status)
  throw isLater
    ? new ExecutorProblem('STORE_DOWN', `${id} answered with status ${sent.status}.`)
    : refusal({ id }, `answered with status ${sent.status}`)
}

/** The instruction as it is signed. Times are in ISO 8601. */
export const signed = ({ due, ...instruction }: Instruction, key: KeyObject): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify({ ...instruction, due: new Date(due).toISOString() })))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'dyetrace-instruction', kid: keyIdOf(key) })
    .sign(key)

/** SHA-256 over the public key, in hex: its first 16 digits. */
export const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(createPublicKey(key).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)

async function bodyOf(settings: WebhookSettings, { body }: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const piece of body ?? []) {
      bytes += piece.length
      if (bytes > MOST_BYTES) throw refusal(settings, 'answered with more than 64 KiB')
      pieces.push(piece)
    }
  } catch (error) {
    if (error instanceof ExecutorProblem) throw error
    throw new ExecutorProblem('STORE_DOWN', `${settings.id} broke off its answer.`)
  }
  return Buffer.concat(pieces).toString('utf8').trim()
}

/** What is said in an answer; null: nothing that can be read, or whose signature is right. */
async function saidIn({ answers }: WebhookSettings, text: string): Promise<unknown> {
  try {
    if (answers === null) return JSON.parse(text)
    const { payload } = await compactVerify(text, answers, { algorithms: ['EdDSA', 'ES256', 'RS256'] })
    return JSON.parse(Buffer.from(payload).toString('utf8'))
  } catch {
    return null
  }
}

const refusal = ({ id }: { id: string }, what: string) =>
  new ExecutorProblem('STORE_REFUSED', `${id} ${what}. Ask its operator, and then carry out the plan again.`)
