import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { compactVerify } from 'jose'
import { expect, it } from 'vitest'
import { instructionDocument } from './document.ts'
import type { Instruction } from './instruction.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const instruction: Instruction = {
  ...{ key: 't', request: 'r', task: 't', action: 'INSTRUCT_VENDOR', namespace: 'mailer', name: '<b>lists</b>' },
  ...{
    label: '',
    system: 'mailer',
    due: Date.UTC(2026, 0, 31),
    identities: [{ namespace: 'email', value: 'ada@x.example' }],
  },
}

it('is signed, and verifies with the public key', async () => {
  const { text, mediaType } = await instructionDocument(instruction, privateKey, 'jws')
  expect(mediaType).toBe('application/jose')
  const { payload } = await compactVerify(text, createPublicKey(privateKey))
  expect(JSON.parse(Buffer.from(payload).toString())).toEqual({ ...instruction, due: '2026-01-31T00:00:00.000Z' })
  await expect(compactVerify(text, generateKeyPairSync('ed25519').publicKey)).rejects.toThrow()
})

it('can be read, has the signed text in it, and no name is markup', async () => {
  const { text } = await instructionDocument(instruction, privateKey, 'html')
  expect(text).toContain('instruct vendor')
  expect(text).toContain('ada@x.example')
  expect(text).toContain('&lt;b&gt;lists&lt;/b&gt;')
  const [, jws = ''] = /<pre>(.*)<\/pre>/s.exec(text) ?? []
  await compactVerify(jws, createPublicKey(privateKey))
})

it('is the same each time, so that it is one instruction however often it is sent', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => instructionDocument(instruction, privateKey, 'jws')))
  expect(first).toEqual(second)
})
