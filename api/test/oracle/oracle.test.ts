import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/vocabulary/command.ts'
import type { Erased } from './erasures.ts'
import { identityKey } from './persons.ts'
import {
  dataset,
  deployed,
  deployment,
  destroyed,
  erased,
  features,
  identity,
  inferred,
  link,
  log,
  members,
  minute,
  minuteOf,
  model,
  read,
  registered,
  retired,
  run,
  unlink,
  versionOf,
  write,
} from './statements.ts'
import { artifactKey, byRun } from './terms.ts'
import { trace } from './trace.ts'
import { verdicts } from './verdicts.ts'
import { derive } from './world.ts'

const NEVER_ERASED = (id: string): Erased => {
  throw new Error(`nothing erases ${id}`)
}

/** The verdicts on ada as `orders 5: CONFIRMED`, minutes for times, sorted. */
function adaIn(commands: Command[], asOf = 1_000, erasedVersion: (id: string) => Erased = NEVER_ERASED): string[] {
  const world = derive(commands, erasedVersion)
  const ada = world.persons.find((p) => p.has(identityKey(identity('ada')))) ?? new Set()
  const said = verdicts(world, ada, minute(asOf))
  return world.versions
    .filter((v) => said.has(v.key))
    .map((v) => {
      const name = v.stands === 'written' ? (v.name ?? minuteOf(v.createdAt)) : (v.name ?? v.stands)
      return `${v.artifact.split('/')[1]} ${name}: ${said.get(v.key)}`
    })
    .sort()
}

const [orders, profiles, scores, summary] = [
  dataset('orders'),
  dataset('profiles'),
  features('scores'),
  dataset('summary'),
]
const adaOrders = members(versionOf(orders), 'ADD', ['ada'], { at: 1 })
const originOfOrders = 'orders origin: CONFIRMED'

