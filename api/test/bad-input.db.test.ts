import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, adaIsIn, askImpact, minute, run, tell, tellRuns, touched, version } from '../../testkit/story.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

/** How many statements and versions the workspace holds: a refused statement leaves none. */
async function written(workspace: Workspace): Promise<number> {
  const session = api.connection.driver.session()
  const { records } = await session.run(
    'MATCH (n {ws: $ws}) WHERE n:Statement OR n:Version OR n:Run OR n:Artifact RETURN count(n) AS n',
    { ws: workspace.ws },
  )
  await session.close()
  return records[0]?.get('n')
}

const sound = run('r', 0, 1, { reads: ['in'], writes: ['out'] })
const output = (more: object) => ({ outputs: [{ version: version('out'), ...more }] })

describe('a statement that is wrong in itself is refused by field and remedy, and nothing is written', () => {
  const ahead = new Date(Date.now() + 6 * 60_000).toISOString()
  it.each([
    ['a run that ends before it starts', { endedAt: '2025-12-31T00:00:00Z' }, 'INVALID_TIME', ['endedAt']],
    [
      'an output that is its own input version',
      { inputs: [{ version: version('t', 'DATASET', 'v1') }], outputs: [{ version: version('t', 'DATASET', 'v1') }] },
      'SELF_INPUT',
      ['outputs', '0', 'version'],
    ],
    [
      'a flow position out of range',
      { flows: [{ inputs: [0, 3], outputs: [0] }] },
      'POSITION_OUT_OF_RANGE',
      ['flows', '0', 'inputs', '1'],
    ],
    ['a name of 1 MB', { job: { namespace: 'jobs', name: 'x'.repeat(1_048_576) } }, 'TOO_LONG', ['job', 'name']],
    [
      'a name of 1 MB, deep inside',
      { inputs: [{ version: version('x'.repeat(1_048_576)) }] },
      'TOO_LONG',
      ['inputs', '0', 'version', 'artifact', 'name'],
    ],
    ['a time without zone', { startedAt: '2026-01-01T00:00:00' }, 'INVALID_TIME', ['startedAt']],
    ['a time more than 5 minutes ahead', { endedAt: ahead }, 'TIME_IN_FUTURE', ['endedAt']],
    ['AGGREGATED without a claim', output({ carries: 'AGGREGATED' }), 'CLAIM_REQUIRED', ['outputs', '0', 'claim']],
    ['NONE with a blank claim', output({ carries: 'NONE', claim: '  ' }), 'CLAIM_REQUIRED', ['outputs', '0', 'claim']],
    [
      'NONE without a claim, on a flow',
      { flows: [{ inputs: [0], outputs: [0], carries: 'NONE' }] },
      'CLAIM_REQUIRED',
      ['flows', '0', 'claim'],
    ],
  ])('%s', async (_, more, code, field) => {
    const workspace = await api.workspace()
    const [errors] = await tellRuns(workspace, [{ ...sound, ...more }])
    expect(errors).toEqual([{ code, field, message: expect.stringMatching(/\w{3,}.*\.$/) }])
    expect(await written(workspace)).toBe(0)
  })

  it('a list of which nobody can be known', async () => {
    const workspace = await api.workspace()
    const members = [{ namespace: 'phone', value: 'call me' }]
    const said = { idempotencyKey: 'm', at: minute(0), version: version('t'), mode: 'ADD', members }
    const errors = await tell(workspace, 'recordMembers', said)
    expect(errors).toMatchObject([{ code: 'INVALID_IDENTITY', field: ['members', '0', 'value'] }])
    expect(errors[0]?.message).not.toContain('call me')
    expect(await written(workspace)).toBe(0)
  })

  it.each(['linkIdentities', 'unlinkIdentities'] as const)('%s of somebody who cannot be known', async (name) => {
    const workspace = await api.workspace()
    const identities = [ada, { namespace: 'phone', value: 'call me' }]
    const errors = await tell(workspace, name, { idempotencyKey: 'l', at: minute(0), identities, evidence: 'a form' })
    expect(errors).toMatchObject([{ code: 'INVALID_IDENTITY', field: ['identities', '1', 'value'] }])
    expect(await written(workspace)).toBe(0)
  })

  it('an erasure of an unknown version, or with an outcome that is none', async () => {
    const workspace = await api.workspace()
    await adaIsIn(workspace, 't', 0)
    const erasure = {
      idempotencyKey: 'e',
      at: minute(1),
      customer: { identity: ada },
      versionId: 'nothing',
      outcome: 'deleted',
      evidence: 'ticket 1',
    }
    expect(await tell(workspace, 'recordErasure', erasure)).toMatchObject([{ code: 'NOT_FOUND', field: ['versionId'] }])
    expect(await tell(workspace, 'recordErasure', { ...erasure, outcome: 'gone' })).toMatchObject([
      { code: 'INVALID_RANGE', field: ['outcome'] },
    ])
  })
})

