import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../testkit/api.ts'
import type { MemberMode } from '../generated/schema.ts'
import type { Connection } from '../platform/db/index.ts'
import {
  customersOf,
  linkedOrdinals,
  membersOf,
  membersReader,
  peopleAt,
  recordLists,
  settle,
  versionsNaming,
} from './index.ts'

const RUNS = Number(process.env.MEMBERS_RUNS ?? 30)

let connection: Connection
beforeAll(async () => {
  connection = await openDatabase()
})
afterAll(() => connection.close())

/** Customers who are looked at one by one: at both ends of ranges, in a crowd, and where nobody else is. */
const PEOPLE = [0, 1, 5, 6, 700, 16_383, 16_384, 16_390, 20_001, 32_767, 32_768, 100_000]
/** `PEOPLE[0]` is one person with `PEOPLE[6]`. */
const [CANONICAL, OTHER] = [PEOPLE[0] ?? 0, PEOPLE[6] ?? 0]
/** Too many to be kept as numbers: kept as bits. */
const crowds = [
  Array.from({ length: 1_000 }, (_, n) => n),
  Array.from({ length: 9_000 }, (_, n) => 16_384 + 2 * n),
  Array.from({ length: 20_000 }, (_, n) => 15_000 + n),
]

type Said = { mode: MemberMode; at: number; first: string; next: string; who: number[]; crowd: number | null }
const versions = ['a', 'b']

const said = (crowd: fc.Arbitrary<number | null>): fc.Arbitrary<Said> =>
  fc.record({
    mode: fc.constantFrom<MemberMode>('FULL', 'ADD', 'ADD', 'REMOVE', 'REMOVE'),
    at: fc.nat({ max: 4 }),
    first: fc.constantFrom(...versions),
    next: fc.constantFrom(...versions),
    who: fc.subarray(PEOPLE),
    crowd,
  })

const crowded = fc.option(fc.nat({ max: crowds.length - 1 }), { freq: 2 })
/** `most`: people of a list that is kept as relationships. Nobody of a crowd is a customer, so crowds are chunks. */
const forms = [
  { form: 'chunks', most: 0, crowd: crowded },
  { form: 'relationships up to three people, else chunks', most: 3, crowd: crowded },
  { form: 'relationships', most: Number.POSITIVE_INFINITY, crowd: fc.constant(null) },
]

const peopleOf = ({ who, crowd }: Said) => new Set([...who, ...(crowd === null ? [] : (crowds[crowd] ?? []))])

const turn = { FULL: 0, REMOVE: 1, ADD: 2 }

/** As docs say it: what is said about one version, heard in order; a full list starts over, with others of its instant. */
function naive(lists: (Said & { key: string })[]): { members: Set<number>; by: Map<number, string[]> } {
  const ordered = lists.toSorted((x, y) => x.at - y.at || turn[x.mode] - turn[y.mode] || (x.key < y.key ? -1 : 1))
  const by = new Map<number, string[]>()
  let full = -1
  for (const list of ordered) {
    if (list.mode === 'FULL' && list.at !== full) by.clear()
    if (list.mode === 'FULL') full = list.at
    for (const who of peopleOf(list))
      list.mode === 'REMOVE' ? by.delete(who) : by.set(who, [...(by.get(who) ?? []), list.key])
  }
  return { members: new Set(by.keys()), by }
}

const run = (ws: string, text: string, parameters: object = {}) =>
  connection.driver.executeQuery(text, { ws, ...parameters })

async function workspaceWith(people: number[]): Promise<string> {
  const ws = `test-${randomUUID()}`
  await run(
    ws,
    `UNWIND $people AS ordinal
     CREATE (:Identity {ws: $ws, digest: toString(ordinal), namespace: 'n' + ordinal})-[:IDENTIFIES {ws: $ws}]->
       (:Customer {ws: $ws, ref: 'c' + ordinal, ordinal: ordinal})`,
    { people: people.map(BigInt) },
  )
  await run(
    ws,
    `MATCH (c:Customer {ws: $ws, ordinal: $c}) MATCH (o:Customer {ws: $ws, ordinal: $o})
     CREATE (c)-[:SAME_AS {ws: $ws}]->(o) SET o:Linked`,
    { c: BigInt(CANONICAL), o: BigInt(OTHER) },
  )
  await run(ws, 'UNWIND $ids AS id CREATE (:Version {ws: $ws, id: $ws + id, enumerated: false})', { ids: versions })
  return ws
}

const bind = (ws: string, lists: { id: string; version: string }[]) =>
  run(
    ws,
    `UNWIND $lists AS row MERGE (r:Read {ws: $ws, id: row.id}) WITH r, row
     OPTIONAL MATCH (r)-[old:BOUND]->() DELETE old
     WITH r, row MATCH (v:Version {ws: $ws, id: row.version}) CREATE (r)-[:BOUND {ws: $ws}]->(v)`,
    { lists },
  )