describe('the oracle, by stories judged by hand', () => {
  it('reaches the foot of a diamond by both sides', () => {
    const sides = [
      run('left', { from: 2, to: 3, inputs: [read(orders)], outputs: [write(profiles)] }),
      run('right', { from: 2, to: 4, state: 'FAIL', inputs: [read(orders)], outputs: [write(scores)] }),
      run('foot', { from: 5, to: 6, inputs: [read(profiles), read(scores)], outputs: [write(summary)] }),
    ]
    expect(adaIn([adaOrders, ...sides])).toEqual([
      originOfOrders,
      'profiles 3: DERIVED',
      'scores 4: DERIVED',
      'summary 6: DERIVED',
    ])
    expect(adaIn([adaOrders, ...sides], 4)).toEqual([originOfOrders, 'profiles 3: DERIVED', 'scores 4: DERIVED'])
  })

  it('lets a completed overwrite cut the past off, and nothing else', () => {
    const rewrite = (state: 'COMPLETE' | 'FAIL', mode: 'APPEND' | 'OVERWRITE') =>
      run('rewrite', { from: 10, to: 11, state, outputs: [write(orders, { mode })] })
    const later = run('later', { from: 12, to: 13, inputs: [read(orders)], outputs: [write(profiles)] })
    expect(adaIn([adaOrders, rewrite('COMPLETE', 'OVERWRITE'), later])).toEqual([originOfOrders])
    const carried = ['orders 11: DERIVED', originOfOrders, 'profiles 13: DERIVED']
    expect(adaIn([adaOrders, rewrite('FAIL', 'OVERWRITE'), later])).toEqual(carried)
    expect(adaIn([adaOrders, rewrite('COMPLETE', 'APPEND'), later])).toEqual(carried)
  })

  it('keeps who was written inside an overwrite that ends a moment later (CREATE TABLE AS SELECT)', () => {
    const inner = run('inner', { from: 10, to: 19, inputs: [read(orders)], outputs: [write(summary)] })
    const outer = run('outer', { from: 10, to: 20, outputs: [write(summary, { mode: 'OVERWRITE' })] })
    const later = run('later', { from: 30, to: 31, inputs: [read(summary)], outputs: [write(scores)] })
    expect(adaIn([adaOrders, inner, outer, later])).toEqual([
      originOfOrders,
      'scores 31: DERIVED',
      'summary 19: DERIVED',
    ])
  })

  it('binds an earlier read to a write that is reported late', () => {
    const reader = run('reader', { from: 9, to: 10, inputs: [read(profiles, { at: 9 })], outputs: [write(summary)] })
    const late = run('late', { from: 5, to: 6, inputs: [read(orders)], outputs: [write(profiles)] })
    expect(adaIn([adaOrders, reader])).toEqual([originOfOrders])
    expect(adaIn([adaOrders, reader, late])).toEqual([originOfOrders, 'profiles 6: DERIVED', 'summary 10: DERIVED'])
  })

  it('binds a named read to the last write of that name, whatever came between', () => {
    const v1 = run('first', { from: 2, to: 3, inputs: [read(orders)], outputs: [write(profiles, { version: 'v1' })] })
    const v2 = run('second', { from: 4, to: 5, outputs: [write(profiles, { version: 'v2', mode: 'OVERWRITE' })] })
    const reader = (version: string) =>
      run('reader', { from: 8, to: 9, inputs: [read(profiles, { version })], outputs: [write(summary)] })
    const before = [originOfOrders, 'profiles v1: DERIVED']
    expect(adaIn([adaOrders, v1, v2, reader('v1')])).toEqual([...before, 'summary 9: DERIVED'])
    expect(adaIn([adaOrders, v1, v2, reader('v2')])).toEqual(before)
  })

  it('gives a named version that nobody wrote a place of its own, until somebody does', () => {
    const list = members(versionOf(profiles, 'v1'), 'ADD', ['ada'], { at: 7 })
    const unnamed = run('other', { from: 8, to: 9, outputs: [write(profiles)] })
    const there = ['profiles 9: DERIVED', 'profiles origin: CONFIRMED', 'profiles v1: CONFIRMED']
    expect(adaIn([list, unnamed])).toEqual(there)
    const writer = run('writer', { from: 10, to: 11, outputs: [write(profiles, { version: 'v1' })] })
    expect(adaIn([list, unnamed, writer])).toEqual(['profiles v1: CONFIRMED'])
    expect(derive([list, writer], NEVER_ERASED).versions.map((v) => v.stands)).toEqual(['written'])
  })

  it('shows a barrier by itself, and what is behind it', () => {
    const aggregate = run('sum', {
      from: 2,
      to: 3,
      inputs: [read(orders)],
      outputs: [write(summary, { carries: 'AGGREGATED' })],
    })
    const next = run('next', { from: 4, to: 5, inputs: [read(summary)], outputs: [write(scores)] })
    expect(adaIn([adaOrders, aggregate, next])).toEqual([originOfOrders, 'scores 5: BARRIER', 'summary 3: BARRIER'])
    const nothing = run('sum', {
      from: 2,
      to: 3,
      inputs: [read(orders)],
      outputs: [write(summary, { carries: 'NONE' })],
    })
    expect(adaIn([adaOrders, nothing, next])).toEqual([originOfOrders, 'summary 3: BARRIER'])
  })

  it('leaves out whom a full list leaves out, also when the list comes after the flows, and follows nothing behind', () => {
    const filter = run('filter', { from: 2, to: 3, inputs: [read(orders)], outputs: [write(profiles)] })
    const next = run('next', { from: 4, to: 5, inputs: [read(profiles)], outputs: [write(scores)] })
    const without = members(versionOf(profiles), 'FULL', ['bob'], { at: 3 })
    expect(adaIn([adaOrders, filter, next, without])).toEqual([originOfOrders, 'profiles 3: EXCLUDED'])
    const taken = members(versionOf(profiles), 'REMOVE', ['bob'], { at: 4 })
    const added = members(versionOf(profiles), 'ADD', ['ada'], { at: 4 })
    expect(adaIn([adaOrders, filter, next, without, taken, added])).toEqual([
      originOfOrders,
      'profiles 3: CONFIRMED',
      'scores 5: DERIVED',
    ])
  })

  it('does not let a full list speak for what is appended later', () => {
    const filter = run('filter', { from: 2, to: 3, inputs: [read(orders)], outputs: [write(profiles)] })
    const full = members(versionOf(profiles), 'FULL', ['ada'], { at: 3 })
    const append = run('append', { from: 5, to: 6, outputs: [write(profiles)] })
    expect(adaIn([adaOrders, filter, full, append])).toEqual([
      originOfOrders,
      'profiles 3: CONFIRMED',
      'profiles 6: DERIVED',
    ])
  })

  it('shows an erasure, keeps what was learned before it, and cleans what is carried on after it', () => {
    const load = run('load', { from: 2, to: 3, outputs: [write(orders)] })
    const list = members(versionOf(orders), 'FULL', ['ada'], { at: 3 })
    const learn = run('learn', { from: 4, to: 5, inputs: [read(orders, { at: 4 })], outputs: [write(scores)] })
    const gone = erased('ada', 'orders-3', { at: 8 })
    const append = run('append', { from: 9, to: 10, outputs: [write(orders)] })
    const load3 = { artifact: artifactKey(orders), run: byRun('load'), name: null }
    const before = [load, list, learn, append]
    expect(adaIn(before)).toEqual(['orders 10: DERIVED', 'orders 3: CONFIRMED', 'scores 5: DERIVED'])
    expect(adaIn([...before, gone], 1_000, () => load3)).toEqual(['orders 3: ERASED', 'scores 5: DERIVED'])
    expect(adaIn([...before, gone], 7, () => load3)).toEqual(['orders 3: CONFIRMED', 'scores 5: DERIVED'])
    const again = members(versionOf(orders), 'ADD', ['ada'], { at: 8.5 })
    expect(adaIn([...before, gone, again], 1_000, () => load3)).toEqual(adaIn(before))
    const kept = { ...gone, outcome: 'retained_hold' }
    expect(adaIn([...before, kept], 1_000, () => load3)).toEqual(adaIn(before))
  })

  it('keeps appends one version until something looks in between', () => {
    const appends = [3, 4, 5].map((t) => run(`append${t}`, { from: t, to: t, outputs: [write(orders)] }))
    const times = (commands: Command[]) =>
      derive(commands, NEVER_ERASED)
        .versions.filter((v) => v.artifact === artifactKey(orders))
        .map((v) => minuteOf(v.createdAt))
    expect(times(appends)).toEqual([3])
    const reader = run('reader', { from: 4, to: 4, inputs: [read(orders)], outputs: [write(summary)] })
    expect(times([...appends, reader])).toEqual([3, 5])
    expect(times([...appends, destroyed(versionOf(orders), { at: 3 })])).toEqual([3, 4])
  })

  it('has a long read see every version made meanwhile, and one that was being written', () => {
    const first = run('first', { from: 1, to: 2, outputs: [write(orders)] })
    const during = run('during', { from: 5, to: 6, outputs: [write(orders, { mode: 'OVERWRITE' })] })
    const slow = run('slow', { from: 7, to: 20, outputs: [write(orders, { mode: 'OVERWRITE' })] })
    const long = run('long', { from: 4, to: 10, inputs: [read(orders)], outputs: [write(summary)] })
    const seen = (commands: Command[]) =>
      derive(commands, NEVER_ERASED)
        .flows.filter((f) => f.carriedAt === null)
        .map((f) => minuteOf(f.from.createdAt))
    expect(seen([first, during, slow, long])).toEqual([2, 6, 20])
  })

  it('follows stated flows only, and leaves idle inputs out of the others', () => {
    const stated = run('stated', {
      from: 2,
      to: 3,
      inputs: [read(orders), read(profiles)],
      outputs: [write(scores), write(summary)],
      flows: [
        { inputs: [1], outputs: [0], carries: null, claim: null },
        { inputs: [0], outputs: [], carries: null, claim: null },
      ],
    })
    const edges = derive([stated], NEVER_ERASED).flows.map((f) => `${f.from.artifact} → ${f.to.artifact} ${f.carries}`)
    expect(edges.sort()).toEqual([
      'DATASET demo/orders → DATASET demo/summary NONE',
      'DATASET demo/orders → FEATURE_SET demo/scores NONE',
      'DATASET demo/profiles → DATASET demo/summary PERSONAL',
      'DATASET demo/profiles → FEATURE_SET demo/scores PERSONAL',
    ])
  })

  it('ends an open run with its job', () => {
    const stream = run('stream', {
      from: 2,
      state: 'RUNNING',
      job: 'sync',
      inputs: [read(profiles)],
      outputs: [write(summary)],
    })
    const later = run('later', { from: 20, to: 21, inputs: [read(orders)], outputs: [write(profiles)] })
    expect(adaIn([adaOrders, stream, later])).toContain('summary 2: DERIVED')
    expect(adaIn([adaOrders, stream, later, retired('sync', { at: 10 })])).not.toContain('summary 2: DERIVED')
  })

  it('carries a person from training to the scores that a deployment wrote', () => {
    const story = [
      adaOrders,
      run('train', { from: 2, to: 3, kind: 'TRAINING', inputs: [read(orders)] }),
      registered(versionOf(model('taste'), 'v1'), { at: 4, trainedBy: 'train' }),
      registered(versionOf(model('tuned'), 'v1'), { at: 5, parent: versionOf(model('taste'), 'v1') }),
      deployed(deployment('shop'), [versionOf(model('tuned'), 'v1')], { at: 6 }),
      deployed(deployment('shop'), [], { at: 9 }),
      inferred(deployment('shop'), log('clicks'), ['bob'], { from: 7, to: 8 }),
      inferred(deployment('shop'), log('clicks'), ['bob'], { from: 10, to: 11 }),
    ]
    expect(adaIn(story)).toEqual([
      'clicks 11: DERIVED',
      'clicks 8: DERIVED',
      originOfOrders,
      'shop 6: DERIVED',
      'taste v1: DERIVED',
      'tuned v1: DERIVED',
    ])
  })

  it('sees a person in all linked identities, and no longer once they are unlinked', () => {
    const list = members(versionOf(orders), 'ADD', ['ada@home'], { at: 1 })
    const linked = link(['ada', 'ada@home'], { at: 5 })
    expect(adaIn([list, linked])).toEqual([originOfOrders])
    expect(adaIn([list, linked, unlink(['ada', 'ada@home'], { at: 6 })])).toEqual([])
    expect(adaIn([list, linked, unlink(['ada', 'ada@home'], { at: 5 })])).toEqual([originOfOrders])
  })

  it('traces every flow both ways', () => {
    const nothing = run('sum', {
      from: 2,
      to: 3,
      inputs: [read(orders)],
      outputs: [write(summary, { carries: 'NONE' })],
    })
    const world = derive([nothing], NEVER_ERASED)
    const origin = world.versions.filter((v) => v.stands === 'origin')
    expect([...trace(world, origin, 'DOWNSTREAM')]).toHaveLength(1)
    expect([...trace(world, origin, 'UPSTREAM')]).toHaveLength(0)
    expect([...trace(world, world.versions, 'BOTH')]).toHaveLength(2)
  })
})
