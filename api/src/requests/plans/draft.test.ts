import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArtifactKind, SystemRole, Verdict } from '../../generated/schema.ts'
import { planDigest } from './canonical.ts'
import { differenceOf } from './difference.ts'
import { type DraftTask, draftOf, type Fact, type Facts, type Hold, type Position } from './draft.ts'
import { steps } from './rules.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-01T00:00:00Z')

const fact = (versionId: string, more: Partial<Fact> = {}): Fact => ({
  versionId,
  kind: 'DATASET',
  namespace: 'shop',
  name: versionId,
  label: '',
  systemKey: 'warehouse',
  systemRole: 'PRIMARY',
  verdict: 'CONFIRMED',
  live: true,
  createdAt: NOW - 10 * DAY,
  artifact: `artifact ${versionId}`,
  destroyedAt: null,
  retentionDays: null,
  parents: [],
  ...more,
})

const position = (artifact: string, more: Partial<Position> = {}): Position => ({
  id: `position ${artifact}`,
  artifact,
  kind: 'RETRAINING',
  words: 'Trained again within 30 days.',
  days: 30,
  ...more,
})

const draft = (items: Fact[], more: Partial<Facts> = {}) =>
  draftOf({ at: NOW, regime: 'EU', items, positions: [], holds: [], exemptions: [], ...more })

const of = (tasks: readonly DraftTask[], versionId: string) => {
  const found = tasks.filter(({ item }) => item?.versionId === versionId)
  expect(found).toHaveLength(1)
  return found[0] as DraftTask
}

const ids = Array.from({ length: 12 }, (_, n) => `v${n}`)
const anyFact = (versionId: string) =>
  fc
    .record({
      kind: fc.constantFrom(...Object.values(ArtifactKind)),
      systemRole: fc.option(fc.constantFrom(...Object.values(SystemRole))),
      verdict: fc.constantFrom(...Object.values(Verdict)),
      live: fc.boolean(),
      createdAt: fc.integer({ min: NOW - 400 * DAY, max: NOW }),
      artifact: fc.constantFrom('a', 'b', 'c', 'd'),
      destroyedAt: fc.option(fc.integer({ min: NOW - 100 * DAY, max: NOW }), { freq: 6 }),
      retentionDays: fc.option(fc.integer({ min: 0, max: 400 })),
      parents: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
    })
    .map((more) => fact(versionId, { ...more, systemKey: more.systemRole }))

const anyFacts = fc.record({
  items: fc.subarray(ids).chain((some) => fc.tuple(...some.map(anyFact))),
  positions: fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
    .chain((some) =>
      fc.tuple(
        ...some.map((artifact) =>
          fc.constantFrom('EXEMPTION', 'RETRAINING', 'UNLEARNING').map((kind) => position(artifact, { kind })),
        ),
      ),
    ),
  holds: fc
    .uniqueArray(fc.constantFrom('a', 'b', ...ids), { maxLength: 4 })
    .chain((some) =>
      fc.tuple(
        ...some.map((target) =>
          fc
            .option(fc.integer({ min: NOW - DAY, max: NOW + DAY }))
            .map((until): Hold => ({ id: `hold ${target}`, target, ground: 'A court says so.', until })),
        ),
      ),
    ),
  exemptions: fc
    .subarray(ids, { maxLength: 3 })
    .chain((some) =>
      fc.tuple(
        ...some.map((versionId) =>
          fc
            .option(fc.integer({ min: NOW + 1, max: NOW + 9 }))
            .map((until) => ({ versionId, ground: 'Tax law.', until })),
        ),
      ),
    ),
}) as fc.Arbitrary<Omit<Facts, 'at' | 'regime'>>

const all = { at: NOW, regime: 'EU' } as const

