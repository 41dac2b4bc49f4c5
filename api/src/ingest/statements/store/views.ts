import { z } from 'zod'
import type { ArtifactKind } from '../../../generated/schema.ts'
import { storedView } from '../../../history/binding/index.ts'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

const ViewState = z.object({
  write: z.string(),
  view: storedView.column.nullable(),
  at: z.number().nullable(),
  snapshots: z.array(z.object({ id: z.string(), from: z.number(), until: z.number(), held: z.boolean() })),
  parts: z.array(z.string()),
  reads: z.array(
    z.object({
      id: z.string(),
      artifact: z.string(),
      kind: z.custom<ArtifactKind>((value) => typeof value === 'string'),
      name: z.string().nullable(),
      from: z.number(),
      until: z.number(),
      view: z.string(),
    }),
  ),
})
export type ViewState = z.output<typeof ViewState>

/** A computed write as it stands (null: it is no longer), what was read of it, and the run parts and reads that feed that. */
export const viewStates = statement(
  'viewStates',
  ViewState,
  `
  UNWIND $rows AS row
  OPTIONAL MATCH (w:Write {ws: $ws, id: row.write})
  WITH row, w, COLLECT {
    MATCH (s:Version {ws: $ws, view: row.write}) WHERE s.until IS NOT NULL AND (row.revised OR s.id IN row.snapshots)
    RETURN {id: s.id, from: s.createdAt, until: s.until, held: EXISTS { (s)<-[:BOUND]-(:Read) }}
  } AS snapshots
  WITH row, w, snapshots, [s IN snapshots | s.id] + CASE WHEN row.own THEN [row.write] ELSE [] END AS fed
  RETURN row.write AS write, w.view AS view, w.at AS at, snapshots,
    COLLECT { UNWIND fed AS id MATCH (p:RunPart {ws: $ws, view: id}) RETURN p.id } AS parts,
    COLLECT {
      UNWIND fed AS id
      MATCH (r:Read {ws: $ws, view: id}) MATCH (a:Artifact {ws: $ws, id: r.artifact})
      RETURN r {.id, .artifact, .name, .from, .until, .view, kind: a.kind}
    } AS reads`,
)

/** What is read of computed writes no longer: run parts, and versions. */
export const dropFeeds = statement(
  'dropFeeds',
  Nothing,
  `
  UNWIND $ids AS id
  OPTIONAL MATCH (p:RunPart {ws: $ws, id: id}) WHERE p.view IS NOT NULL
  OPTIONAL MATCH (v:Version {ws: $ws, id: id}) WHERE v.view IS NOT NULL
  DETACH DELETE p, v`,
)

/** The run parts by which what these runs compute is fed: they tell of their run, as its own parts do. */
export const feedsOfRuns = statement(
  'feedsOfRuns',
  z.object({ id: z.string() }),
  'UNWIND $runs AS run MATCH (r:Run {ws: $ws, id: run})<-[:PART_OF]-(p:RunPart) WHERE p.view IS NOT NULL RETURN p.id AS id',
)

/** The run parts by which sources feed what was read of computed writes. */
export const writeFeeds = statement(
  'writeFeeds',
  Nothing,
  `
  UNWIND $parts AS row
  MATCH (r:Run {ws: $ws, id: row.run}) MATCH (v:Version {ws: $ws, id: row.into})
  CREATE (p:RunPart {ws: $ws, id: row.id, run: row.run, at: row.at, columns: row.columns, view: row.into})
  CREATE (p)-[:PART_OF {ws: $ws}]->(r)
  CREATE (p)-[f:$(row.type)]->(v) SET f = row.properties, f.ws = $ws`,
  { parts: ['id', 'run', 'at', 'into', 'type', 'properties.at', 'properties.carries', 'properties.entry'] },
)

/** Whom lists name in a computed write is in whatever is read of it; where no list does any more, that ends. */
export const joinListed = statement(
  'joinListed',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (l:Version {ws: $ws, id: row.listed})
  CALL (l) {
    WITH l WHERE NOT EXISTS { (l)<-[:BOUND]-(:Read) }
    DETACH DELETE l
    RETURN count(*) AS ended
  }
  WITH row, l WHERE ended = 0
  UNWIND COLLECT { MATCH (v:Version {ws: $ws, view: row.write}) WHERE v.until IS NOT NULL RETURN v }
    + COLLECT { MATCH (own:Version {ws: $ws, id: row.write}) RETURN own } AS v
  MERGE (l)-[f:FLOWS {ws: $ws}]->(v)
  SET f.at = l.createdAt, f.carries = 'PERSONAL', f.entry = v.id`,
)
