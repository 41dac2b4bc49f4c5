import type { Driver } from 'neo4j-driver'
import type { Carries } from '../../src/generated/schema.ts'
import type { Erased } from './erasures.ts'
import { readLists } from './lists.ts'
import { PERSONAL_FIRST, versionKey, viewKey } from './terms.ts'

// The graph as anyone can read it from the database (docs/api/graph.md), in the words of the oracle.

/** `stands`: as the oracle's. `of`: the write, origin or placeholder that the id stands for, if it is one of these. */
export type SeenVersion = {
  id: string
  key: string
  createdAt: number
  enumerated: boolean
  listedBy: string[] | null
  of: Erased | null
}

/** `flows`: `from → to carries`, with `carried on` or not; `types` that contradict what they carry are named as such. */
export type SeenGraph = { versions: SeenVersion[]; flows: string[]; named: string[] }

export const flowWords = (from: string, to: string, carries: Carries, mixes: boolean, carriedAt: number | null) =>
  `${from}  →  ${to}  ${carries}${mixes ? ' mixing people' : ''}${carriedAt === null ? '' : ` carried on t=${carriedAt}`}`
export const namedWords = (version: string, identity: string) => `${version} names ${identity}`

// The properties that must exist are those of an index: only this workspace's versions are looked at.
const ITS_VERSIONS = 'MATCH (v:Version {ws: $ws}) WHERE v.artifact IS NOT NULL AND v.createdAt IS NOT NULL'

const VERSIONS = `
  ${ITS_VERSIONS}
  MATCH (v)-[:VERSION_OF]->(a:Artifact)
  OPTIONAL MATCH (w:Write)-[:BOUND]->(v)
  OPTIONAL MATCH (c:Write {id: v.view})
  WITH v, a, w, c ORDER BY w.at, w.run, w.name
  RETURN v.id AS id, a.kind + ' ' + a.namespace + '/' + a.name AS artifact, v.name AS name, v.createdAt AS createdAt,
    v.enumerated AS enumerated, v.listedBy AS listedBy, v.until AS until, c {.run, .name} AS computed, [x IN collect(w) | {id: x.id, run: x.run}] AS writes`

const FLOWS = `
  ${ITS_VERSIONS}
  MATCH (v)-[r:FLOWS|BLURRED|HELD]->(u:Version)
  RETURN v.id AS from, u.id AS to, u.enumerated AS enumerated, [type(r)] AS types, [r.carries] AS carries,
    r.mixes IS NOT NULL AS mixes,
    CASE r.carry WHEN v.id THEN r.at END AS carriedAt
  UNION ALL
  ${ITS_VERSIONS}
  MATCH (v)-[i:FLOWS|BLURRED|HELD]->(:RunPart) ((:RunPart)-[c:FLOWS|BLURRED|HELD]->(:RunPart)){0,40} (:RunPart)-[o:FLOWS|BLURRED|HELD]->(u:Version)
  RETURN DISTINCT v.id AS from, u.id AS to, u.enumerated AS enumerated, [type(i), type(o)] + [x IN c | type(x)] AS types,
    [i.carries, o.carries] + [x IN c | x.carries] AS carries, o.mixes IS NOT NULL AS mixes, null AS carriedAt`

const LISTS = `
  ${ITS_VERSIONS}
  MATCH (v)<-[r:MEMBER|TAKES_BACK]-(l:MemberList)
  WITH v, r, l, CASE WHEN v.id IN coalesce(l.weak, []) AND l.mode = 'FULL' THEN 'ADD' ELSE l.mode END AS mode
  RETURN v.id AS version, l.id AS list, type(r) = 'MEMBER' AS counts
  ORDER BY l.at, CASE mode WHEN 'FULL' THEN 0 WHEN 'REMOVE' THEN 1 ELSE 2 END, l.key`

type VersionRow = {
  id: string
  artifact: string
  name: string | null
  createdAt: number
  enumerated: boolean
  listedBy: string[] | null
  until: number | null
  computed: { run: string; name?: string } | null
  writes: { id: string; run: string }[]
}
type FlowRow = {
  from: string
  to: string
  enumerated: boolean
  types: string[]
  carries: Carries[]
  mixes: boolean
  carriedAt: number | null
}

/** Reads a workspace's versions, flows and members, each list sorted. */
export async function readGraph(driver: Driver, ws: string): Promise<SeenGraph> {
  const rows = async <Row>(text: string) =>
    (await driver.executeQuery(text, { ws })).records.map((record) => record.toObject() as Row)
  const versions = (await rows<VersionRow>(VERSIONS)).map(seen)
  const keyOf = new Map(versions.map((v) => [v.id, v.key]))
  const key = (id: string) => keyOf.get(id) ?? `a version without its artifact, ${id}`
  // What a run read back of its own write goes into it again only in the drawing: it adds nobody.
  const others = (await rows<FlowRow>(FLOWS)).filter((f) => f.from !== f.to)
  const flows = others.map((f) => {
    const least = [...PERSONAL_FIRST].reverse().find((carries) => f.carries.includes(carries)) ?? 'PERSONAL'
    return `${flowWords(key(f.from), key(f.to), least, f.mixes, f.carriedAt)}${contradiction(f, least)}`
  })
  const people = await readLists(driver, ws)
  const members = new Map<string, Set<string>>()
  for (const { version, list, counts } of await rows<{ version: string; list: string; counts: boolean }>(LISTS)) {
    const named = members.get(version) ?? new Set()
    members.set(version, named)
    for (const identity of people.get(list) ?? []) counts ? named.add(identity) : named.delete(identity)
  }
  const named = [...members].flatMap(([version, who]) => [...who].map((identity) => namedWords(key(version), identity)))
  return { versions, flows: [...new Set(flows)].sort(), named: named.sort() }
}

/** What was read of a computed write is nobody's to erase. */
function seen(row: VersionRow): SeenVersion {
  const { id, artifact, name, createdAt, enumerated, listedBy, until, computed, writes } = row
  if (computed) {
    const by = { artifact, run: writer(computed.run), name: computed.name ?? null }
    // The end of what still goes on is the greatest number that there is.
    const end = until === Number.MAX_SAFE_INTEGER ? Number.POSITIVE_INFINITY : until
    return { id, key: viewKey(artifact, by, createdAt, end), createdAt, enumerated, listedBy, of: null }
  }
  const stands = writes.length > 0 ? 'written' : name === null ? 'origin' : 'placeholder'
  const key = versionKey({ artifact, name, createdAt, stands, runs: writes.map((w) => writer(w.run)) })
  const its = writes.find((w) => w.id === id)
  const wrong = writes.length > 0 && !writes.some((w) => w.id === id) ? ' whose id is none of its writes' : ''
  return {
    id,
    key: key + wrong,
    createdAt,
    enumerated,
    listedBy,
    of: { artifact, name, run: its === undefined ? null : writer(its.run) },
  }
}

/** Stored as JSON: ["run", id], ["statement", key] or ["observed", time]. */
const writer = (run: string) => (JSON.parse(run) as string[]).join(' ')

/** A person passes where every type is FLOWS, and at most blurred where none is HELD; that must be what is carried. */
function contradiction({ types, enumerated, mixes }: FlowRow, carries: Carries): string {
  const personal = PERSONAL_FIRST.indexOf(carries) < 2
  const held = (enumerated && personal && !mixes) || carries === 'NONE'
  const right = held ? 'HELD' : personal ? 'FLOWS' : 'BLURRED'
  const is = ['HELD', 'BLURRED'].find((type) => types.includes(type)) ?? 'FLOWS'
  return is === right ? '' : ` but ${types.join(', ')}`
}
