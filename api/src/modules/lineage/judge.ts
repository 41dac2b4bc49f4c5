import { reachability, type Statement } from '../../db/index.ts'
import { CaveatRow, PageRow, PoolRow } from './rows.ts'
import type { Walk } from './walk.ts'

/** What stands in the answer for a version. */
export const versionFields =
  'v {.id, .artifact, .kind, .name, .createdAt, .destroyedAt, .digest, .enumerated, .producerSeen}'

/** Null: superseded, so the deployments of a model, or its system's retention, decide. */
const stillLive = `CASE WHEN n.supersededAt <= $asOf THEN null ELSE coalesce(n.destroyedAt > $asOf, true) END`

/** Of superseded versions of a model, those that a live deployment serves. A subquery for each version costs more. */
const servedOf = `
      CALL (a, live, versions) {
        WITH a WHERE live IS NULL AND a.kind = 'MODEL'
        UNWIND versions AS v
        MATCH (v)-[:FLOWS|BLURRED|HELD]->(d:DeploymentVersion)
        WHERE d.createdAt <= $asOf AND coalesce(d.supersededAt > $asOf, true) AND coalesce(d.destroyedAt > $asOf, true)
        RETURN collect(DISTINCT v) AS served
      }`

const kept = '(v.createdAt > expiry OR v IN served) AND coalesce(v.destroyedAt > $asOf, true)'

/**
 * Leaves one row with `groups`: versions that are alike in artifact, verdict and life. Whatever a filter asks for holds
 * for a group as a whole, so counting and filtering never look at single versions. `expiry`: retained if made after it.
 * Artifact ids are unique across workspaces, so the workspace of one version is that of its whole group.
 */
const grouped = ({ scope, reach, ranked }: Walk) => `
  ${reach}
  CALL (${scope}) {${ranked}
      WITH n, rank, ${stillLive} AS live
      WITH n.artifact AS artifact, rank, live, collect(n) AS versions
      WITH *, head(versions) AS one
      OPTIONAL MATCH (one)-[:VERSION_OF]->(a)
      OPTIONAL MATCH (a)-[:IN_SYSTEM]->(s:System)
      ${servedOf}
      WITH a, s, one.ws AS ws, rank, live, versions, served, coalesce($asOf - s.retentionDays * 86400000, $asOf) AS expiry
      UNWIND CASE
        WHEN live IS NOT NULL THEN [{live: live, versions: versions}]
        WHEN s.retentionDays IS NULL AND served = [] THEN [{live: false, versions: versions}]
        ELSE [
          {live: true, versions: [v IN versions WHERE ${kept}]},
          {live: false, versions: [v IN versions WHERE NOT (${kept})]}
        ]
      END AS part
      WITH a, s, ws, rank, part.live AS live, part.versions AS versions WHERE size(part.versions) > 0
      RETURN collect({
        kind: a.kind, role: s.role, ws: ws, rank: rank, live: live, versions: versions,
        chosen: ($kinds IS NULL OR a.kind IN $kinds) AND ($roles IS NULL OR coalesce(s.role IN $roles, false))
          AND ($ranks IS NULL OR rank IN $ranks) AND ($live IS NULL OR live = $live)
          AND ($text IS NULL OR a.search CONTAINS $text)
      }) AS groups
  }`

const counted = `
  CALL (groups) {
    UNWIND groups AS g
    WITH g.kind AS kind, g.role AS role, g.rank AS rank, g.live AS live, g.chosen AS chosen, sum(size(g.versions)) AS count
    RETURN collect({kind: kind, role: role, rank: rank, live: live, chosen: chosen, count: count}) AS counts
  }
  CALL (groups) {
    UNWIND groups AS g
    RETURN collect(DISTINCT g.ws) AS workspaces
  }`

/** Judges, counts and pages in one statement. `$after…`: the last key seen, or null; `$first`: one more than shown. */
const page = (walk: Walk): Statement<PageRow> =>
  reachability(
    `${walk.name} page`,
    PageRow,
    `${grouped(walk)}${counted}
  CALL (groups) {
    UNWIND groups AS g
    WITH g WHERE g.chosen AND ($afterRank IS NULL OR g.rank >= $afterRank) AND $first > 0
    UNWIND g.versions AS v
    WITH v, g.rank AS rank, g.live AS live, v.createdAt AS createdAt, v.id AS id
    WHERE $afterRank IS NULL OR rank > $afterRank OR createdAt < $afterCreatedAt
      OR (createdAt = $afterCreatedAt AND id > $afterId)
    WITH v, rank, live, createdAt, id ORDER BY rank, createdAt DESC, id LIMIT $first
    RETURN collect({rank: rank, live: live, version: ${versionFields}}) AS items
  }
  RETURN truncated, counts, workspaces, items`,
  )

