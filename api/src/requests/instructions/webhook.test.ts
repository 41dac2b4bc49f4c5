import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Instruction } from './instruction.ts'
import { type Reply, startVendor } from './vendor.fixture.ts'
import { instructByWebhook } from './webhook.ts'

const ours = generateKeyPairSync('ed25519').privateKey
const theirs = generateKeyPairSync('ed25519')
const somebodys = generateKeyPairSync('ed25519')

const instruction: Instruction = {
  key: 'attempt 1',
  request: 'r',
  task: 't',
  action: 'INSTRUCT_VENDOR',
  namespace: 'mailer',
  name: 'lists',
  label: '',
  system: 'mailer',
  due: Date.UTC(2026, 0, 31),
  identities: [{ namespace: 'email', value: 'ada@example.com' }],
}

let vendor: Awaited<ReturnType<typeof startVendor>>
beforeAll(async () => {
  vendor = await startVendor(ours, theirs.privateKey)
})
afterAll(() => vendor.stop())

const sent = (reply: Reply, { url = vendor.url, answers = theirs.publicKey } = {}) => {
  vendor.answers(reply)
  return instructByWebhook({ id: 'mailer', url, key: ours, answers }, instruction)
}

const problem = async (reply: Reply, more: object = {}) => {
  const error = await sent(reply, more).then(
    () => null,
    (found: unknown) => found,
  )
  expect(String(error)).not.toContain('ada')
  return error
}

describe('an instruction', () => {
  it('is signed, names the person, and has its key as the idempotency key', async () => {
    expect(await sent({ state: 'DONE', outcome: 'DELETED' })).toEqual({
      state: 'DONE',
      outcome: 'DELETED',
      receipt: { status: '200', 'answer SHA-256': expect.stringMatching(/^[0-9a-f]{64}$/), signed: 'yes' },
    })
    const due = '2026-01-31T00:00:00.000Z'
    expect(vendor.received).toEqual([{ ...instruction, due, idempotencyKey: 'attempt 1' }])
  })

  it.each([
    ['is away', 503],
    ['has too much to do', 429],
  ])('to somebody who %s can be sent again', async (_, reply) => {
    expect(await problem(reply)).toMatchObject({ code: 'STORE_DOWN', retryable: true })
  })

  it('to nobody can be sent again', async () => {
    expect(await problem(200, { url: 'http://127.0.0.1:1/' })).toMatchObject({ code: 'STORE_DOWN', retryable: true })
  })

  it.each<[string, Reply]>([
    ['does not allow it', 403],
    ['sends it elsewhere', 302],
    ['answers with the answer to another instruction', { state: 'DONE', outcome: 'DELETED', key: 'another' }],
    ['says what nobody can report', { state: 'DONE', outcome: 'RETAINED_HOLD' }],
    ['says nothing that is known', { state: 'MAYBE' }],
  ])('is not done where the other side %s', async (_, reply) => {
    expect(await problem(reply)).toMatchObject({ code: 'STORE_REFUSED', retryable: false })
  })

  it('is not done where somebody else signed the answer', async () => {
    const answer = { state: 'DONE', outcome: 'DELETED' }
    expect(await problem(answer, { answers: somebodys.publicKey })).toMatchObject({ code: 'STORE_REFUSED' })
  })
})
