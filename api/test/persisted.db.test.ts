import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getIntrospectionQuery } from 'graphql'
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'
import * as pages from '../../web/src/generated/graphql.ts'
import type { AuditEntry } from '../src/platform/access/index.ts'

/** Every operation that the web server is built with, as it sends it. */
const operations = Object.entries(pages).flatMap(([name, value]) => {
  const text = value instanceof pages.TypedDocumentString ? value.toString() : ''
  return /^\s*(query|mutation)/.test(text) ? [[name, text] as const] : []
})

const seen: AuditEntry[] = []
let persisted: Api
let any: Api
let program: Workspace
let signing: CryptoKey

beforeAll(async () => {
  const record = async (entries: readonly AuditEntry[]) => void seen.push(...entries)
  persisted = await startApi({ operations: 'persisted' }, undefined, { record, recordIn: (_, of) => record(of) })
  any = await startApi({}, undefined, undefined, persisted.home)
  program = await persisted.workspace()
  const pair = await generateKeyPair('EdDSA', { extractable: true })
  signing = pair.privateKey
  await mkdir(join(persisted.home, 'people'))
  await writeFile(join(persisted.home, 'people', 'public.jwk'), JSON.stringify(await exportJWK(pair.publicKey)))
})
afterAll(async () => {
  await any.stop()
  await persisted.stop()
})

/** A client of whoever is signed in with this role, as the web server is one. */
async function person(api: Api, role: string) {
  const now = Math.floor(Date.now() / 1000)
  const claims = { sub: 'u-1', name: 'Ada Moreau', ws: program.ws, roles: [role], sid: 's-1', aud: 'dyetrace-api' }
  const token = await new SignJWT({ ...claims, iat: now, exp: now + 60 })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'dyetrace-person+jwt' })
    .sign(signing)
  return openClient(api.url, { token })
}

const QUESTION = '{ artifacts(first: 1) { totalCount } }'
const codes = (errors: { extensions: Record<string, unknown> }[]) => errors.map(({ extensions }) => extensions.code)

describe('where only persisted operations are answered', () => {
  it('there are some', () => {
    expect(operations.length).toBeGreaterThan(20)
  })

  it.each(operations)('a person may ask what the pages ask: %s', async (_, text) => {
    const { errors } = await (await person(persisted, 'admin')).graphql(text)
    // Without its variables it is refused for them, and for nothing else.
    expect(codes(errors).filter((code) => code !== 'BAD_USER_INPUT')).toEqual([])
  })

  it('a person may ask nothing else, and the try is on record', async () => {
    const { status, errors, data } = await (await person(persisted, 'admin')).graphql(QUESTION)
    expect({ status, data, codes: codes(errors) }).toEqual({ status: 403, data: undefined, codes: ['FORBIDDEN'] })
    expect(errors[0]?.message).toContain('API token')
    expect(seen.at(-1)).toMatchObject({ action: 'REQUEST_SEND', outcome: 'REFUSED', fields: ['POST /graphql'] })
  })

  it('a person may not change one of them either', async () => {
    const [, text = ''] = operations.find(([name]) => name === 'RecordSessionDocument') ?? []
    const changed = text.replace('userErrors', 'more: userErrors { message } userErrors')
    expect(changed).not.toBe(text)
    expect((await (await person(persisted, 'admin')).graphql(changed, { input: { event: 'SIGNED_IN' } })).status).toBe(
      403,
    )
  })

  it('a person may not write an answer of other questions to a file', async () => {
    const query = 'query { customerImpact(customer: {ref: "r"}) { completeness { complete } } }'
    const { status, text } = await (await person(persisted, 'admin')).post('/export', { query })
    expect(status).not.toBe(200)
    expect(text).toContain('OPERATIONS=persisted')
  })

  it('a program may ask anything', async () => {
    expect((await program.graphql(QUESTION)).errors).toEqual([])
  })
})

describe('where any operation is answered, as by default', () => {
  it('a person may ask what they type', async () => {
    expect((await (await person(any, 'reader')).graphql(QUESTION)).errors).toEqual([])
  })

  it('a person who may read is told the schema', async () => {
    expect((await (await person(any, 'reader')).graphql(getIntrospectionQuery())).errors).toEqual([])
  })
})