describe('an idempotency key', () => {
  it('with the same content is accepted again; with other content it is a conflict that changes nothing', async () => {
    const workspace = await api.workspace()
    expect(await tellRuns(workspace, [sound])).toEqual([[]])
    expect(await tellRuns(workspace, [sound])).toEqual([[]])
    const [errors] = await tellRuns(workspace, [{ ...sound, inputs: [] }])
    expect(errors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT', field: ['idempotencyKey'] }])
    await adaIsIn(workspace, 'in', 0)
    expect(await touched(workspace)).toEqual(['in@0 CONFIRMED', 'out@1 DERIVED'])
  })

  it('is not used up by a refused statement, whose correction takes the refusal back', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [{ ...sound, endedAt: '2025-01-01T00:00:00Z' }])
    await adaIsIn(workspace, 'in', 0)
    const refusals = async () =>
      (await askImpact(workspace)).data.customerImpact.completeness.caveats.find(
        (caveat) => caveat.code === 'REFUSED_EVENT',
      )?.count
    expect(await refusals()).toBe(1)
    expect(await tellRuns(workspace, [sound])).toEqual([[]])
    expect(await refusals()).toBeUndefined()
  })
})

describe('a refused report', () => {
  type Report = { id: string; code: string; job: string | null; acknowledgement: { by: string; reason: string } | null }
  const listed = async (workspace: Workspace, acknowledged = false): Promise<Report[]> => {
    const query = `query ($acknowledged: Boolean!) { refusedReports(acknowledged: $acknowledged) { totalCount edges { node {
      id at by code field namespace job runId producer acknowledgement { at by reason } } } } }`
    type Answer = { refusedReports: { totalCount: number; edges: { node: Report }[] } }
    const { totalCount, edges } = (await workspace.ask<Answer>(query, { acknowledged })).refusedReports
    expect(totalCount).toBe(edges.length)
    return edges.map(({ node }) => node)
  }
  const acknowledge = async (workspace: Workspace, ids: string[], reason = 'It was a test of ours.') => {
    const change = `mutation ($input: AcknowledgeRefusalsInput!) { acknowledgeRefusals(input: $input) { acknowledged userErrors { code field } } }`
    type Answer = {
      acknowledgeRefusals: { acknowledged: number | null; userErrors: { code: string; field: string[] }[] }
    }
    return (await workspace.ask<Answer>(change, { input: { ids, reason } })).acknowledgeRefusals
  }
  const counted = async (workspace: Workspace) =>
    (await askImpact(workspace)).data.customerImpact.completeness.caveats.find(({ code }) => code === 'REFUSED_EVENT')
      ?.count ?? 0
  const event = (more: object) => ({
    eventType: 'COMPLETE',
    eventTime: minute(1),
    producer: 'https://example.com/spark',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: '0190a5b2-0000-7000-8000-000000000001' },
    job: { namespace: 'jobs', name: 'load ada@example.com' },
    inputs: [],
    outputs: [{ namespace: 'shop', name: 'orders' }],
    ...more,
  })

  it('is listed with its job, run and program, without identifiers of people; its correction clears it', async () => {
    const workspace = await api.workspace(['admin', 'pipeline', 'handler'])
    await workspace.lineage(event({ outputs: [{ namespace: 'shop' }] }))
    expect(await listed(workspace)).toEqual([
      expect.objectContaining({
        ...{ code: 'INVALID_EVENT', field: 'outputs.0.name', namespace: 'jobs', producer: 'https://example.com/spark' },
        ...{ job: expect.not.stringContaining('ada@'), runId: '0190a5b2-0000-7000-8000-000000000001' },
        acknowledgement: null,
      }),
    ])
    expect((await workspace.lineage(event({}))).status).toBe(201)
    expect(await listed(workspace)).toEqual([])
  })

  it('that somebody acknowledged counts no more, on record with the reason, until it comes with another fault', async () => {
    const workspace = await api.workspace(['admin', 'pipeline', 'handler'])
    await adaIsIn(workspace, 'in', 0)
    await tellRuns(workspace, [{ ...sound, endedAt: '2025-12-31T00:00:00Z' }])
    expect(await counted(workspace)).toBe(1)
    const [report] = await listed(workspace)
    const id = report?.id ?? ''
    expect(await acknowledge(workspace, [id, id])).toEqual({ acknowledged: 1, userErrors: [] })
    expect(await counted(workspace)).toBe(0)
    expect(await listed(workspace)).toEqual([])
    expect(await listed(workspace, true)).toMatchObject([{ id, acknowledgement: { reason: 'It was a test of ours.' } }])
    expect(await acknowledge(workspace, [id])).toEqual({ acknowledged: 0, userErrors: [] })
    await tellRuns(workspace, [{ ...sound, endedAt: '2025-12-31T00:00:00Z' }])
    expect(await counted(workspace)).toBe(0)
    await tellRuns(workspace, [{ ...sound, startedAt: '2026-01-01T00:00:00' }])
    expect(await counted(workspace)).toBe(1)
    expect(await tellRuns(workspace, [sound])).toEqual([[]])
    expect([await listed(workspace), await listed(workspace, true)]).toEqual([[], []])
  })

  it('is not acknowledged together with one that is none, or without a reason', async () => {
    const workspace = await api.workspace(['admin', 'pipeline', 'handler'])
    await tellRuns(workspace, [{ ...sound, endedAt: '2025-12-31T00:00:00Z' }])
    const ids = (await listed(workspace)).map(({ id }) => id)
    const refused = (code: string, field: string[]) => ({ acknowledged: null, userErrors: [{ code, field }] })
    expect(await acknowledge(workspace, [...ids, 'none'])).toEqual(refused('NOT_FOUND', ['ids', '1']))
    expect(await acknowledge(workspace, ids, ' ')).toEqual(refused('TOO_LONG', ['reason']))
    expect(await acknowledge(workspace, [])).toEqual(refused('MISSING', ['ids']))
    expect(await listed(workspace)).toHaveLength(1)
  })
})

