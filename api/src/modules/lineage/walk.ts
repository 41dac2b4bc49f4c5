import type { Direction } from '../../generated/schema.ts'
import { rank } from './verdict.ts'

/**
 * `PLAIN`: a person who was erased nowhere. `CUT`: one who was; their walk tests each relationship, and costs more.
 * `$cuts`: version id → when what it carries on does not carry this person (erasures.ts).
 */
export type PersonWalk = 'PLAIN' | 'CUT'

/** Not carried on while the person was erased from the version it comes from. Without `carry`, or erasure, it passes. */
export const passes = (flow: string) =>
  `none(cut IN coalesce($cuts[${flow}.carry], []) WHERE cut[0] <= ${flow}.at AND ${flow}.at < cut[1])`

const uncut = (walk: PersonWalk) => (walk === 'CUT' ? ` WHERE ${passes('r')}` : '')

/**
 * From the versions whose lists name the person (`$seeds`) along these flows. Each start walks by itself, and DISTINCT
 * comes after: the only form with several starts that counts rightly. One more than `MAX_REACHED` stops the walk.
 */
const walkFromPerson = (flows: 'FLOWS' | 'FLOWS|BLURRED', walk: PersonWalk) => `
    UNWIND $seeds AS seed
    MATCH (s:Version {ws: $ws, id: seed})
    MATCH (s)(()-[r:${flows}${uncut(walk)}]->()){0,}(m:Version|RunPart)
    WITH DISTINCT m LIMIT $most`

/** Targets that a full list without the person keeps clean: one hop from what was walked, and no further. */
const isHeld = `type(h) = 'HELD' AND h.carries <> 'NONE' AND n.enumerated`

const isGate = (walk: PersonWalk) => `type(h) = 'BLURRED'${walk === 'CUT' ? ` AND ${passes('h')}` : ''}`

/**
 * So many gates (what barriers lead to) are walked from one by one; behind more of them, one walk from the person is the
 * cheaper one, and never costs more than twice the first.
 */
const FEW = 4

/**
 * `certain`: what FLOWS reach (R and its run parts). `possible`: what FLOWS and BLURRED reach behind a barrier (B, and
 * some of R), walked only if R is whole. `held`: targets of HELD from either. `truncated`: a walk stopped.
 */
const reachedByPerson = (walk: PersonWalk) => `
  MATCH (c:Customer {ws: $ws, ref: $ref})
  CALL (c) {${walkFromPerson('FLOWS', walk)}
    RETURN collect(m) AS certain
  }
  CALL (certain) {
    UNWIND certain AS m
    MATCH (m)-[h:BLURRED|HELD]->(n)
    RETURN collect(DISTINCT CASE WHEN ${isGate(walk)} THEN n END) AS gates, collect(CASE WHEN ${isHeld} THEN n END) AS near
  }
  WITH c, certain, near, CASE WHEN size(certain) < $most THEN gates ELSE [] END AS gates
  CALL (gates) {
    UNWIND CASE WHEN size(gates) <= ${FEW} THEN gates ELSE [] END AS gate
    MATCH (gate)(()-[r:FLOWS|BLURRED${uncut(walk)}]->()){1,}(m:Version|RunPart)
    WITH DISTINCT m LIMIT $most
    RETURN collect(m) AS behind
  }
  CALL (c, gates) {
    WITH c WHERE size(gates) > ${FEW}${walkFromPerson('FLOWS|BLURRED', walk)}
    RETURN collect(m) AS anew
  }
  WITH c, certain, near, gates + behind + anew AS possible, size(behind) = $most OR size(anew) = $most AS stopped
  CALL (possible) {
    UNWIND possible AS m
    MATCH (m)-[h:HELD]->(n)
    RETURN collect(CASE WHEN ${isHeld} THEN n END) AS far
  }
  WITH c, certain, possible, near + far AS held, size(certain) = $most OR stopped AS truncated`

/**
 * One row a version with every rank that fits; the least is its verdict. An erasure counts only inside R. `$asOf`
 * filters what was reached, never the way.
 */
const rankedForPerson = (walk: PersonWalk) => `
      CALL (c, certain, possible, held) {
        UNWIND $seeds AS seed
        MATCH (n:Version {ws: $ws, id: seed})
        WHERE n.createdAt <= $asOf
        WITH n LIMIT $most
        RETURN n, ${rank.CONFIRMED} AS rank
        UNION ALL
        UNWIND certain AS n
        WITH n WHERE n:Version AND n.createdAt <= $asOf
        RETURN n, ${walk === 'CUT' ? `CASE WHEN n.id IN $cleared THEN ${rank.ERASED} ELSE ${rank.DERIVED} END` : rank.DERIVED} AS rank
        UNION ALL
        UNWIND held AS n
        WITH n WHERE n.createdAt <= $asOf
        RETURN n, ${rank.EXCLUDED} AS rank
        UNION ALL
        UNWIND possible AS n
        WITH n WHERE n:Version AND n.createdAt <= $asOf
        RETURN n, ${rank.BARRIER} AS rank
      }
      WITH n, min(rank) AS rank`

/** All that R and B hold, in one walk: enough where no verdict is asked for. */
const walkedByPerson = (walk: PersonWalk) => `
  MATCH (c:Customer {ws: $ws, ref: $ref})
  CALL (c) {${walkFromPerson('FLOWS|BLURRED', walk)}
    RETURN collect(m) AS walked
  }
  WITH walked, size(walked) = $most AS truncated`

const arrow: Record<Direction, readonly ('->' | '<-')[]> = {
  DOWNSTREAM: ['->'],
  UPSTREAM: ['<-'],
  BOTH: ['->', '<-'],
}

const hop = (way: '->' | '<-') => (way === '->' ? '-[:FLOWS|BLURRED|HELD]->' : '<-[:FLOWS|BLURRED|HELD]-')

/** Each start walks by itself, and DISTINCT comes after: the only form with several starts that counts rightly. */
const reachedFromVersions = (direction: Direction) => `
  CALL () {
    ${arrow[direction]
      .map(
        (way) => `UNWIND $starts AS start
    MATCH (s:Version {ws: $ws, id: start})
    MATCH (s)(()${hop(way)}()){1,}(m:Version|RunPart)
    RETURN m`,
      )
      .join('\n    UNION\n    ')}
  }
  WITH DISTINCT m LIMIT $most
  WITH collect(m) AS walked
  WITH walked, size(walked) = $most AS truncated`

const rankedForTrace = `
      UNWIND walked AS n
      WITH n WHERE n:Version AND n.createdAt <= $asOf
      WITH n, 0 AS rank`

/**
 * A question that walks. `reach` leaves one row with `truncated` and `scope`; `ranked`, inside a subquery over `scope`,
 * gives a row (n, rank) for each version once. `walked` leaves one row with `walked` (versions and run parts) and
 * `truncated`.
 */
export type Walk = { name: string; scope: string; reach: string; ranked: string; walked: string }

export const personWalk = (walk: PersonWalk): Walk => ({
  name: `impact ${walk}`,
  scope: 'c, certain, possible, held',
  reach: reachedByPerson(walk),
  ranked: rankedForPerson(walk),
  walked: walkedByPerson(walk),
})

export const versionsWalk = (direction: Direction): Walk => ({
  name: `trace ${direction}`,
  scope: 'walked',
  reach: reachedFromVersions(direction),
  ranked: rankedForTrace,
  walked: reachedFromVersions(direction),
})
