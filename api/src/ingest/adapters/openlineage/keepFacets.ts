import { artifactId } from '../../../catalog/artifacts/index.ts'
import { runNodeId } from '../../../history/runs/index.ts'
import type { Transaction } from '../../../platform/db/index.ts'
import { canonicalJson, idOf } from '../../../vocabulary/ids.ts'
import { keep } from './store.ts'
import type { FacetSubject, StoredFacet } from './storedFacets.ts'

/**
 * Keeps the facets that shape no flow, beside their run, job or dataset (which the events' commands have made, in the same
 * transaction): `text` is JSON of the few facts that have a parser, or a keyed digest. Safe to repeat.
 */
export async function keepFacets(tx: Pick<Transaction, 'run'>, ws: string, facets: StoredFacet[]): Promise<void> {
  await writeFacets(tx, ws, facets.map(textOf))
}

/** As it is stored. */
export type FacetText = Pick<StoredFacet, 'subject' | 'name' | 'at'> & { schemaUrl: string | null; text: string }

export async function writeFacets(tx: Pick<Transaction, 'run'>, ws: string, facets: FacetText[]): Promise<void> {
  for (const type of ['run', 'job', 'dataset'] as const) {
    const rows = facets.filter((facet) => facet.subject.type === type).map((facet) => rowOf(ws, facet))
    rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.at - b.at))
    if (rows.length > 0) await tx.run(keep[type], { facets: rows })
  }
}

const textOf = ({ facts, digest, ...facet }: StoredFacet): FacetText => ({
  ...facet,
  text: facts ? canonicalJson(facts) : `digest:${digest ?? ''}`,
})

function rowOf(ws: string, { subject, ...facet }: FacetText) {
  const about = subjectId(ws, subject)
  return { ...facet, id: idOf(ws, 'facet', about, facet.name), subject: about }
}

function subjectId(ws: string, subject: FacetSubject): string {
  if (subject.type === 'run') return runNodeId(ws, subject.runId, subject.job)
  if (subject.type === 'job') return idOf(ws, 'job', subject.namespace, subject.name)
  return artifactId(ws, { kind: 'DATASET', namespace: subject.namespace, name: subject.name })
}
