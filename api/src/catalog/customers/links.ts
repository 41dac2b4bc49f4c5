import type { z } from 'zod'
import { customersOf } from '../../membership/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import type { LinkCommand } from '../../vocabulary/command.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { components } from './components.ts'
import { type Neighbours, settleErasures } from './erased.ts'
import { asText, fromText, type How, type Said, SPELLING, standingOf, together } from './said.ts'
import {
  joinCustomers,
  lockDigestsOf,
  lockNeighbours,
  pairsSaid,
  type Stored,
  shareCustomers,
  writeLinks,
} from './store/links.ts'

function saidIn({ said, at, key, holds, evidence }: z.infer<typeof Stored>): Said[] {
  if (said) return said.map(fromText)
  return [{ at, key: key ?? '', how: holds ? 'SAME_PERSON' : 'APART', evidence: evidence ?? '' }]
}

/** What a statement says of a pair of identities, `a` < `b`. */
type PairSaid = { a: string; b: string; said: Said }

/** Applies links and their undoing, and works out again who is one person. */
export async function applyLinks(tx: Transaction, commands: LinkCommand[]): Promise<void> {
  if (commands.length === 0) return
  await customersOf(
    tx,
    commands.flatMap((command) => command.identities),
  )
  const named = commands.flatMap((c) => c.identities.map((i) => i.digest))
  await say(tx, named, commands.flatMap(pairsOf))
}

/**
 * What spelling says of two digests, whatever statements do: they are one identity (`SAME_PERSON`), or the one is all that an earlier
 * rule kept of the other (`SHARED`).
 */
export async function saySpelling(tx: Transaction, pairs: { of: [string, string]; how: How }[]): Promise<void> {
  const said = pairs.map(({ of, how }) => {
    const [a = '', b = ''] = of.toSorted()
    return { a, b, said: spellingSays(how) }
  })
  await say(
    tx,
    pairs.flatMap(({ of }) => of),
    said,
  )
}

/**
 * A person's canonical customer is that of the least digest among the identities, so it does not depend on the order of events.
 * Old refs resolve through SAME_AS.
 */
async function say(tx: Transaction, digests: string[], pairs: PairSaid[]): Promise<void> {
  const known = await lockAll(tx, new Set(digests))
  if (pairs.length > 0) await addSaid(tx, pairs)
  const linked = await lockAll(tx, new Set(known.keys()))
  const persons = components(linked.keys(), joinedIn(linked)).map((component) => {
    const [canonical, ...others] = new Set(component.flatMap((digest) => linked.get(digest)?.ref ?? []))
    return { canonical, others }
  })
  const refs = [...new Set([...linked.values()].map((row) => row.ref))]
  await tx.run(joinCustomers, { refs, persons: persons.filter((p) => p.others.length > 0) })
  const shared = sharedIn(linked)
  if (shared.length > 0) await tx.run(shareCustomers, { pairs: shared })
  await settleErasures(tx, refs, linked)
}

/** The customers of identities that are shared, each pair once. */
function sharedIn(linked: Neighbours): { a: string; b: string }[] {
  const pairs = [...linked.values()].flatMap(({ digest, ref, links }) =>
    links.flatMap(({ other, said }) => {
      const b = linked.get(other)?.ref
      return digest < other && standingOf(said)?.how === 'SHARED' && b !== undefined && b !== ref ? [{ a: ref, b }] : []
    }),
  )
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()]
}

/** Works out again whom the erasures of these customers clear (erased.ts). */
export async function settleErased(tx: Transaction, refs: string[]): Promise<void> {
  const digests = (await tx.run(lockDigestsOf, { refs })).map(({ digest }) => digest)
  const linked = await lockAll(tx, new Set(digests))
  await settleErasures(tx, [...new Set([...linked.values()].map(({ ref }) => ref))], linked)
}

/** Two spellings that name one customer are one identity, though no link says so. */
const spelledAlike = (other: string) => ({ other, said: [spellingSays('SAME_PERSON')] })