/**
 * For drawing: of each verdict the first `$limit` versions, the `$roots` before them, and every flow that touches any.
 * `rootsApart`: roots that are not on the list.
 */
const pool = (walk: Walk): Statement<PoolRow> =>
  reachability(
    `${walk.name} pool`,
    PoolRow,
    `${grouped(walk)}${counted}
  CALL (groups) {
    UNWIND range(0, 4) AS place
    CALL (groups, place) {
      UNWIND groups AS g
      WITH g WHERE g.chosen AND g.rank = place
      UNWIND g.versions AS v
      WITH v, g.rank AS rank ORDER BY v.createdAt DESC, v.id LIMIT $limit
      RETURN v, rank
    }
    RETURN collect(v) AS best, collect({rank: rank, version: ${versionFields}}) AS found
  }
  CALL (groups, best) {
    UNWIND $roots AS root
    MATCH (v:Version {ws: $ws, id: root})
    WHERE NOT v IN best
    RETURN collect(v) AS added, collect({rank: -1, version: ${versionFields}}) AS roots,
      count(CASE WHEN none(g IN groups WHERE g.chosen AND v IN g.versions) THEN 1 END) AS rootsApart
  }
  WITH *, best + added AS drawn, roots + found AS items
  CALL (drawn) {
    UNWIND drawn AS v
    MATCH (v)-[f:FLOWS|BLURRED|HELD]->(to:Version|RunPart)
    RETURN collect({from: v.id, to: to.id, run: to.run, type: type(f), carries: f.carries, at: f.at, carry: f.carry}) AS reads,
      collect(DISTINCT to.run) AS runs
  }
  CALL (drawn) {
    UNWIND drawn AS v
    MATCH (v)<-[f:FLOWS|BLURRED|HELD]-(p:RunPart)
    RETURN collect({from: p.id, to: v.id, run: p.run, type: type(f), carries: f.carries, at: f.at, carry: null}) AS writes
  }
  CALL (runs) {
    UNWIND runs AS run
    MATCH (r:Run {ws: $ws, id: run})<-[:PART_OF]-(p:RunPart)-[:FLOWS]->(next:RunPart)
    RETURN collect({from: p.id, to: next.id}) AS chain
  }
  RETURN truncated, counts, workspaces, items, rootsApart, reads, writes, chain`,
  )

/** What the record itself does not know about what was reached, and about this workspace. */
const caveats = (walk: Walk): Statement<CaveatRow> =>
  reachability(
    `${walk.name} caveats`,
    CaveatRow,
    `${walk.walked}
  CALL (walked) {
    UNWIND walked AS p
    WITH p WHERE p:RunPart
    MATCH (p)-[:PART_OF]->(r:Uncertain)
    WITH DISTINCT r WHERE coalesce(r.startedAt <= $asOf, true)
    RETURN count(CASE WHEN r.open THEN 1 END) AS openRuns, count(CASE WHEN r.clockSkew THEN 1 END) AS clockSkew,
      count(CASE WHEN r.contradiction THEN 1 END) AS contradictions, count(CASE WHEN r.flowsAssumed THEN 1 END) AS flowsAssumed,
      collect(DISTINCT r.ws) AS workspaces
  }
  CALL (walked) {
    UNWIND walked AS v
    WITH v WHERE v:Version AND v.assumedAppend AND v.createdAt <= $asOf
    RETURN count(v) AS assumedAppends
  }
  CALL () {
    MATCH (v:Unseen {ws: $ws}) RETURN count(v) AS unseen
  }
  CALL () {
    MATCH (e:RefusedEvent {ws: $ws}) WHERE e.id IS NOT NULL RETURN count(e) AS refused
  }
  CALL () {
    MATCH (s:System {ws: $ws})
    WHERE NOT EXISTS { (s)<-[:IN_SYSTEM]-()<-[:VERSION_OF]-() }
    RETURN count(s) AS silentSystems
  }
  RETURN truncated, openRuns, clockSkew, contradictions, flowsAssumed, assumedAppends, unseen, refused, silentSystems, workspaces`,
  )

/** The statements of one way to walk. */
export type Questions = { page: Statement<PageRow>; pool: Statement<PoolRow>; caveats: Statement<CaveatRow> }

export const questionsOf = (walk: Walk): Questions => ({ page: page(walk), pool: pool(walk), caveats: caveats(walk) })
