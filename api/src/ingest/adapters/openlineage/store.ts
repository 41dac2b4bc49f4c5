import { z } from 'zod'
import { type Statement, statement } from '../../../platform/db/index.ts'
import type { FacetSubject } from './storedFacets.ts'

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

export const keep: Record<FacetSubject['type'], Statement<object>> = {
  run: keepOn('Run'),
  job: keepOn('Job'),
  dataset: keepOn('Artifact'),
}