const spellingSays = (how: How): Said => ({ ...SPELLING, how, evidence: 'spelled by two rules' })

/** Once their identities are locked, nobody else says anything of these pairs. */
async function addSaid(tx: Transaction, pairs: PairSaid[]): Promise<void> {
  const byPair = new Map<string, { a: string; b: string; said: Said[] }>()
  for (const { a, b, said } of pairs) {
    const pair = byPair.get(`${a} ${b}`) ?? { a, b, said: [] }
    pair.said.push(said)
    byPair.set(`${a} ${b}`, pair)
  }
  const names = [...byPair.values()].map(({ a, b }) => ({ a, b }))
  for (const { a, b, link } of await tx.run(pairsSaid, { pairs: names }))
    byPair.get(`${a} ${b}`)?.said.push(...saidIn(link))
  const rows = [...byPair.values()].map(({ a, b, said }) => {
    const all = together(said)
    return { a, b, ...standingOf(all), said: all.map(asText) }
  })
  await tx.run(writeLinks, { pairs: rows })
}

function pairsOf({ type, key, at, identities, evidence, shared }: LinkCommand): PairSaid[] {
  const digests = [...new Set(identities.map((identity) => identity.digest))].sort()
  const how: How = type === 'unlink' ? 'APART' : shared ? 'SHARED' : 'SAME_PERSON'
  return digests.flatMap((a, i) => digests.slice(i + 1).map((b) => ({ a, b, said: { at, key, how, evidence } })))
}

/** A statement that two identities are one person, as it stands. */
export type Link = { key: string; at: Instant; evidence: string }

/** Those that are the same person's as a digest, by the links that stand. */
const joinedIn =
  (known: Neighbours) =>
  (digest: string): string[] =>
    (known.get(digest)?.links ?? []).flatMap(({ other, said }) =>
      standingOf(said)?.how === 'SAME_PERSON' ? [other] : [],
    )

/** The links by which these identities are one person in spite of an unlink, each once, in the order of time. */
export async function linksBetween(tx: Transaction, { identities }: LinkCommand): Promise<Link[]> {
  const digests = [...new Set(identities.map((identity) => identity.digest))].sort()
  const known = await lockAll(tx, new Set(digests))
  const found = new Map<string, Link>()
  for (const [i, a] of digests.entries())
    for (const b of digests.slice(i + 1)) for (const link of shortestWay(known, a, b)) found.set(link.key, link)
  return [...found.values()].sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
}

/** The links on a shortest way from one identity to another; none where they are two people. */
function shortestWay(known: Neighbours, from: string, to: string): Link[] {
  const ways = new Map<string, Link[]>([[from, []]])
  for (const [digest, way] of ways) {
    if (digest === to) return way
    for (const { other, said } of known.get(digest)?.links ?? []) {
      const link = standingOf(said)
      if (link?.how === 'SAME_PERSON' && !ways.has(other)) ways.set(other, [...way, link])
    }
  }
  return []
}

/**
 * Locks outward until nothing new turns up: two transactions that touch one person queue here. A neighbour whose digest a new key wraps
 * before the lock is there is not found: then all that are locked are read once more. `digests`: these are stored.
 */
async function lockAll(tx: Transaction, digests: Set<string>): Promise<Neighbours> {
  const known: Neighbours = new Map()
  const gone = new Set<string>()
  let next = [...digests].sort()
  while (next.length > 0) {
    for (const { digest, ref, links, same } of await tx.run(lockNeighbours, { digests: next })) {
      const told = links.map(({ other, link }) => ({ other, said: saidIn(link) }))
      known.set(digest, { digest, ref, links: [...told, ...same.map(spelledAlike)] })
    }
    const others = [...known.values()].flatMap((row) => row.links.map((link) => link.other))
    const missing = next.filter((digest) => !known.has(digest))
    for (const digest of missing) gone.add(digest)
    const fresh = [...new Set(others)].filter((digest) => !known.has(digest) && !gone.has(digest))
    next = (missing.length > 0 ? [...known.keys()] : fresh).sort()
  }
  return known
}
