import { z } from 'zod'
import { artifactId } from '../catalog/artifacts/index.ts'
import { type FacetText, writeFacets } from '../ingest/adapters/openlineage/index.ts'
import { MOST_NAMES } from '../ingest/statements/index.ts'
import { type Database, statement } from '../platform/db/index.ts'
import { canonicalJson, runIdOf } from '../vocabulary/ids.ts'
import { isComputedType } from './again.ts'
import type { Lease } from './lease.ts'

const Kept = z.object({
  id: z.string(),
  about: z.enum(['run', 'job', 'dataset']),
  runId: z.string().nullable(),
  namespace: z.string(),
  called: z.string(),
  name: z.string(),
  at: z.number(),
  schemaUrl: z.string().nullable(),
  text: z.string(),
})
type Kept = z.infer<typeof Kept>

const facets = statement(
  'keptFacets',
  Kept,
  `
  MATCH (f:KeptFacet {ws: $ws}) WHERE f.about IS NOT NULL AND f.called IS NOT NULL
  RETURN f.id AS id, f.about AS about, f.runId AS runId, f.namespace AS namespace, f.called AS called, f.name AS name, f.at AS at,
    f.schemaUrl AS schemaUrl, f.text AS text`,
)

const dropFacets = statement(
  'dropKeptFacets',
  z.object({}),
  'UNWIND $ids AS id MATCH (f:KeptFacet {ws: $ws, id: id}) DELETE f',
)

/** Artifacts (ids) of which nothing is stored, as far as a facet that was kept says. */
export async function computedArtifacts(db: Database, ws: string): Promise<Set<string>> {
  const found = new Set<string>()
  await db.stream(facets, {}, ({ about, name, namespace, called, text }) => {
    if (about === 'dataset' && name === 'datasetType' && isComputedType(text))
      found.add(artifactId(ws, { kind: 'DATASET', namespace, name: called }))
  })
  return found
}

const Symlinks = z.object({ identifiers: z.array(z.object({ namespace: z.string(), name: z.string() })) })

const writeJoins = statement(
  'joinsOfFacets',
  z.object({}),
  `
  UNWIND $rows AS row
  MERGE (e:Earlier {ws: $ws, key: row.key})
  ON CREATE SET e.type = 'join', e.at = row.at, e.digest = '', e.body = row.body`,
)

/** Before symlinks joined, what they say was kept only as a fact beside its dataset. */
export async function joinsOfFacets(db: Database, lease: Lease): Promise<void> {
  const rows: { key: string; at: number; body: string }[] = []
  await db.stream(facets, {}, ({ id, about, name, namespace, called, at, text }) => {
    const said =
      about === 'dataset' && name === 'symlinks' && text.startsWith('{') ? Symlinks.parse(JSON.parse(text)) : null
    if (!said?.identifiers.length) return
    const names = [{ namespace, name: called }, ...said.identifiers].slice(0, MOST_NAMES)
    const artifacts = names.map((one) => ({ kind: 'DATASET', namespace: one.namespace, name: one.name }))
    const key = `symlinks:${id}`
    rows.push({ key, at, body: canonicalJson({ type: 'join', key, at, artifacts }) })
  })
  await lease.steps('CLEAR', rows, (tx, some) => tx.run(writeJoins, { rows: some }))
}

/** Puts facts beside their runs, jobs and artifacts again. */
export async function putFacetsBack(db: Database, ws: string, lease: Lease): Promise<void> {
  const rows: Kept[] = []
  await db.stream(facets, {}, (row) => rows.push(row))
  await lease.steps('FINISH', rows, async (tx, some) => {
    await writeFacets(tx, ws, some.map(facetOf))
    await tx.run(dropFacets, { ids: some.map(({ id }) => id) })
  })
}

function facetOf({ about, runId, namespace, called, name, at, schemaUrl, text }: Kept): FacetText {
  const job = { namespace, name: called }
  const subject =
    about === 'run' ? { type: about, runId: runIdOf(runId ?? ''), job } : { type: about, namespace, name: called }
  return { subject, name, at, schemaUrl, text }
}
