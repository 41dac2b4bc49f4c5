import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ArtifactNews, type SystemRole } from '../../generated/schema.ts'
import type { Version } from '../../traversal/adjacency/index.ts'
import { type ArtifactChangeRow, artifactChanges, artifactChangesPage } from './artifactChanges.ts'
import { verdictOf } from './ranks.ts'
import type { ListedVersion } from './verdicts.ts'
import { changesBetween } from './versionChanges.ts'

const [SINCE, AS_OF] = [10, 20]

/** How a version stands on one list; null: not at all. */
const standing = fc.option(fc.record({ rank: fc.integer({ min: 0, max: 5 }), live: fc.boolean() }))
const drawnVersion = fc.record({
  artifact: fc.integer({ min: 0, max: 7 }),
  at: fc.integer({ min: 0, max: 20 }),
  before: standing,
  now: standing,
  destroyed: fc.boolean(),
})
type Drawn = {
  artifact: number
  at: number
  before: { rank: number; live: boolean } | null
  now: { rank: number; live: boolean } | null
  destroyed: boolean
}
const roles: readonly SystemRole[] = ['PRIMARY', 'VENDOR', 'DEVELOPMENT']

/** Artifact 0 is in no system; the others are in three. */
const itemOf = (drawn: Drawn, id: number, { rank, live }: { rank: number; live: boolean }): ListedVersion => {
  const version = {
    id: `v${id}`,
    artifact: `a${drawn.artifact}`,
    createdAt: drawn.at,
    destroyedAt: drawn.destroyed ? 15 : null,
  } as Version
  const names = { name: `n${drawn.artifact}`, system: null, owner: null }
  const system = drawn.artifact === 0 ? null : `s${drawn.artifact % 3}`
  const role = drawn.artifact === 0 ? null : (roles[drawn.artifact % 3] ?? null)
  return { version, node: id, rank, live, place: { kind: 'DATASET', system, role, names, search: '', expiry: 0 } }
}

const listsOf = (drawn: readonly Drawn[]) => ({
  earlier: drawn.flatMap((one, id) => (one.before ? [itemOf(one, id, one.before)] : [])),
  later: drawn.flatMap((one, id) => (one.now ? [itemOf(one, id, one.now)] : [])),
})

function compared(drawn: readonly Drawn[]) {
  const lists = listsOf(drawn)
  return artifactChanges(lists, changesBetween(lists.earlier, lists.later, SINCE, AS_OF))
}

const saying = ['CONFIRMED', 'DERIVED', 'POSSIBLE', 'ERASED', 'EXCLUDED', 'BARRIER']
const holds = (verdict: string | undefined) => verdict !== undefined && saying.indexOf(verdict) < 3
const strongest = (list: readonly ListedVersion[]) =>
  list
    .filter(({ live }) => live)
    .map(({ rank }): string => verdictOf(rank))
    .sort((a, b) => saying.indexOf(a) - saying.indexOf(b))[0]

/** The schema's words for each kind of news, one after the other. */
function naively(name: string, { earlier, later }: ReturnType<typeof listsOf>): string | null {
  const of = (list: readonly ListedVersion[]) => list.filter(({ version }) => version.artifact === name)
  const [before, now] = [of(earlier), of(later)]
  const changes = changesBetween(before, now, SINCE, AS_OF)
  if (changes.length === 0) return null
  const once = (item: ListedVersion) => saying.indexOf(verdictOf(item.rank)) < 4
  const place = [...before, ...now][0]?.place
  if (!before.some(once) && now.some(({ rank }) => holds(verdictOf(rank)))) {
    const known = earlier.some((item) => once(item) && item.place.system === place?.system)
    if (!place?.system || known) return 'NEW_ARTIFACT'
    return place.role === 'VENDOR' ? 'NEW_VENDOR' : 'NEW_COPY'
  }
  const [was, is] = [strongest(before), strongest(now)]
  if (!holds(was) && holds(is)) return 'RETURNED'
  if (holds(was) && (!is || is === 'ERASED')) {
    const ids = new Set(now.map(({ version }) => version.id))
    const unseen = before.filter(({ live, rank, version }) => live && holds(verdictOf(rank)) && !ids.has(version.id))
    return unseen.length > 0 ? 'NO_LONGER_FOUND' : 'GONE'
  }
  const kinds = new Set(changes.map(({ change }): string => change))
  const added = changes.filter(({ change }) => change === 'ADDED')
  const otherwise = added.some(({ item }) => verdictOf(item.rank) !== is)
  if (is && (was !== is || kinds.has('ERASED') || kinds.has('REJUDGED') || otherwise)) return 'NEW_VERDICT'
  const routine = ![...kinds].some((kind) => !['ADDED', 'RETIRED', 'DESTROYED'].includes(kind))
  return is && added.length > 0 && routine ? 'RELOADED' : 'OTHER_CHANGE'
}