describe('a batch', () => {
  it('that is half bad lands the good half and names each bad item', async () => {
    const workspace = await api.workspace()
    const bad = { ...run('bad', 5, 4, { reads: ['in'], writes: ['never'] }) }
    const answers = await tellRuns(workspace, [
      sound,
      bad,
      run('also good', 2, 3, { reads: ['out'], writes: ['more'] }),
    ])
    expect(answers.map((errors) => errors.map((error) => error.code))).toEqual([[], ['INVALID_TIME'], []])
    await adaIsIn(workspace, 'in', 0)
    expect(await touched(workspace)).toEqual(['in@0 CONFIRMED', 'more@3 DERIVED', 'out@1 DERIVED'])
  })
})

describe('a shape error refuses the operation with 400, BAD_USER_INPUT and the path', () => {
  const query = 'mutation ($input: RecordRunInput!) { recordRun(input: $input) { userErrors { code } } }'
  it.each([
    ['an unknown enum', { ...sound, kind: 'GUESSING' }, 'input.kind'],
    ['a missing field', { ...sound, runId: undefined }, 'input'],
    ['a malformed time', { ...sound, startedAt: 'yesterday' }, 'input.startedAt'],
    ['an impossible time', { ...sound, startedAt: '2026-02-30T09:00:00Z' }, 'input.startedAt'],
  ])('%s', async (_, input, path) => {
    const workspace = await api.workspace()
    const { status, errors } = await workspace.graphql(query, { input })
    expect({ status, code: errors[0]?.extensions.code, argument: errors[0]?.extensions.argument }).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      argument: path,
    })
    expect(await written(workspace)).toBe(0)
  })

  it('written into the query itself, too', async () => {
    const workspace = await api.workspace()
    const { status, errors } = await workspace.graphql(
      'mutation { retireJob(input: {idempotencyKey: "k", at: "soon", job: {namespace: "a", name: "b"}}) { userErrors { code } } }',
    )
    expect({ status, ...errors[0]?.extensions }).toEqual({ status: 400, code: 'BAD_USER_INPUT', argument: 'input.at' })
  })
})

