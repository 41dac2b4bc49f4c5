import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, openAsAdmin, startApi, type Workspace } from '../../testkit/api.ts'
import { artifact, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'
import { idOf } from '../src/vocabulary/ids.ts'

// The end of a workspace's key.

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const ada = { namespace: 'email', value: 'ada@example.com' }
const grace = { namespace: 'email', value: 'grace@example.com' }

const members = {
  idempotencyKey: 'members',
  at: minute(1),
  version: version('customers'),
  mode: 'FULL',
  members: [ada, grace],
}

/** Replicas look again after two seconds. */
const KNOWN_EVERYWHERE_MS = 2_100

type Told = { code: string; field: string[]; message: string }[]

async function destroy(workspace: Workspace, confirmed = workspace.ws) {
  const { data } = await workspace.graphql<{
    destroyKey: { key: { destroyedAt: string } | null; userErrors: Told }
  }>(
    'mutation ($input: DestroyKeyInput!) { destroyKey(input: $input) { key { destroyedAt } userErrors { code field message } } }',
    { input: { workspace: confirmed } },
  )
  return data.destroyKey
}

const find = (workspace: Workspace, customer: object) =>
  workspace.graphql<{ customerImpact: { customer: { ref: string }; summary: { total: number } } | null }>(
    'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { customer { ref } summary { total } } }',
    { customer },
  )

const refOf = async (workspace: Workspace) =>
  (await find(workspace, { identity: ada })).data.customerImpact?.customer.ref ?? ''

const keyFiles = async ({ ws }: Workspace) =>
  (await readdir(join(api.home, 'keys'))).filter((name) => name.startsWith(idOf(ws, 'key')))

let workspace: Workspace
beforeEach(async () => {
  workspace = await api.workspace()
  expect(await tell(workspace, 'recordMembers', members)).toEqual([])
  await tellRuns(workspace, [run('copy', 2, 3, { reads: ['customers'], writes: ['backup'] })])
})

describe('a workspace without its key', () => {
  it('has nobody who can be looked up by an identity, and says why', async () => {
    await destroy(workspace)
    const { errors } = await find(workspace, { identity: ada })
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
    expect(errors[0]?.message).toContain('was destroyed')
  })

  it('answers of somebody anonymous as before', async () => {
    const ref = await refOf(workspace)
    const before = await find(workspace, { ref })
    await destroy(workspace)
    expect(await find(workspace, { ref })).toEqual(before)
  })

  it('refuses every statement that names people, as a whole and with one reason', async () => {
    await destroy(workspace)
    const at = minute(5)
    const identities = [ada, grace]
    const inferences = {
      deployment: artifact('model', 'DEPLOYMENT'),
      log: artifact('log', 'INFERENCE_LOG'),
      from: at,
      to: at,
    }
    const told = [
      await tell(workspace, 'recordMembers', { ...members, idempotencyKey: 'more' }),
      await tell(workspace, 'linkIdentities', { idempotencyKey: 'l', at, identities, evidence: 'none' }),
      await tell(workspace, 'unlinkIdentities', { idempotencyKey: 'u', at, identities, evidence: 'none' }),
      await tell(workspace, 'recordInferences', { idempotencyKey: 'i', ...inferences, members: identities }),
      await tell(workspace, 'recordErasure', {
        idempotencyKey: 'e',
        at,
        customer: { identity: ada },
        versionId: 'v',
        outcome: 'deleted',
        evidence: 'none',
      }),
    ]
    for (const errors of told) expect(errors.map(({ code }) => code)).toContain('KEY_DESTROYED')
    expect(JSON.stringify(told)).not.toMatch(/ada|grace/)
  })

  it('takes in what names nobody, and knows what it has taken in before', async () => {
    await destroy(workspace)
    await pause(KNOWN_EVERYWHERE_MS)
    const known = run('copy', 2, 3, { reads: ['customers'], writes: ['backup'] })
    const fresh = run('again', 4, 5, { reads: ['backup'], writes: ['archive'] })
    expect(await tellRuns(workspace, [known, fresh])).toEqual([[], []])
    expect(await tellRuns(workspace, [{ ...fresh, endedAt: minute(6) }])).toEqual([
      [expect.objectContaining({ code: 'IDEMPOTENCY_CONFLICT' })],
    ])
  })

  it('has no key on disk, on no replica, and no replica makes the same one again', async () => {
    const other = await startApi({}, undefined, undefined, api.home)
    try {
      const there = await openAsAdmin(other, workspace.ws)
      await find(there, { identity: ada })
      await destroy(workspace)
      await pause(KNOWN_EVERYWHERE_MS)
      expect((await find(there, { identity: ada })).errors[0]?.message).toContain('was destroyed')
      expect(await keyFiles(workspace)).toEqual([`${idOf(workspace.ws, 'key')}.destroyed`])
    } finally {
      await other.stop()
    }
  })

  it('is without it also where whoever destroyed it was stopped before the file was gone', async () => {
    const session = api.connection.driver.session()
    await session.run('MATCH (w:Workspace {ws: $ws}) SET w.keyDestroyedAt = 1 REMOVE w.keyCheck', { ws: workspace.ws })
    await session.close()
    await pause(KNOWN_EVERYWHERE_MS)
    expect((await find(workspace, { identity: ada })).errors[0]?.message).toContain('was destroyed')
    await expect(stat(join(api.home, 'keys', `${idOf(workspace.ws, 'key')}.key`))).rejects.toThrow('ENOENT')
  })
})

describe('destroying a key', () => {
  it('changes nothing of other workspaces', async () => {
    const other = await api.workspace()
    await tell(other, 'recordMembers', members)
    const before = await find(other, { identity: ada })
    expect(before.data.customerImpact?.summary.total).toBe(1)
    await destroy(workspace)
    await pause(KNOWN_EVERYWHERE_MS)
    expect(await find(other, { identity: ada })).toEqual(before)
    expect(await tell(other, 'recordMembers', { ...members, idempotencyKey: 'more' })).toEqual([])
  })

  it('is done once the name of the workspace is given, and not before', async () => {
    const { key, userErrors } = await destroy(workspace, 'another')
    expect({ key, fields: userErrors.map(({ field }) => field) }).toEqual({ key: null, fields: [['workspace']] })
    expect(await refOf(workspace)).not.toBe('')
  })

  it('is on record with who did it, and keeps its first time', async () => {
    const first = await destroy(workspace)
    const second = await destroy(workspace)
    expect(second.key).toEqual(first.key)
    const { data } = await workspace.graphql<{
      auditEntries: { edges: { node: { action: string; actor: string; about: string[]; outcome: string } }[] }
    }>('{ auditEntries(first: 50) { edges { node { action actor about outcome } } } }')
    const entry = { action: 'KEY_DESTROY', actor: 'test admin', about: [workspace.ws], outcome: 'ALLOWED' }
    expect(data.auditEntries.edges.map(({ node }) => node).filter(({ action }) => action === 'KEY_DESTROY')).toEqual([
      entry,
      entry,
    ])
  })
})
