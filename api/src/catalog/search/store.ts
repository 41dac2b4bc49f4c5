import { z } from 'zod'
import { FoundKind } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'
import { ColumnRow, columnOfArtifact } from '../artifacts/index.ts'
import { isOpen, jobIsClosed } from '../closed/index.ts'
import { describedSystem, SystemShape } from '../systems/index.ts'

/** Of more than this nobody counts how much each is used: their names alone say which comes first. */
const MOST_COUNTED = 2_000

/**
 * `uses`: how much there is of it; `rank`: 0 is named exactly so, from 4 on it is only spelled alike, and a column comes after what is named as
 * well. An owner's id is the owner.
 */
const Found = z.object({
  kind: z.enum(FoundKind),
  id: z.string(),
  name: z.string(),
  uses: z.number(),
  rank: z.number(),
})
export type Found = z.infer<typeof Found>

/** A name's last part is a name as well: `shop.customers` is called `customers`. */
const rankOf = (name: string, terms: string) => `CASE
      WHEN $text IN [toLower(${name}), last(split(toLower(${name}), '.'))] THEN 0
      WHEN toLower(${name}) STARTS WITH $text OR last(split(toLower(${name}), '.')) STARTS WITH $text THEN 1
      WHEN all(word IN $words WHERE toLower(${name}) CONTAINS word) THEN 2
      WHEN all(word IN $words WHERE ${terms} CONTAINS word) THEN 3
      ELSE 4 END`

/**
 * What a question to the full-text index finds, the best first, then what there is most of; and how many of each kind. The index is one for
 * all workspaces: the question names only words of this one (`question.ts`).
 */
export const foundInCatalog = statement(
  'foundInCatalog',
  z.object({
    counts: z.array(z.object({ kind: z.enum(FoundKind), count: z.number() })),
    page: z.array(Found),
  }),
  `
  CALL () {
    CALL db.index.fulltext.queryNodes('catalog_terms', $named) YIELD node AS n
    WITH n WHERE n.ws = $ws AND n:Artifact AND n.name IS NOT NULL AND ($all OR ${isOpen('n')})
    RETURN 'ARTIFACT' AS kind, n.id AS id, n.name AS name, n AS of, 0 AS owned, ${rankOf('n.name', 'n.terms')} AS rank
    UNION ALL
    CALL db.index.fulltext.queryNodes('catalog_terms', $named) YIELD node AS n
    WITH n WHERE n.ws = $ws AND n:Column
      AND ($all OR $openCategories IS NULL OR n.category IS NULL
        OR any(open IN $openCategories WHERE n.category = open OR n.category STARTS WITH open + '.'))
    MATCH (n)<-[:HAS_COLUMN]-(a:Artifact) WHERE $all OR ${isOpen('a')}
    RETURN 'COLUMN' AS kind, n.id AS id, n.name AS name, a AS of, 0 AS owned,
      0.5 + ${rankOf('n.name', "n.terms + ' ' + coalesce(n.contextTerms, '')")} AS rank
    UNION ALL
    CALL db.index.fulltext.queryNodes('catalog_terms', $named) YIELD node AS n
    WITH n WHERE n.ws = $ws AND n:System AND ($all OR $openSystems IS NULL OR n.key IN $openSystems)
    WITH n, coalesce(n.name, n.key) AS name
    RETURN 'SYSTEM' AS kind, n.id AS id, name, n AS of, 0 AS owned, ${rankOf('name', 'n.terms')} AS rank
    UNION ALL
    CALL db.index.fulltext.queryNodes('catalog_terms', $named) YIELD node AS n
    WITH n WHERE n.ws = $ws AND n:Job AND n.name IS NOT NULL AND ($all OR NOT ${jobIsClosed('n')})
    RETURN 'JOB' AS kind, n.id AS id, n.name AS name, n AS of, 0 AS owned, ${rankOf('n.name', 'n.terms')} AS rank
    UNION ALL
    CALL db.index.fulltext.queryNodes('catalog_terms', $owning) YIELD node AS n
    WITH n WHERE n.ws = $ws AND n:System AND n.owner IS NOT NULL AND ($all OR $openSystems IS NULL OR n.key IN $openSystems)
    RETURN 'OWNER' AS kind, n.owner AS id, n.owner AS name, null AS of, count(n) AS owned, min(${rankOf('n.owner', 'n.ownerTerms')}) AS rank
  }
  WITH collect({kind: kind, id: id, name: name, of: of, owned: owned, rank: rank}) AS found
  CALL (found) {
    UNWIND found AS one
    WITH one.kind AS kind, count(*) AS count
    RETURN collect({kind: kind, count: count}) AS counts
  }
  CALL (found) {
    UNWIND found AS one
    WITH one WHERE $kinds IS NULL OR one.kind IN $kinds
    WITH one, one.of AS of, size(found) > ${MOST_COUNTED} AS many
    WITH one, CASE
      WHEN many THEN 0
      WHEN one.kind = 'OWNER' THEN one.owned
      WHEN one.kind = 'SYSTEM' THEN COUNT { (of)<-[:IN_SYSTEM]-(:Artifact) }
      WHEN one.kind = 'JOB' THEN COUNT { (of)<-[:RUN_OF]-(:Run) }
      ELSE COUNT { (of)<-[:VERSION_OF]-(:Version) } END AS uses
    WHERE $rank IS NULL OR one.rank > $rank OR (one.rank = $rank AND (uses < $uses
      OR (uses = $uses AND (one.name > $name OR (one.name = $name AND one.id > $lastId)))))
    WITH one, uses ORDER BY one.rank, uses DESC, one.name, one.id LIMIT $most
    RETURN collect(one {.kind, .id, .name, .rank, uses: uses}) AS page
  }
  RETURN counts, page`,
)

export const columnsById = statement(
  'columnsById',
  z.object({ column: ColumnRow }),
  `
  UNWIND $ids AS id
  MATCH (c:Column {ws: $ws, id: id})<-[:HAS_COLUMN]-(a:Artifact)
  RETURN ${columnOfArtifact} AS column`,
)

/** Systems by their ids. `described`: null for one that was only named. */
export const systemsById = statement(
  'systemsById',
  z.object({ id: z.string(), key: z.string(), described: SystemShape.nullable() }),
  `
  UNWIND $ids AS id
  MATCH (s:System {ws: $ws, id: id})
  RETURN s.id AS id, s.key AS key, ${describedSystem} AS described`,
)

/** The systems of owners, by key. */
export const systemsOfOwners = statement(
  'systemsOfOwners',
  SystemShape,
  `
  MATCH (s:System {ws: $ws}) WHERE s.owner IN $owners AND ($openSystems IS NULL OR s.key IN $openSystems)
  RETURN s.id AS id, s.key AS key, s.name AS name, s.role AS role, s.owner AS owner, s.region AS region,
    s.retentionDays AS retentionDays, coalesce(s.access, []) AS access, coalesce(s.controls, []) AS controls
  ORDER BY key`,
)

export const jobsById = statement(
  'jobsById',
  z.object({
    id: z.string(),
    job: z.object({ namespace: z.string(), name: z.string(), retiredAt: z.number().nullable() }),
  }),
  'UNWIND $ids AS id MATCH (j:Job {ws: $ws, id: id}) RETURN j.id AS id, j {.namespace, .name, .retiredAt} AS job',
)
