import { z } from 'zod'
import { artifactId } from '../../../catalog/artifacts/index.ts'
import { runNodeId } from '../../../history/runs/index.ts'
import { type Statement, statement, type Transaction } from '../../../platform/db/index.ts'
import { canonicalJson, idOf } from '../../../vocabulary/ids.ts'
import type { FacetSubject, StoredFacet } from './storedFacets.ts'

const Nothing = z.object({})

/** Facets beside what they are about; of two with one name the later stands, the greater text on equal times. */
const keepOn = (label: 'Run' | 'Job' | 'Artifact') =>
  statement(
    `keepFacets ${label}`,
    Nothing,
    `
  UNWIND $facets AS row
  MATCH (subject:${label} {ws: $ws, id: row.subject})
  MERGE (f:Facet {ws: $ws, id: row.id})
  MERGE (subject)-[has:HAS_FACET]->(f) ON CREATE SET has.ws = $ws
  WITH f, row WHERE f.at IS NULL OR f.at < row.at OR (f.at = row.at AND f.text < row.text)
  SET f.name = row.name, f.at = row.at, f.schemaUrl = row.schemaUrl, f.text = row.text`,
    { facets: ['id', 'subject', 'name', 'at', 'text'] },
  )

const keep: Record<FacetSubject['type'], Statement<object>> = {
  run: keepOn('Run'),
  job: keepOn('Job'),
  dataset: keepOn('Artifact'),
}

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
