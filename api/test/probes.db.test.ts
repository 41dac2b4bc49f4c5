import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../testkit/api.ts'
import { probeAll } from '../../testkit/probes/all.ts'
import { everyProbe } from '../../testkit/probes/probes.ts'
import { probe } from '../../testkit/probes/run.ts'
import { plantProbed } from '../../testkit/probes/world.ts'
import { buildApiSchema } from '../src/server/graphql.ts'

const schema = buildApiSchema(new URL('../../schema', import.meta.url).pathname)

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

describe('another workspace', () => {
  it('answers every probe as if nothing were there, to every role, and stays as it was', async () => {
    const { leaks, changed, sent } = await probeAll(api, { count: 1_200 })
    expect([...new Set(leaks)]).toEqual([])
    expect(changed).toBe(false)
    expect(sent).toBe(1_200)
  })
})

describe('a probe', () => {
  it('tells of every thing that is seen, where somebody asks their own workspace', async () => {
    const theirs = await plantProbed(api, 'theirs')
    const probes = everyProbe(schema, theirs.named).filter(({ name }) =>
      /^(artifact|customerImpact|trace|system|run) by all$/.test(name),
    )
    const { leaks } = await probe([theirs.workspace], probes, theirs, { count: probes.length })
    expect(leaks.map((leak) => leak.split(' ')[0]).sort()).toEqual([
      'artifact',
      'customerImpact',
      'run',
      'system',
      'trace',
    ])
  })
})
