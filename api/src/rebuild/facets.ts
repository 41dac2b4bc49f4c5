import { z } from 'zod'
import { artifactId } from '../catalog/artifacts/index.ts'
import { type FacetText, writeFacets } from '../ingest/adapters/openlineage/index.ts'
import { keep, MOST_NAMES } from '../ingest/statements/index.ts'
import type { Database } from '../platform/db/index.ts'
import { runIdOf } from '../vocabulary/ids.ts'
import { isComputedType } from './again.ts'
import type { Lease } from './lease.ts'
import { dropFacets, facets, type Kept, writeJoins } from './store/facets.ts'

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

/** Before symlinks joined, what they say was kept only as a fact beside its dataset. */
export async function joinsOfFacets(db: Database, lease: Lease): Promise<void> {
  const rows: { key: string; at: number; body: string }[] = []
  await db.stream(facets, {}, ({ id, about, name, namespace, called, at, text }) => {
    const said =
      about === 'dataset' && name === 'symlinks' && text.startsWith('{') ? Symlinks.parse(JSON.parse(text)) : null
    if (!said?.identifiers.length) return
    const names = [{ namespace, name: called }, ...said.identifiers].slice(0, MOST_NAMES)
    const artifacts = names.map((one) => ({ kind: 'DATASET' as const, namespace: one.namespace, name: one.name }))
    const key = `symlinks:${id}`
    rows.push({ key, at, body: keep({ type: 'join', key, at, artifacts }) })
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