describe('a question about what is not known is an error, never an empty answer that looks complete', () => {
  it.each([
    [
      'a person',
      '{ customerImpact(customer: {identity: {namespace: "email", value: "nobody@example.com"}}) { summary { total } } }',
      'CUSTOMER_NOT_FOUND',
    ],
    ['a ref', '{ customerImpact(customer: {ref: "nobody"}) { summary { total } } }', 'CUSTOMER_NOT_FOUND'],
    ['an artifact', '{ artifact(id: "nothing") { name } }', 'ARTIFACT_NOT_FOUND'],
    [
      'an artifact to trace from',
      '{ trace(from: [{artifact: {kind: DATASET, namespace: "no", name: "thing"}}]) { completeness { reached } } }',
      'ARTIFACT_NOT_FOUND',
    ],
    [
      'a version to trace from',
      '{ trace(from: [{artifact: {kind: DATASET, namespace: "test", name: "in"}, version: "v9"}]) { completeness { reached } } }',
      'VERSION_NOT_FOUND',
    ],
    [
      'a version to explain',
      '{ customerImpact(customer: {identity: {namespace: "email", value: "ada@example.com"}}) { explain(versionId: "nothing") { at } } }',
      'VERSION_NOT_FOUND',
    ],
  ])('%s', async (_, query, code) => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [sound])
    await adaIsIn(workspace, 'in', 0)
    const { errors } = await workspace.graphql(query)
    expect(errors[0]?.extensions.code).toBe(code)
  })
})

describe('what is of the wrong shape', () => {
  const secret = 'ada@example.com'
  const impact = (customer: string) => `{ customerImpact(customer: ${customer}) { asOf } }`
  const asked = 'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { asOf } }'
  it.each<[string, string, object, string, RegExp]>([
    ['a text for a number', '{ activity(first: "ada@example.com") { accepted } }', {}, 'first', /Int is expected/],
    [
      'a number by a variable',
      'query ($n: Int!) { activity(first: $n) { accepted } }',
      { n: secret },
      'n',
      /Int is expected/,
    ],
    ['a text for an object', impact('"ada@example.com"'), {}, 'customer', /CustomerInput is expected/],
    ['a text for an object, by a variable', asked, { customer: secret }, 'customer', /CustomerInput is expected/],
    ['a list for a text', asked, { customer: { ref: [secret] } }, 'customer.ref', /wrong shape/],
    [
      'a name that no field has',
      asked,
      { customer: { [secret]: secret } },
      'customer',
      /not in the schema|wrong shape/,
    ],
    ['a value that is missing', asked, {}, 'customer', /missing something/],
    [
      'a word that no enum has',
      '{ search(text: "a", kinds: [ada]) { totalCount } }',
      {},
      'kinds[0]',
      /ArtifactKind is expected/,
    ],
  ])(
    'is told by its place and what is expected there, and never repeated: %s',
    async (_, query, variables, argument, sentence) => {
      const { errors } = await (await api.workspace()).graphql(query, variables)
      expect(errors[0]).toMatchObject({
        message: expect.stringMatching(sentence),
        extensions: { code: 'BAD_USER_INPUT', argument },
      })
      expect(JSON.stringify(errors)).not.toContain(secret)
    },
  )
})

describe('a bounded answer', () => {
  const chain = Array.from({ length: 30 }, (_, i) =>
    run(`step ${i}`, i, i + 1, { reads: [`d${i}`], writes: [`d${i + 1}`] }),
  )

  it('past MAX_REACHED says so, and is an error under strict', async () => {
    const small = await startApi({ maxReached: 10 })
    try {
      const workspace = await small.workspace()
      await tellRuns(workspace, chain)
      await adaIsIn(workspace, 'd0', 0)
      const { data } = await askImpact(workspace)
      expect(data.customerImpact.completeness).toMatchObject({ complete: false, truncatedBy: 'MAX_REACHED' })
      expect((await askImpact(workspace, { strict: true })).errors[0]?.extensions).toMatchObject({
        code: 'INCOMPLETE',
        truncatedBy: 'MAX_REACHED',
      })
    } finally {
      await small.stop()
    }
  })

  it('past QUERY_TIMEOUT_MS says so, and is an error under strict', async () => {
    const hasty = await startApi({ queryTimeoutMs: 1 })
    try {
      const workspace = await hasty.workspace()
      const fan = Array.from({ length: 40 }, (_, i) =>
        run(`wide ${i}`, 40 + i, 41 + i, { reads: chain.map((_, j) => `d${j}`), writes: [`w${i}`] }),
      )
      await tellRuns(workspace, [...chain, ...fan])
      await adaIsIn(workspace, 'd0', 0)
      const { data } = await askImpact(workspace)
      expect(data.customerImpact.completeness).toMatchObject({ complete: false, truncatedBy: 'QUERY_TIMEOUT' })
      expect((await askImpact(workspace, { strict: true })).errors[0]?.extensions).toMatchObject({
        code: 'INCOMPLETE',
        truncatedBy: 'QUERY_TIMEOUT',
      })
    } finally {
      await hasty.stop()
    }
  })
})
