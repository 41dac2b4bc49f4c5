import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { adaIsServed } from '../../testkit/planting/served.ts'
import { ada, adaIsIn, tell } from '../../testkit/story.ts'
import { unzipped } from '../../testkit/unzipped.ts'
import { keyOf } from '../../verify/lib/note.js'
import { verifyEvidence } from '../../verify/lib/verify.js'

let api: Api
let admin: Workspace
let id: string
let zip: Buffer
let line: string
beforeAll(async () => {
  api = await startApi()
  admin = await api.workspace(['admin'])
  await adaIsServed(admin)
  id = await delivered(admin)
  zip = await download(admin, id)
  line = await keyLine(admin)
})
afterAll(() => api.stop())

type Case = {
  id: string
  version: number
  manifest: { digest: string; gaps: { code: string }[] } | null
  package: { digest: string } | null
}

async function send(by: Workspace, name: string, input: object): Promise<Case> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const fields = 'id version manifest { digest gaps { code } } package { digest }'
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { request { ${fields} } userErrors { message } } }`
  const { data, errors } = await by.graphql<Record<string, { request: Case; userErrors: object[] }>>(query, { input })
  expect([errors, data[name]?.userErrors]).toEqual([[], []])
  return data[name]?.request as Case
}

const opening = { type: 'ACCESS', regime: 'EU', memberState: 'DE', receivedAt: '2026-01-02T08:00:00Z' }

/** An access request, from its receipt to its delivery. */
async function delivered(by: Workspace): Promise<string> {
  let request = await send(by, 'openRequest', { ...opening, identities: [ada] })
  const next = async (name: string, more: object = {}) => {
    request = await send(by, name, { id: request.id, version: request.version, ...more })
  }
  await next('verifyRequester', { method: 'ACCOUNT' })
  await next('discover')
  const gaps = request.manifest?.gaps.map(({ code }) => code)
  await next('acknowledgeGaps', { manifest: request.manifest?.digest, gaps, note: 'Asked the teams.' })
  await next('preparePackage')
  await (await get(by, request.id, 'package')).arrayBuffer()
  const sent = { package: request.package?.digest, means: 'POST', at: new Date().toISOString() }
  await next('deliver', sent)
  return request.id
}

const get = ({ token }: Workspace, request: string, what: string) =>
  fetch(`${api.url}/requests/${request}/${what}`, { headers: { authorization: `Bearer ${token}` } })

async function download(by: Workspace, request: string): Promise<Buffer> {
  const answer = await get(by, request, 'evidence')
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

async function keyLine(by: Workspace): Promise<string> {
  const { data } = await by.graphql<{ auditLog: { key: string } }>('{ auditLog { key } }')
  return data.auditLog.key
}

const verified = (file: Buffer, by = line) => {
  const key = keyOf(by)
  if (!key) throw new Error('no key')
  return verifyEvidence(file, key)
}

const textIn = async (file: Buffer, name: string) => (await unzipped(file)).get(name)?.toString('utf8') ?? ''

describe('evidence of a request', () => {
  it('verifies, and has events, clock, manifest, package, vault and audit', async () => {
    const { faults, head } = verified(zip)
    expect(faults).toEqual([])
    expect(head).toMatchObject({ complete: true, problems: [], request: { id, state: 'FULFILLED' } })
    expect([...(await unzipped(zip)).keys()]).toEqual([
      'evidence.json',
      'evidence.note',
      'events.ndjson',
      'clock.json',
      'manifest.json',
      'package.json',
      'vault.json',
      'audit.ndjson',
    ])
  })

  it('proves an entry of the audit for each change and each download', async () => {
    const entries = (await textIn(zip, 'audit.ndjson'))
      .split('\n')
      .slice(0, -1)
      .map((text) => JSON.parse(JSON.parse(text).body).action)
    expect(entries.filter((action) => action === 'CASE_HANDLE')).toHaveLength(6)
    expect(entries.filter((action) => action === 'PACKAGE_READ').length).toBeGreaterThan(0)
  })

  it('has no identity of anybody', () => {
    expect(zip.includes(ada.value)).toBe(false)
  })

  it('says what it lacks', async () => {
    const early = await send(admin, 'openRequest', { ...opening, type: 'DELETION', identities: [ada] })
    const { faults, head } = verified(await download(admin, early.id))
    expect(faults).toEqual([])
    expect(head?.lacking.map(({ name }) => name)).toEqual([
      'manifest.json',
      'plan.json',
      'attempts.json',
      'package.json',
    ])
  })

  it('has the plan with every task as it was approved, and names it where one was altered', async () => {
    const own = await api.workspace(['admin'])
    await adaIsIn(own, 'orders', 0)
    let request = await send(own, 'openRequest', { ...opening, type: 'DELETION', identities: [ada] })
    const next = async (name: string, more: object = {}) => {
      request = await send(own, name, { id: request.id, version: request.version, ...more })
    }
    await next('verifyRequester', { method: 'ACCOUNT' })
    await next('discover')
    const gaps = request.manifest?.gaps.map(({ code }) => code) ?? []
    if (gaps.length > 0)
      await next('acknowledgeGaps', { manifest: request.manifest?.digest, gaps, note: 'Asked the teams.' })
    await next('plan')
    const file = await download(own, request.id)
    const key = await keyLine(own)
    expect(verified(file, key).faults).toEqual([])
    const at = file.indexOf('DELETE_ROWS')
    expect(at).toBeGreaterThan(0)
    file[at] = 67
    const named = { file: 'plan.json', problem: expect.stringContaining('its tasks do not have its digest') }
    expect(verified(file, key).faults).toContainEqual(named)
  })

  it('verifies as well after the data of the person are gone, made before or after', async () => {
    const own = await api.workspace(['admin'])
    await adaIsServed(own)
    const request = await delivered(own)
    const before = await download(own, request)
    const { data } = await own.graphql<{
      customerImpact: { artifacts: { edges: { node: { version: { id: string } } }[] } }
    }>(
      'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { artifacts { edges { node { version { id } } } } } }',
      { customer: { identity: ada } },
    )
    for (const [n, { node }] of data.customerImpact.artifacts.edges.entries()) {
      const erased = { versionId: node.version.id, outcome: 'deleted', evidence: 'done', customer: { identity: ada } }
      const at = '2026-02-01T00:00:00Z'
      expect(await tell(own, 'recordErasure', { idempotencyKey: `e${n}`, at, ...erased })).toEqual([])
    }
    const key = await keyLine(own)
    for (const file of [before, await download(own, request)]) expect(verified(file, key).faults).toEqual([])
  })

  it('of another key is refused', async () => {
    const other = await api.workspace(['admin'])
    await send(other, 'openRequest', { ...opening, identities: [ada] })
    await download(other, (await send(other, 'openRequest', { ...opening, type: 'DELETION', identities: [ada] })).id)
    const { faults } = verified(zip, await keyLine(other))
    expect(faults).toContainEqual({ file: 'evidence.note', problem: expect.stringContaining('not signed by') })
  })

  it('can be had by auditors and approvers, not by readers, and not from another workspace', async () => {
    for (const [role, status] of [
      ['auditor', 200],
      ['approver', 200],
      ['reader', 403],
    ] as const)
      expect((await get(await openWorkspace(api, admin.ws, [role]), id, 'evidence')).status).toBe(status)
    expect((await get(await api.workspace(['admin']), id, 'evidence')).status).toBe(404)
  })
})

describe('what was altered in evidence', () => {
  it('is found for every byte of it', async () => {
    const own = await api.workspace(['admin'])
    const small = await download(own, (await send(own, 'openRequest', { ...opening, identities: [ada] })).id)
    const key = await keyLine(own)
    expect(verified(small, key).faults).toEqual([])
    const missed: number[] = []
    for (let at = 0; at < small.length; at += 1) {
      const changed = Buffer.from(small)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      if (verified(changed, key).faults.length === 0) missed.push(at)
    }
    expect(missed).toEqual([])
  })

  it('is found wherever it is cut, made longer or changed in several places', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 }), (place, bytes) => {
        const at = place % zip.length
        expect(verified(zip.subarray(0, at)).faults).not.toEqual([])
        expect(verified(Buffer.concat([zip, bytes])).faults).not.toEqual([])
        const changed = Buffer.concat([zip.subarray(0, at), bytes, zip.subarray(at + bytes.length)])
        if (!changed.equals(zip)) expect(verified(changed).faults).not.toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('is named: the event, the manifest, the entry of the audit', async () => {
    const at = (text: string) => zip.indexOf(text)
    const flipped = (place: number) => {
      const changed = Buffer.from(zip)
      changed[place] = (changed[place] ?? 0) ^ 1
      return verified(changed).faults
    }
    expect(flipped(at('"kind":"VERIFIED"') + 9)).toContainEqual({
      file: 'events.ndjson',
      problem: 'event 2 is not what follows from the one before',
    })
    expect(flipped(at('warehouse'))).toContainEqual({
      file: 'manifest.json',
      problem: expect.stringContaining('does not have its digest'),
    })
    expect(flipped(at('CASE_HANDLE'))).toContainEqual({
      file: 'audit.ndjson',
      problem: expect.stringMatching(/^entry \d+ is not in the audit as it was sealed$/),
    })
  })
})

describe('dyetrace-verify', () => {
  const program = join(import.meta.dirname, '../../verify/main.js')
  const run = async (...words: string[]) =>
    promisify(execFile)(process.execPath, [program, ...words]).then(
      ({ stdout }) => ({ code: 0, out: stdout }),
      ({ code, stdout, stderr }) => ({ code, out: `${stdout}${stderr}` }),
    )

  it('says what it checked, names what was altered, and refuses what it cannot check', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dyetrace-verify-'))
    try {
      const [whole, altered] = [join(folder, 'evidence.zip'), join(folder, 'altered.zip')]
      await writeFile(whole, zip)
      const changed = Buffer.from(zip)
      changed[zip.indexOf('"kind":"OPENED"') + 8] = 80
      await writeFile(altered, changed)
      expect(await run(whole, '--key', line)).toMatchObject({
        code: 0,
        out: expect.stringContaining(`✓ Request ${id}`),
      })
      expect(await run(altered, '--key', line)).toMatchObject({
        code: 1,
        out: expect.stringContaining('✗ events.ndjson: event 1'),
      })
      expect(await run(whole)).toMatchObject({ code: 2, out: expect.stringContaining('Name the file and the key') })
      expect(await run(join(folder, 'none.zip'), '--key', line)).toMatchObject({ code: 2 })
      expect(await run(whole, '--key', 'mine')).toMatchObject({
        code: 2,
        out: expect.stringContaining('The key is none'),
      })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
