import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ArtifactOrder } from '../../generated/schema.ts'
import type { Version } from '../../traversal/adjacency/index.ts'
import { artifactsPage, type ByArtifactArgs } from './byArtifact.ts'
import { facetsOf } from './facets.ts'
import { filterParameters } from './filter.ts'
import { type ListedVersion, selectedBy } from './verdicts.ts'

const listed = fc.record({
  artifact: fc.integer({ min: 0, max: 9 }),
  rank: fc.integer({ min: 0, max: 5 }),
  live: fc.boolean(),
  at: fc.integer({ min: 0, max: 20 }),
})

/** Artifacts 0 and 1 are in no system; of the others' systems s0 has no owner. */
const itemOf = (
  { artifact, rank, live, at }: { artifact: number; rank: number; live: boolean; at: number },
  id: number,
) =>
  ({
    version: { id: `v${id}`, artifact: `a${artifact}`, createdAt: at } as Version,
    node: id,
    rank,
    live,
    place: {
      kind: artifact % 2 === 0 ? 'DATASET' : 'MODEL',
      system: artifact < 2 ? null : `s${artifact % 3}`,
      role: artifact < 2 ? null : artifact % 3 === 0 ? 'BACKUP' : 'PRIMARY',
      names: {
        name: `n${artifact % 4}`,
        system: artifact < 2 ? null : `System ${artifact % 3}`,
        owner: artifact % 3 === 0 ? null : `Owner ${artifact % 2}`,
      },
      search: '',
      expiry: 0,
    },
  }) satisfies ListedVersion

const lists = fc.array(listed, { maxLength: 60 }).map((drawn) => drawn.map(itemOf))
const sorts = fc.record({ order: fc.constantFrom(...Object.values(ArtifactOrder)), descending: fc.boolean() })

function allPages(
  list: readonly ListedVersion[],
  args: Omit<ByArtifactArgs, 'after'>,
  closing: { opens(artifact: string, place: { kind: string }): boolean } = { opens: () => true },
) {
  const found = []
  let after: string | null = null
  do {
    const page = artifactsPage(list, { ...args, after }, closing)
    found.push(...page.edges.map(({ node }) => node))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return found
}

it('has every artifact once, with all of its versions, page by page as all at once', () => {
  fc.assert(
    fc.property(lists, sorts, fc.integer({ min: 1, max: 4 }), (list, sort, first) => {
      const rows = allPages(list, { ...sort, first })
      expect(rows.map(({ artifact }) => artifact).sort()).toEqual(
        [...new Set(list.map(({ version }) => version.artifact))].sort(),
      )
      for (const { artifact, versions, live, byRank, newest, strongest, rank } of rows) {
        const its = list.filter(({ version }) => version.artifact === artifact)
        expect({ versions, live }).toEqual({ versions: its.length, live: its.filter((one) => one.live).length })
        expect([...byRank.values()].reduce((sum, count) => sum + count, 0)).toBe(its.length)
        expect(newest).toBe(Math.max(...its.map(({ version }) => version.createdAt)))
        expect(strongest.rank).toBe(rank)
        expect(strongest.live || !its.some((one) => one.live && one.rank === rank)).toBe(true)
      }
      expect(rows).toEqual(allPages(list, { ...sort, first: 100 }))
    }),
  )
})

it('is sorted by what was asked for, with what has none of it last in both directions', () => {
  fc.assert(
    fc.property(lists, fc.boolean(), (list, descending) => {
      const owners = allPages(list, { order: 'OWNER', descending, first: 3 }).map(
        ({ strongest }) => strongest.place.names.owner,
      )
      const known = owners.filter((owner) => owner !== null)
      expect(owners.slice(0, known.length)).toEqual(known)
      expect(known).toEqual(descending ? [...known].sort().reverse() : [...known].sort())
    }),
  )
})

it('does not tell by its place what something is called that is closed', () => {
  fc.assert(
    fc.property(lists, fc.constantFrom(...(['NAME', 'SYSTEM', 'OWNER'] as const)), (list, order) => {
      const closing = { opens: (_: string, { kind }: { kind: string }) => kind !== 'MODEL' }
      const renamed = list.map((item) =>
        closing.opens(item.version.artifact, item.place)
          ? item
          : { ...item, place: { ...item.place, names: { name: 'x', system: 'y', owner: 'z' } } },
      )
      const ids = (some: readonly ListedVersion[]) =>
        allPages(some, { order, descending: false, first: 2 }, closing).map(({ artifact }) => artifact)
      expect(ids(list)).toEqual(ids(renamed))
    }),
  )
})

it('each choice leaves as much as its facet promised', () => {
  const chosen = fc.record({
    verdicts: fc.subarray(['CONFIRMED', 'ERASED', 'DERIVED'] as const),
    systems: fc.subarray(['s0', 's1', 's2']),
    unplaced: fc.boolean(),
    live: fc.constantFrom(true, false, null),
  })
  fc.assert(
    fc.property(lists, chosen, (list, filter) => {
      const facets = facetsOf(list, filterParameters(filter))
      const left = (further: object) => {
        const some = list.filter(selectedBy(filterParameters({ ...filter, ...further })))
        return { versions: some.length, artifacts: new Set(some.map(({ version }) => version.artifact)).size }
      }
      for (const { verdict, versions, artifacts } of facets.verdicts)
        expect(left({ verdicts: [verdict] })).toEqual({ versions, artifacts })
      for (const { live, versions, artifacts } of facets.live) expect(left({ live })).toEqual({ versions, artifacts })
      for (const { kind, versions, artifacts } of facets.kinds)
        expect(left({ kinds: [kind] })).toEqual({ versions, artifacts })
      for (const { role, versions, artifacts } of facets.roles)
        expect(left({ roles: [role] })).toEqual({ versions, artifacts })
      for (const { id, versions, artifacts } of facets.systems)
        expect(left(id === null ? { systems: [], unplaced: true } : { systems: [id], unplaced: false })).toEqual({
          versions,
          artifacts,
        })
    }),
  )
})