const drawnLists = fc.array(drawnVersion, { maxLength: 24 })

it('tells of every artifact that changed, and of no other, what a naive fold tells', () => {
  fc.assert(
    fc.property(drawnLists, (drawn) => {
      const lists = listsOf(drawn)
      const told = new Map<string, string>(compared(drawn).map(({ artifact, news }) => [artifact, news]))
      const names = new Set(drawn.map(({ artifact }) => `a${artifact}`))
      for (const name of names) expect(told.get(name) ?? null).toBe(naively(name, lists))
      expect([...told.keys()].every((name) => names.has(name))).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

it('loses no changed version', () => {
  fc.assert(
    fc.property(drawnLists, (drawn) => {
      const { earlier, later } = listsOf(drawn)
      const ids = (some: readonly { item: ListedVersion }[]) => some.map(({ item }) => item.version.id).sort()
      expect(ids(compared(drawn).flatMap(({ changes }) => changes))).toEqual(
        ids(changesBetween(earlier, later, SINCE, AS_OF)),
      )
    }),
  )
})

function allPages(rows: readonly ArtifactChangeRow[], first: number, news: readonly ArtifactNews[] | null = null) {
  const found: ArtifactChangeRow[] = []
  let after: string | null = null
  do {
    const page = artifactChangesPage(rows, { first, after, news })
    found.push(...page.edges.map(({ node }) => node))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return found
}

it('comes in pages with news first and routine last, and each count is what its filter leaves', () => {
  fc.assert(
    fc.property(drawnLists, fc.integer({ min: 1, max: 4 }), (drawn, first) => {
      const rows = compared(drawn)
      const paged = allPages(rows, first)
      expect(paged).toEqual(allPages(rows, 100))
      expect(paged.map(({ artifact }) => artifact).sort()).toEqual(rows.map(({ artifact }) => artifact).sort())
      const places = paged.map(({ news }) => Object.values(ArtifactNews).indexOf(news))
      expect(places).toEqual([...places].sort((a, b) => a - b))
      const { counts, totalCount } = artifactChangesPage(rows, { first })
      expect(counts.reduce((sum, { artifacts }) => sum + artifacts, 0)).toBe(totalCount)
      for (const { news, artifacts } of counts) expect(allPages(rows, first, [news])).toHaveLength(artifacts)
    }),
  )
})

const known: Drawn = {
  artifact: 3,
  at: 1,
  before: { rank: 1, live: true },
  now: { rank: 1, live: true },
  destroyed: false,
}

it.each<[string, Drawn[], string]>([
  ['a new vendor', [known, { ...known, artifact: 1, at: 15, before: null }], 'NEW_VENDOR'],
  [
    'a load',
    [
      { ...known, now: { rank: 1, live: false } },
      { ...known, at: 15, before: null },
    ],
    'RELOADED',
  ],
  ['a destruction', [{ ...known, now: { rank: 1, live: false }, destroyed: true }], 'GONE'],
  ['what nothing leads to any more', [{ ...known, now: null }], 'NO_LONGER_FOUND'],
])('calls %s by its name', (_, drawn, news) => {
  expect(compared(drawn)).toMatchObject([{ news }])
})
