import { z } from 'zod'
import { statement, type Transaction } from '../../db/index.ts'
import type { Instant } from '../../instant.ts'
import type { LinkCommand } from '../ingest/command.ts'
import { customersOf } from '../membership/index.ts'

const Nothing = z.object({})

/**
 * What each pair of identities last heard: the latest (at, key) stands, a link before an unlink of the same instant, which
 * contradict each other. `a` < `b`, so that a pair has one relationship.
 */
const writeLinks = statement(
  'writeLinks',
  Nothing,
  `
  UNWIND $pairs AS row
  MATCH (a:Identity {ws: $ws, digest: row.a}) MATCH (b:Identity {ws: $ws, digest: row.b})
  MERGE (a)-[l:LINKED]->(b)
  ON CREATE SET l.ws = $ws, l.at = row.at, l.holds = row.holds, l.key = row.key, l.evidence = row.evidence
  SET l.contradiction = CASE
    WHEN l.at < row.at THEN null
    WHEN l.at = row.at AND l.holds <> row.holds THEN true
    ELSE l.contradiction END
  WITH l, row WHERE l.at < row.at
    OR (l.at = row.at AND row.holds AND NOT l.holds)
    OR (l.at = row.at AND row.holds = l.holds AND row.key > coalesce(l.key, ''))
  SET l.at = row.at, l.holds = row.holds, l.key = row.key, l.evidence = row.evidence`,
)

/** Locks identities, and answers all that were ever linked with one of them, with the links between. */
const lockNeighbours = statement(
  'lockNeighbours',
  z.object({
    digest: z.string(),
    ref: z.string(),
    links: z.array(
      z.object({ other: z.string(), holds: z.boolean(), at: z.number(), key: z.string(), evidence: z.string() }),
    ),
  }),
  `
  UNWIND $digests AS digest
  MATCH (i:Identity {ws: $ws, digest: digest})-[:IDENTIFIES]->(c:Customer)
  SET i:Identity
  WITH i, c
  OPTIONAL MATCH (i)-[l:LINKED]-(o:Identity)
  RETURN i.digest AS digest, c.ref AS ref, [x IN collect({other: o.digest, holds: l.holds, at: l.at, key: coalesce(l.key, ''),
      evidence: coalesce(l.evidence, '')}) WHERE x.other IS NOT NULL] AS links`,
)

const joinCustomers = statement(
  'joinCustomers',
  Nothing,
  `
  UNWIND $refs AS ref
  MATCH (c:Customer {ws: $ws, ref: ref})
  OPTIONAL MATCH (c)-[old:SAME_AS]-(:Customer)
  DELETE old
  REMOVE c:Linked
  WITH count(*) AS done
  UNWIND $persons AS row
  MATCH (c:Customer {ws: $ws, ref: row.canonical})
  UNWIND row.others AS other
  MATCH (o:Customer {ws: $ws, ref: other})
  CREATE (c)-[:SAME_AS {ws: $ws}]->(o)
  SET o:Linked`,
)

/**
 * Applies links and their undoing, and works out again who is one person. A person's canonical customer is that of the
 * least digest among the identities, so it does not depend on the order of events. Old refs resolve through SAME_AS.
 */
export async function applyLinks(tx: Transaction, commands: LinkCommand[]): Promise<void> {
  if (commands.length === 0) return
  await customersOf(
    tx,
    commands.flatMap((command) => command.identities),
  )
  const pairs = commands.toSorted((a, b) => a.at - b.at).flatMap(pairsOf)
  const known = await lockAll(tx, new Set(commands.flatMap((c) => c.identities.map((i) => i.digest))))
  if (pairs.length > 0) await tx.run(writeLinks, { pairs })
  const linked = await lockAll(tx, new Set(known.keys()))
  const persons = components(linked).map((digests) => {
    const [canonical, ...others] = digests.flatMap((digest) => linked.get(digest)?.ref ?? [])
    return { canonical, others }
  })
  await tx.run(joinCustomers, {
    refs: [...linked.values()].map((row) => row.ref),
    persons: persons.filter((p) => p.others.length > 0),
  })
}

function pairsOf({ type, key, at, identities, evidence }: LinkCommand) {
  const digests = [...new Set(identities.map((identity) => identity.digest))].sort()
  return digests.flatMap((a, i) =>
    digests.slice(i + 1).map((b) => ({ a, b, key, at, holds: type === 'link', evidence })),
  )
}

/** A statement that two identities are one person, as it stands. */
export type Link = { key: string; at: Instant; evidence: string }

type Neighbours = Map<string, { digest: string; ref: string; links: (Link & { other: string; holds: boolean })[] }>

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
    for (const { other, holds, ...link } of known.get(digest)?.links ?? [])
      if (holds && !ways.has(other)) ways.set(other, [...way, link])
  }
  return []
}

/** Locks outward until nothing new turns up: two transactions that touch one person queue here. */
async function lockAll(tx: Transaction, digests: Set<string>): Promise<Neighbours> {
  const known: Neighbours = new Map()
  let next = [...digests].sort()
  while (next.length > 0) {
    for (const row of await tx.run(lockNeighbours, { digests: next })) known.set(row.digest, row)
    const others = [...known.values()].flatMap((row) => row.links.map((link) => link.other))
    next = [...new Set(others)].filter((digest) => !known.has(digest)).sort()
  }
  return known
}

/** Sets of digests joined by links that hold, each sorted, the least first. */
function components(linked: Neighbours): string[][] {
  const seen = new Set<string>()
  const found: string[][] = []
  for (const start of [...linked.keys()].sort()) {
    if (seen.has(start)) continue
    const component: string[] = []
    const queue = [start]
    for (let digest = queue.pop(); digest !== undefined; digest = queue.pop()) {
      if (seen.has(digest)) continue
      seen.add(digest)
      component.push(digest)
      for (const link of linked.get(digest)?.links ?? []) if (link.holds) queue.push(link.other)
    }
    found.push(component.sort())
  }
  return found
}