describe('a plan of any manifest', () => {
  it('has exactly one task for each version, with a ground', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { tasks } = draftOf({ ...all, ...facts })
        const treated = tasks.flatMap(({ item }) => item?.versionId ?? [])
        expect([...treated].sort()).toEqual(facts.items.map(({ versionId }) => versionId).sort())
        for (const { ground } of tasks) expect(ground).toMatch(/\.$/)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is in the order of the steps, and what comes first has an earlier place', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { tasks } = draftOf({ ...all, ...facts })
        expect(tasks.map(({ place }) => place)).toEqual(tasks.map((_, at) => at + 1))
        const order = tasks.map(({ step }) => steps.indexOf(step))
        expect(order).toEqual([...order].sort((a, b) => a - b))
        for (const { place, after } of tasks) expect(after.every((first) => first < place)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('leaves out nobody who may be in something that is there', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { tasks } = draftOf({ ...all, ...facts })
        for (const item of facts.items) {
          if (!['CONFIRMED', 'DERIVED', 'POSSIBLE'].includes(item.verdict) || item.destroyedAt !== null) continue
          const task = of(tasks, item.versionId)
          const isThere = item.live || item.kind === 'MODEL'
          if (isThere) expect(task.action).not.toBe('NOTHING')
          const isKept = task.state === 'HELD' || task.outcome === 'RETAINED_EXEMPT'
          if (item.verdict === 'POSSIBLE' && task.action !== 'NOTHING' && !isKept)
            expect(task.ground).toMatch(/several people use/)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('has a gap for each model that is reached, that has no position, and none that it was made from', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { tasks, gaps } = draftOf({ ...all, ...facts })
        const known = new Set(facts.positions.map(({ artifact }) => artifact))
        const byId = new Map(facts.items.map((item) => [item.versionId, item]))
        const isCovered = (id: string, seen: Set<string>): boolean => {
          const item = byId.get(id)
          if (!item || seen.has(id)) return false
          seen.add(id)
          return known.has(item.artifact) || item.parents.some((parent) => isCovered(parent, seen))
        }
        const expected = facts.items.filter(
          (item) =>
            item.kind === 'MODEL' &&
            of(tasks, item.versionId).action !== 'NOTHING' &&
            !isCovered(item.versionId, new Set()),
        )
        expect(gaps.reduce((sum, { versions }) => sum + versions, 0)).toBe(expected.length)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is the same, with the same digest, in whatever order the facts come', () => {
    const head = { request: 'r', customer: 'c', type: 'DELETION', manifest: 'm' }
    fc.assert(
      fc.property(anyFacts, fc.func(fc.integer()), (facts, by) => {
        const shuffled = <T>(some: readonly T[]) =>
          some
            .map((one, at) => [by(at), one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one)
        const other = {
          items: shuffled(facts.items).map((item) => ({ ...item, parents: shuffled(item.parents) })),
          positions: shuffled(facts.positions),
          holds: shuffled(facts.holds),
          exemptions: shuffled(facts.exemptions),
        }
        const [one, two] = [draftOf({ ...all, ...facts }), draftOf({ ...all, ...other })]
        expect(planDigest(head, two.tasks)).toBe(planDigest(head, one.tasks))
        expect(differenceOf(one.tasks, two.tasks)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('differs from that of other facts by the versions that came, went or are treated otherwise', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (before, after) => {
        const [was, is] = [draftOf({ ...all, ...before }), draftOf({ ...all, ...after })]
        const changes = differenceOf(was.tasks, is.tasks)
        const versions = (kind: string) =>
          changes.flatMap((one) => (one.kind === kind && one.versionId ? one.versionId : []))
        const had = new Set(before.items.map(({ versionId }) => versionId))
        const has = new Set(after.items.map(({ versionId }) => versionId))
        expect(versions('ADDED').sort()).toEqual([...has].filter((id) => !had.has(id)).sort())
        expect(versions('GONE').sort()).toEqual([...had].filter((id) => !has.has(id)).sort())
      }),
      { numRuns: 300 },
    )
  })
})

describe('a model', () => {
  const churn = fact('churn', { kind: 'MODEL', systemRole: 'TRAINING' })

  it('without a position is a gap, named once for all its versions', () => {
    const { gaps } = draft([churn, fact('churn 2', { ...churn, versionId: 'churn 2', name: 'churn' })])
    expect(gaps).toMatchObject([{ code: 'MODEL_WITHOUT_POSITION', namespace: 'shop', name: 'churn', versions: 2 }])
  })

  it.each([
    ['EXEMPTION', 'KEEP_MODEL', 'DONE', 'RETAINED_EXEMPT'],
    ['RETRAINING', 'RETRAIN', 'PENDING', null],
    ['UNLEARNING', 'UNLEARN', 'PENDING', null],
  ] as const)('with the position %s has the task %s', (kind, action, state, outcome) => {
    const { tasks, gaps } = draft([churn], { positions: [position('artifact churn', { kind })] })
    expect(gaps).toEqual([])
    expect(of(tasks, 'churn')).toMatchObject({ action, state, outcome, position: 'position artifact churn' })
  })

  it('that was fine-tuned follows the one that it was made from, and comes after it', () => {
    const base = fact('zz base', { kind: 'MODEL' })
    const child = fact('aa child', { kind: 'MODEL', parents: ['zz base'] })
    const grandchild = fact('a grandchild', { kind: 'MODEL', parents: ['aa child'] })
    const { tasks, gaps } = draft([grandchild, child, base], { positions: [position('artifact zz base')] })
    expect(gaps).toEqual([])
    const [first, second, third] = ['zz base', 'aa child', 'a grandchild'].map((id) => of(tasks, id))
    expect([first, second, third].map((task) => task?.action)).toEqual(['RETRAIN', 'RETRAIN', 'RETRAIN'])
    expect([second?.after, third?.after]).toEqual([[first?.place], [second?.place]])
  })

  it('that was replaced is treated as well: its weights are still there', () => {
    const { tasks } = draft([{ ...churn, live: false, retentionDays: 0 }], { positions: [position('artifact churn')] })
    expect(of(tasks, 'churn').action).toBe('RETRAIN')
  })
})

describe('a backup', () => {
  const nightly = (versionId: string, days: number, more: Partial<Fact> = {}) =>
    fact(versionId, {
      systemRole: 'BACKUP',
      artifact: 'nightly',
      createdAt: NOW - days * DAY,
      retentionDays: 30,
      ...more,
    })

  it('waits until the newest one with the person is rotated', () => {
    const { tasks } = draft([
      nightly('old', 9, { live: false }),
      nightly('new', 2),
      nightly('without', 1, { verdict: 'EXCLUDED' }),
    ])
    for (const id of ['old', 'new'])
      expect(of(tasks, id)).toMatchObject({
        state: 'DEFERRED',
        outcome: 'DEFERRED_UNTIL',
        deferredUntil: NOW + 28 * DAY,
      })
    expect(of(tasks, 'without').action).toBe('NOTHING')
  })

  it('of which nobody said how long it is kept has no date, and somebody has to find out', () => {
    const { tasks } = draft([nightly('new', 2, { retentionDays: null })])
    expect(of(tasks, 'new')).toMatchObject({ action: 'CHECK_BACKUP', state: 'PENDING', deferredUntil: null })
  })

  it('that should be gone by now is checked', () => {
    expect(of(draft([nightly('new', 40)]).tasks, 'new')).toMatchObject({ action: 'EXPIRE_BACKUP', state: 'PENDING' })
  })

  it('in California may also wait until it is restored or next used', () => {
    const { tasks } = draft([nightly('new', 2)], { regime: 'CALIFORNIA' })
    expect(of(tasks, 'new').ground).toContain('11 CCR 7022(d)')
  })
})

describe('a version that was replaced', () => {
  const was = (more: Partial<Fact>) => fact('was', { live: false, artifact: 'orders', ...more })

  it('is an earlier state of a store that is purged with its current version', () => {
    const { tasks } = draft([was({}), fact('is', { artifact: 'orders' })])
    expect(of(tasks, 'was')).toMatchObject({ action: 'NOTHING', ground: expect.stringContaining('purged with') })
  })

  it('has a task of its own where the person is in no current version', () => {
    const { tasks } = draft([was({}), fact('is', { artifact: 'orders', verdict: 'EXCLUDED' })])
    expect(of(tasks, 'was')).toMatchObject({ action: 'DELETE_ROWS' })
  })

  it('is a file of its own where it is a training snapshot', () => {
    const { tasks } = draft([
      was({ systemRole: 'TRAINING' }),
      fact('is', { artifact: 'orders', systemRole: 'TRAINING' }),
    ])
    expect(of(tasks, 'was').action).toBe('REWRITE_SNAPSHOT')
  })

  it('needs nothing once its system’s retention has ended', () => {
    const { tasks } = draft([was({ systemRole: 'TRAINING', retentionDays: 5 })])
    expect(of(tasks, 'was')).toMatchObject({ action: 'NOTHING', ground: expect.stringContaining('5 days') })
  })
})

describe('a hold', () => {
  const hold = (target: string, until: number | null = null): Hold => ({
    id: 'h',
    target,
    ground: 'A court says so.',
    until,
  })

  it('on a version or its artifact keeps the version, and nothing else', () => {
    for (const target of ['orders', 'artifact orders']) {
      const { tasks } = draft([fact('orders'), fact('copies')], { holds: [hold(target)] })
      expect(of(tasks, 'orders')).toMatchObject({
        state: 'HELD',
        outcome: 'RETAINED_HOLD',
        hold: 'h',
        action: 'DELETE_ROWS',
      })
      expect(of(tasks, 'copies').state).toBe('PENDING')
    }
  })

  it('that has ended keeps nothing', () => {
    expect(of(draft([fact('orders')], { holds: [hold('orders', NOW)] }).tasks, 'orders').state).toBe('PENDING')
  })
})

describe('an exemption', () => {
  const exemption = (until: number | null) => ({ versionId: 'orders', ground: 'Tax law.', until })

  it('keeps one version for good, and nothing else', () => {
    const { tasks } = draft([fact('orders'), fact('copies')], { exemptions: [exemption(null)] })
    expect(of(tasks, 'orders')).toMatchObject({ state: 'DONE', outcome: 'RETAINED_EXEMPT', ground: 'Tax law.' })
    expect(of(tasks, 'copies').state).toBe('PENDING')
  })

  it('until a time defers what is to be done about it', () => {
    const { tasks } = draft([fact('orders')], { exemptions: [exemption(NOW + DAY)] })
    const ground = expect.stringContaining('Tax law.')
    expect(of(tasks, 'orders')).toMatchObject({
      action: 'DELETE_ROWS',
      state: 'DEFERRED',
      deferredUntil: NOW + DAY,
      ground,
    })
  })

  it('of a backup does not end before the backup is rotated', () => {
    const backup = fact('orders', { systemRole: 'BACKUP', createdAt: NOW, retentionDays: 30 })
    const until = (at: number) => of(draft([backup], { exemptions: [exemption(at)] }).tasks, 'orders').deferredUntil
    expect([until(NOW + DAY), until(NOW + 40 * DAY)]).toEqual([NOW + 30 * DAY, NOW + 40 * DAY])
  })

  it('gives way to a hold, and counts again once that is released', () => {
    const hold = { id: 'h', target: 'orders', ground: 'A court says so.', until: null }
    const { tasks } = draft([fact('orders')], { exemptions: [exemption(NOW + DAY)], holds: [hold] })
    expect(of(tasks, 'orders')).toMatchObject({ state: 'HELD', hold: 'h', deferredUntil: NOW + DAY })
  })
})

it('an empty manifest has a plan that asks again', () => {
  expect(draft([]).tasks.map(({ action }) => action)).toEqual(['VERIFY'])
})

it('a plan of what is gone already treats nothing, and asks again', () => {
  const { tasks } = draft([fact('orders', { verdict: 'ERASED' })])
  expect(tasks.map(({ action }) => action)).toEqual(['NOTHING', 'VERIFY'])
})
