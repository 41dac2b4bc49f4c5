import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { artifact, minute, tell } from '../../testkit/story.ts'
import { digestIdentity } from '../src/catalog/customers/index.ts'
import { openKeyFiles, openKeys } from '../src/platform/keys/index.ts'
import { suppress } from '../src/requests/suppression/index.ts'

// Whoever has the workspace's key can look for a digest in all of these places: a new key reaches each of them (ADR 38).

let api: Api
let workspace: Workspace
beforeAll(async () => {
  api = await startApi()
  workspace = await api.workspace(['admin'])
})
afterAll(() => api.stop())

/** Sent in capitals, so that there is a former spelling, too. */
const ada = { namespace: 'email', value: 'Ada.Digest@Example.com' }
const phone = { namespace: 'phone', value: '+49 30 1234567' }
const gone = { namespace: 'customer', value: 'gone' }

/** Under every entrance that takes an identity, whatever is kept of it. */
async function plant(): Promise<void> {
  const statement = (name: Parameters<typeof tell>[1], key: string, more: object) =>
    tell(workspace, name, { idempotencyKey: key, at: minute(1), ...more })
  const version = { artifact: artifact('orders') }
  const listed = await statement('recordMembers', 'm', { version, mode: 'FULL', members: [ada, phone, gone] })
  const evidence = 'a ticket'
  const errors = [
    listed,
    await statement('linkIdentities', 'l', { identities: [ada, phone], evidence }),
    await statement('recordErasure', 'e', {
      ...{ customer: { identity: gone }, versionId: await versionId(), outcome: 'deleted', evidence },
    }),
  ]
  expect(errors.flat()).toEqual([])
  const { data } = await workspace.graphql<{ openRequest: { userErrors: object[] } }>(
    `mutation ($input: OpenRequestInput!) { openRequest(input: $input) { userErrors { code field } } }`,
    {
      input: {
        ...{ type: 'ACCESS', regime: 'EU', memberState: 'DE', receivedAt: '2026-01-02T08:00:00Z' },
        identities: [ada, phone],
      },
    },
  )
  expect(data.openRequest.userErrors).toEqual([])
}

async function versionId(): Promise<string> {
  const { records } = await api.connection.driver.executeQuery('MATCH (v:Version {ws: $ws}) RETURN v.id AS id', {
    ws: workspace.ws,
  })
  return String(records[0]?.get('id'))
}

/** The digests of these people, those of former spellings too. */
async function digests(): Promise<string[]> {
  const { personKeys } = await openKeys(openKeyFiles(join(api.home, 'keys'), null), api.connection).of(workspace.ws)
  return [ada, phone, gone].flatMap(({ namespace, value }) => {
    const digested = digestIdentity(personKeys, namespace, value)
    if ('invalid' in digested) throw new Error('these identities are sound')
    return [digested.digest, ...(digested.former ?? []).map(({ digest }) => digest)]
  })
}

async function placesOf(wanted: readonly string[]): Promise<string[]> {
  const { records } = await api.connection.driver.executeQuery(
    `MATCH (n {ws: $ws}) UNWIND keys(n) AS key
     RETURN CASE WHEN n:Statement THEN 'Statement of ' + n.type ELSE labels(n)[0] END AS of, key, n[key] AS value
     UNION ALL
     MATCH ({ws: $ws})-[r]->() UNWIND keys(r) AS key RETURN type(r) AS of, key, r[key] AS value`,
    { ws: workspace.ws },
  )
  const found = records.filter((record) => {
    const text = JSON.stringify(record.get('value')) ?? ''
    return wanted.some((digest) => text.includes(digest))
  })
  return [...new Set(found.map((record) => `${record.get('of')}.${record.get('key')}`))].sort()
}

it('digests of identities are in these places of the database, and in no file', async () => {
  await plant()
  const wanted = await digests()
  await api.connection
    .workspace(workspace.ws)
    .write('suppress', (tx) => tx.run(suppress, { digests: wanted.slice(0, 1), at: 0, request: 'r' }))
  expect(await placesOf(wanted)).toEqual([
    'Identity.digest',
    'Request.identities',
    'Requester.digest',
    'Statement of erasure.body',
    'Statement of link.body',
    'Suppressed.digest',
  ])
  const files = await readdir(api.home, { recursive: true, withFileTypes: true })
  for (const file of files.filter((one) => one.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name))
    expect([file.name, wanted.some((digest) => bytes.includes(digest))]).toEqual([file.name, false])
  }
})
