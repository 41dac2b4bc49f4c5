import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Version } from '../../traversal/adjacency/index.ts'
import { verdictOf } from './ranks.ts'
import { kindsIn, rankIn, sumOf, touchedSystems } from './touchedSystems.ts'
import type { ListedVersion } from './verdicts.ts'

const listed = fc.record({
  artifact: fc.integer({ min: 0, max: 7 }),
  rank: fc.integer({ min: 0, max: 5 }),
  live: fc.boolean(),
  at: fc.integer({ min: 0, max: 20 }),
})

type Drawn = { artifact: number; rank: number; live: boolean; at: number }

/** What says most of where the person is comes first. */
const strongest = ['CONFIRMED', 'DERIVED', 'POSSIBLE', 'ERASED', 'EXCLUDED', 'BARRIER']
const bySaid = (a: number, b: number) => strongest.indexOf(verdictOf(a)) - strongest.indexOf(verdictOf(b))

/** Artifacts 0 and 1 are in no system, the others in one of three. */
const itemOf = ({ artifact, rank, live, at }: Drawn): ListedVersion => {
  const kind = artifact % 2 === 0 ? 'DATASET' : 'MODEL'
  const system = artifact < 2 ? null : `s${artifact % 3}`
  return {
    version: { artifact: `a${artifact}`, kind, createdAt: at } as Version,
    node: 0,
    rank,
    live,
    place: { kind, system, role: null, names: { name: '', system: null, owner: null }, search: '', expiry: 0 },
  }
}

it('counts each version once, in the system of its artifact, with the strongest verdict first', () => {
  fc.assert(
    fc.property(fc.array(listed, { maxLength: 60 }), (drawn) => {
      const list = drawn.map(itemOf)
      const systems = touchedSystems(list)
      expect(new Set(systems.map(({ id }) => id)).size).toBe(systems.length)
      for (const system of systems) {
        const its = list.filter(({ place }) => place.system === system.id)
        expect(sumOf(system, 'versions')).toBe(its.length)
        expect(sumOf(system, 'live')).toBe(its.filter(({ live }) => live).length)
        expect(verdictOf(rankIn(system))).toBe(
          strongest.find((verdict) => its.some(({ rank }) => verdictOf(rank) === verdict)),
        )
        const artifacts = system.artifacts.map(({ artifact }) => artifact)
        expect([...artifacts].sort()).toEqual([...new Set(its.map(({ version }) => version.artifact))].sort())
        const ranks = system.artifacts.map(({ rank }) => rank)
        expect(ranks).toEqual([...ranks].sort(bySaid))
        expect(kindsIn(system).reduce((sum, { versions }) => sum + versions, 0)).toBe(its.length)
      }
      expect(systems.reduce((sum, system) => sum + sumOf(system, 'versions'), 0)).toBe(list.length)
      expect(systems.map(rankIn)).toEqual(systems.map(rankIn).sort(bySaid))
    }),
  )
})
