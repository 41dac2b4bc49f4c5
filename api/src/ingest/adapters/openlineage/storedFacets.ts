import { z } from 'zod'
import type { JobName } from '../../../vocabulary/command.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { cutCredentials } from '../../../vocabulary/naming/index.ts'
import { canonicalJson } from './digest.ts'
import { DatasetRef, Label, Name, PROCESSING, Uri } from './shapes.ts'

/** What a facet is about. */
export type FacetSubject =
  | { type: 'run'; runId: string; job: JobName }
  | { type: 'job'; namespace: string; name: string }
  | { type: 'dataset'; namespace: string; name: string }

/**
 * What stays of a facet that does not shape the graph. `facts`: the few fields that have a parser. Where there is none,
 * `digest` alone (keyed, of the facet's canonical JSON) tells that it was there and whether two are equal.
 */
export type StoredFacet = {
  subject: FacetSubject
  name: string
  schemaUrl: string
  at: Instant
  facts: Record<string, unknown> | null
  digest: string | null
}

/** They went into the commands, in full. */
const MAPPED = new Set([
  'parent',
  'schema',
  'tags',
  'version',
  'lifecycleStateChange',
  'columnLineage',
  'lineage',
  PROCESSING,
])

// SQL, code, environment and error texts carry e-mail addresses and passwords: not even a digest of them stays.
const DROPPED = new Set([
  'sql',
  'sourceCode',
  'environmentVariables',
  'errorMessage',
  'extractionError',
  'spark_properties',
])

const Time = z.iso.datetime({ offset: true })

// Free text and names of people (documentation, ownership) are left to the digest on purpose.
const PARSERS: Record<string, z.ZodType<Record<string, unknown>>> = {
  'dataset.datasetType': z.object({ datasetType: Label, subType: Label.optional() }),
  'dataset.dataSource': z.object({ name: Name.optional(), uri: Uri.transform(cutCredentials).optional() }),
  'dataset.symlinks': z.object({ identifiers: z.array(DatasetRef.extend({ type: Label })) }),
  'job.jobType': z.object({ processingType: Label, integration: Label, jobType: Label.optional() }),
  'run.nominalTime': z.object({ nominalStartTime: Time, nominalEndTime: Time.optional() }),
  'run.processing_engine': z.object({ version: Label, name: Label.optional() }),
}

type Facets = Record<string, { _schemaURL: string } | undefined> | undefined

/** @param digest keyed, so that a facet's content cannot be guessed from it */
export function storedFacets(
  subject: FacetSubject,
  facets: Facets,
  at: Instant,
  digest: (text: string) => string,
): StoredFacet[] {
  return Object.entries(facets ?? {}).flatMap(([name, facet]) => {
    if (!facet || MAPPED.has(name) || DROPPED.has(name)) return []
    const facts = PARSERS[`${subject.type}.${name}`]?.safeParse(facet).data ?? null
    const schemaUrl = cutCredentials(facet._schemaURL)
    return [{ subject, name, schemaUrl, at, facts, digest: facts ? null : digest(canonicalJson(facet)) }]
  })
}

/** Other names of the same dataset (SymlinksDatasetFacet). */
export function symlinksOf(facets: Facets): DatasetRef[] {
  const parsed = z.object({ identifiers: z.array(DatasetRef) }).safeParse(facets?.symlinks)
  return parsed.data?.identifiers ?? []
}