describe('members', () => {
  it.each(forms)(
    'kept as $form are those of the definition, however lists follow each other and move from one version to another',
    async ({ most, crowd }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(said(crowd), { minLength: 1, maxLength: 8 }), async (lists) => {
          const ws = await workspaceWith(PEOPLE)
          const db = connection.workspace(ws)
          const keyed = lists.map((list, n) => ({ ...list, key: `k${n}`, id: `${ws}/k${n}` }))
          for (const when of ['first', 'next'] as const) {
            await bind(
              ws,
              keyed.map((list) => ({ id: list.id, version: ws + list[when] })),
            )
            await db.write('test', async (tx) => {
              const written = keyed.map((list) => ({
                ...list,
                namespaces: ['email'],
                ordinals: [...peopleOf(list)].sort((a, b) => a - b),
              }))
              if (when === 'first') await recordLists(tx, written, most)
              await settle(tx, new Set(versions.map((version) => ws + version)))
            })
            const expected = versions.map((version) => naive(keyed.filter((list) => list[when] === version)))
            const union = new Set(expected.flatMap(({ members }) => [...members]))
            const got = await membersOf(
              db,
              versions.map((version) => ws + version),
            )
            expect([...got]).toEqual([...union].sort((a, b) => a - b))
            expect(got.size).toBe(union.size)
            // The first is known beforehand, the others are read when they are asked for; the second time nothing is read.
            const reader = await membersReader(db, [`${ws}${versions[0]}`])
            for (const besides of [new Set<string>(), new Set(['email']), new Set<string>()])
              for (const some of [versions, ...versions.map((version) => [version])]) {
                const ids = some.map((version) => ws + version)
                expect([...(await reader(ids, besides))]).toEqual([...(await membersOf(db, ids, besides))])
              }
            for (const ordinal of PEOPLE.filter((one) => one !== CANONICAL)) {
              const same = ordinal === OTHER ? [CANONICAL, OTHER] : [ordinal]
              const { namings: naming } = await versionsNaming(db, `c${ordinal}`)
              const named = naming.map(({ version, key, namespace }) => `${version.slice(-1)} ${key} ${namespace}`)
              const should = versions.flatMap((version, v) =>
                same.flatMap((one) => (expected[v]?.by.get(one) ?? []).map((key) => `${version} ${key} n${one}`)),
              )
              expect(named.sort()).toEqual(should.sort())
            }
          }
          const { records } = await run(ws, 'MATCH (v:Version {ws: $ws}) RETURN v.id AS id, v.enumerated AS enumerated')
          for (const record of records)
            expect(record.get('enumerated')).toBe(
              keyed.some((list) => ws + list.next === record.get('id') && list.mode === 'FULL'),
            )
        }),
        { numRuns: RUNS },
      )
    },
    600_000,
  )

  it('are shown with the person they are part of, in the order asked for', async () => {
    const db = connection.workspace(await workspaceWith(PEOPLE))
    expect(await peopleAt(db, [OTHER, 5, 4])).toEqual([
      {
        ref: `c${OTHER}`,
        ordinal: OTHER,
        canonical: { ref: 'c0', ordinal: 0 },
        namespaces: ['n0', `n${OTHER}`],
      },
      { ref: 'c5', ordinal: 5, canonical: { ref: 'c5', ordinal: 5 }, namespaces: ['n5'] },
    ])
    expect([...(await linkedOrdinals(db))]).toEqual([[OTHER, CANONICAL]])
  })
})

describe('customers', () => {
  const identities = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => ({ namespace: 'email', digest: `d${from + n}` }))

  it('have one ordinal each, dense, also when several writers meet them at once', async () => {
    const db = connection.workspace(`test-${randomUUID()}`)
    const writers = Array.from({ length: 12 }, (_, n) =>
      db.write('test', (tx) => customersOf(tx, identities(n * 20, n * 20 + 60))),
    )
    const ordinalOf = new Map<string, number>()
    for (const got of await Promise.all(writers))
      for (const [digest, ordinal] of got) {
        expect(ordinalOf.get(digest) ?? ordinal).toBe(ordinal)
        ordinalOf.set(digest, ordinal)
      }
    expect(ordinalOf.size).toBe(280)
    expect(new Set(ordinalOf.values()).size).toBe(280)
    expect(Math.max(...ordinalOf.values())).toBeLessThan(12 * 60)
  })

  it('of a transaction that is undone leave a gap, which nobody gets later', async () => {
    const db = connection.workspace(`test-${randomUUID()}`)
    await expect(
      db.write('test', async (tx) => {
        await customersOf(tx, identities(0, 3))
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    const later = await db.write('test', (tx) => customersOf(tx, identities(0, 2)))
    expect([...later.values()]).toEqual([3, 4])
  })
})
