import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, setStage } from '../../testkit/stage.ts'
import { measureGraph } from './graph/index.ts'
import { measureImpact } from './impact.ts'
import { measureIngest } from './ingest.ts'
import { measureOpenLineage } from './openlineage.ts'

let stage: Stage
const quiet = () => {}

/** Telling two brands' history one statement after the other takes its time where others work as well. */
const patience = 240_000

beforeAll(async () => {
  stage = await setStage(quiet)
})

afterAll(() => stage?.stop())

test(
  'the impact benchmark asks about a person met in a ninth of what is there, under every verdict but ERASED',
  async () => {
    const { setting } = await measureImpact(stage, { brands: 2, days: 3, warmUp: 1, requests: 3 }, quiet)
    // By hand. Bought on day 0, so in raw_0 from then on: 3 versions. It feeds staging 0 and 11 (6), those features 0 and 7
    // (6); in the week's training sets 0 and 1, their models and deployments 0 and 1 (6), and those scores 0, 1, 3, 4 (12).
    // The appends to the dashboard are one version, since nobody reads it; each of the audience has a list of its own.
    expect(setting).toMatchObject({
      complete: true,
      'versions touched': 37,
      'versions in the workspace': 2 * (161 - 2),
    })
    expect(String(setting.verdicts).split(' + ').sort()).toEqual([
      '1 BARRIER',
      '1 CONFIRMED',
      '3 EXCLUDED',
      '32 DERIVED',
    ])
  },
  patience,
)

test(
  'the ingest benchmark and its baseline store the same number of flows',
  async () => {
    const size = { batch: 60, batches: 1, rounds: 1, warmUp: 2, clients: [1, 2] }
    const { setting, measurements } = await measureIngest(stage, size, quiet)
    expect(setting['flows a run']).toBe(7)
    expect(measurements.map(({ system, clients }) => `${system} ${clients}`)).toEqual([
      'API 1',
      'bare driver 1',
      'API 2',
      'bare driver 2',
    ])
  },
  patience,
)

test(
  'the graph benchmark asks all systems that there are, and they count the same',
  async () => {
    const requests: Record<'light' | 'heavy', [number, number]> = { light: [3, 1], heavy: [3, 1] }
    // It throws when one of them counts otherwise.
    const { measurements } = await measureGraph(
      stage,
      { edges: [2_000, 4_000], clients: [1, 2], rounds: 1, requests },
      quiet,
    )
    const systems = new Set(measurements.map(({ system }) => system))
    expect([...systems]).toEqual(expect.arrayContaining(['API', 'driver, one start', 'driver, UNWIND']))
    expect(measurements.every(({ middle, slow }) => middle > 0 && (slow ?? 0) >= middle)).toBe(true)
  },
  patience,
)

test(
  'events from several clients on the same datasets are all stored, and so are runs',
  async () => {
    const size = { runs: 5, warmUp: 1, loads: [{ clients: 3, calls: 2 }], singles: [{ clients: 2, calls: 3 }] }
    const { measurements } = await measureOpenLineage(stage, size, quiet)
    expect(measurements.map(({ targets }) => targets?.at(-1))).toEqual([
      { name: '30 of 30 runs stored', reached: true },
      { name: '30 of 30 runs stored', reached: true },
      { name: '6 of 6 runs stored', reached: true },
      undefined,
    ])
  },
  patience,
)
