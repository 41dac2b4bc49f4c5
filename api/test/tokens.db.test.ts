import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'
import { mintAdminToken, openTokens } from '../src/platform/access/index.ts'

let api: Api
let home: string
beforeAll(async () => {
  api = await startApi()
  home = await mkdtemp(join(tmpdir(), 'dyetrace-tokens-'))
})
afterAll(async () => {
  await api.stop()
  await rm(home, { recursive: true, force: true })
})

type Made = { token: string | null; expiresAt: string | null; userErrors: { code: string; field: string[] | null }[] }

async function make(workspace: Workspace, hours: number): Promise<Made> {
  const { data } = await workspace.graphql<{ createPipelineToken: Made }>(
    'mutation ($input: CreatePipelineTokenInput!) { createPipelineToken(input: $input) { token expiresAt userErrors { code field } } }',
    { input: { hours } },
  )
  return data.createPipelineToken
}

const ask = (token: string, query: string) => openClient(api.url, { token }).graphql(query)

describe('a pipeline token made on a click', () => {
  it('may send statements, and read nothing', async () => {
    const handler = await api.workspace(['handler'])
    const { token, userErrors } = await make(handler, 1)
    expect(userErrors).toEqual([])
    const system = `mutation { registerSystem(input: {idempotencyKey: "s", key: "crm", name: "CRM", role: PRIMARY}) { system { key } userErrors { code } } }`
    expect(await ask(token ?? '', system)).toEqual({
      status: 200,
      data: { registerSystem: { system: { key: 'crm' }, userErrors: [] } },
      errors: [],
    })
    for (const question of [
      '{ search(text: "a") { totalCount } }',
      '{ systems { asOf } }',
      '{ activity { accepted } }',
    ])
      expect((await ask(token ?? '', question)).errors[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('ends when it says', async () => {
    let now = Date.now()
    const clock = await startApi({}, () => now)
    const workspace = await clock.workspace(['admin'])
    const { token, expiresAt } = await make(workspace, 2)
    expect(Date.parse(expiresAt ?? '')).toBe(now + 2 * 3_600_000)
    const status = async () => (await openClient(clock.url, { token: token ?? '' }).graphql('{ __typename }')).status
    expect(await status()).toBe(200)
    now += 2 * 3_600_000
    expect(await status()).toBe(401)
    await clock.stop()
  })

  it.each([0, -1, 721])('is refused for %i hours, with what to do', async (hours) => {
    const made = await make(await api.workspace(['handler']), hours)
    expect(made).toMatchObject({ token: null, userErrors: [{ code: 'INVALID_RANGE', field: ['hours'] }] })
  })

  it.each(['reader', 'pipeline', 'approver', 'auditor'] as const)('is not made for a %s', async (role) => {
    const made = await make(await api.workspace([role]), 1)
    expect(made).toMatchObject({ token: null, userErrors: [{ code: 'FORBIDDEN' }] })
  })
})

describe('the tokens that are kept', () => {
  it('are all there when two programs and a hundred calls make them at once', async () => {
    const program = `
      import { mintAdminToken } from ${JSON.stringify(join(import.meta.dirname, '../src/platform/access/tokens.ts'))}
      const made = Array.from({ length: 100 }, () => mintAdminToken({ home: ${JSON.stringify(home)}, workspace: 'w' }))
      console.log((await Promise.all(made)).join('\\n'))`
    const run = () => promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
    const made = (await Promise.all([run(), run()])).flatMap(({ stdout }) => stdout.trim().split('\n'))
    const store = openTokens(home)
    const found = await Promise.all(made.map((token) => store.find(token, Date.now())))
    expect(found).toMatchObject(Array.from({ length: 200 }, () => ({ workspace: 'w' })))
    expect(new Set(found.map((actor) => actor?.token)).size).toBe(200)
  })

  it('are withdrawn by removing their file, at once', async () => {
    const token = await mintAdminToken({ home, workspace: 'w' })
    const store = openTokens(home)
    expect(await store.find(token, Date.now())).not.toBeNull()
    await rm(join(home, 'grants', `${createHash('sha256').update(token).digest('hex')}.json`))
    expect(await store.find(token, Date.now())).toBeNull()
  })

  it('do not gather once they are past their time', async () => {
    const other = join(home, 'expired')
    await mintAdminToken({ home: other, workspace: 'w', expiresAt: 1 })
    await mintAdminToken({ home: other, workspace: 'w' })
    expect(await readdir(join(other, 'grants'))).toHaveLength(1)
  })

  it('are also those of the one file in which they were kept before', async () => {
    const older = join(home, 'older')
    await mintAdminToken({ home: older, workspace: 'w' })
    const hash = createHash('sha256').update('dye_older').digest('hex')
    await writeFile(
      join(older, 'tokens.json'),
      JSON.stringify([{ hash, workspace: 'w', roles: ['admin'], expiresAt: null }]),
    )
    expect(await openTokens(older).find('dye_older', 0)).toMatchObject({ workspace: 'w', roles: ['admin'] })
  })
})
