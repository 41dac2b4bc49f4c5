import { z } from 'zod'
import { reachability, type Statement, statement } from '../../db/index.ts'
import { Carries, type Direction } from '../../generated/schema.ts'
import { VersionRow } from '../artifacts/index.ts'
import { type Questions, questionsOf } from './judge.ts'
import { type PersonWalk, passes, personWalk, versionsWalk } from './walk.ts'

export const impact: Record<PersonWalk, Questions> = {
  PLAIN: questionsOf(personWalk('PLAIN')),
  CUT: questionsOf(personWalk('CUT')),
}

export const trace: Record<Direction, Questions> = {
  DOWNSTREAM: questionsOf(versionsWalk('DOWNSTREAM')),
  UPSTREAM: questionsOf(versionsWalk('UPSTREAM')),
  BOTH: questionsOf(versionsWalk('BOTH')),
}

/** Where a person was taken out, and verified, by `$asOf`. */
export const erasuresOf = statement(
  'erasuresOf',
  z.object({ version: z.string(), erased: z.array(z.number()) }),
  `
  MATCH (c:Customer {ws: $ws, ref: $ref})-[:SAME_AS]->{0,1}(x)<-[:ERASES]-(e:Erasure)-[:BOUND]->(v:Version)
  WHERE e.effective AND e.at <= $asOf
  RETURN v.id AS version, collect(DISTINCT e.at) AS erased`,
)

const Hop = z.object({
  from: z.string(),
  to: z.string(),
  /** The run whose part the relationship leads into; null where it leads into a version. */
  run: z.string().nullable(),
  at: z.number(),
  carries: z.enum(Carries).nullable(),
  claim: z.string().nullable(),
})
export type Hop = z.infer<typeof Hop>

/** The first version is one that names the person. */
export const Path = z.object({ origin: VersionRow, hops: z.array(Hop), workspaces: z.array(z.string()) })
export type Path = z.infer<typeof Path>

/** One shortest way from the person to one version; bound to its target, so that it stops there. */
const path = (name: string, pattern: string): Statement<Path> =>
  reachability(
    name,
    Path,
    `
  MATCH (t:Version {ws: $ws, id: $version})
  UNWIND $seeds AS seed
  MATCH (s:Version {ws: $ws, id: seed})
  MATCH p = SHORTEST 1 ${pattern}
  WITH p ORDER BY length(p), seed LIMIT 1
  WITH nodes(p) AS ns, [r IN relationships(p) WHERE type(r) IN ['FLOWS', 'BLURRED', 'HELD']] AS rs
  WITH head([n IN ns WHERE n:Version]) AS v, rs, reduce(found = [], n IN ns | CASE WHEN n.ws IN found THEN found ELSE found + n.ws END) AS workspaces
  RETURN v {.id, .artifact, .kind, .name, .createdAt, .destroyedAt, .digest, .enumerated, .producerSeen} AS origin, workspaces,
    [r IN rs | {from: startNode(r).id, to: endNode(r).id, run: endNode(r).run, at: r.at, carries: r.carries, claim: r.claim}] AS hops`,
  )

const uncut = `WHERE ${passes('r')}`

/** By verdict: the path that makes it so. CONFIRMED needs none. */
export const paths = {
  DERIVED: path('explain DERIVED', `(s)(()-[r:FLOWS ${uncut}]->()){0,}(t)`),
  EXCLUDED: path(
    'explain EXCLUDED',
    `(s)(()-[r:FLOWS|BLURRED ${uncut}]->()){0,}()-[h:HELD WHERE h.carries <> 'NONE']->(t WHERE t.enumerated)`,
  ),
  BARRIER: path('explain BARRIER', `(s)(()-[r:FLOWS|BLURRED ${uncut}]->()){0,}(t)`),
}

/** Which version each start of a trace means: of that name the last, else the one current at `$asOf`. */
export const startVersions = statement(
  'startVersions',
  z.object({ position: z.number(), known: z.boolean(), version: z.string().nullable() }),
  `
  UNWIND $from AS start
  OPTIONAL MATCH (a:Artifact {ws: $ws, id: start.artifact})
  CALL (a, start) {
    OPTIONAL MATCH (a)<-[:VERSION_OF]-(v:Version)
    WHERE v.name = start.name
    WITH v ORDER BY v.createdAt DESC, v.id LIMIT 1
    RETURN v AS named
  }
  CALL (a, start) {
    OPTIONAL MATCH (a)<-[:VERSION_OF]-(v:Version)
    WHERE start.name IS NULL
    WITH v ORDER BY v.createdAt <= $asOf DESC, v.producerSeen DESC, v.createdAt DESC, v.id LIMIT 1
    RETURN v AS current
  }
  RETURN start.position AS position, a IS NOT NULL AS known, coalesce(named, current).id AS version`,
)

/** Every statement that walks; each is EXPLAINed in a test. */
export const reachabilityStatements: readonly Statement<{ workspaces: string[] }>[] = [
  ...Object.values(impact),
  ...Object.values(trace),
].flatMap(({ page, pool, caveats }) => [page, pool, caveats])

/** Those that look for one path to one target. */
export const pathStatements: readonly Statement<Path>[] = Object.values(paths)
