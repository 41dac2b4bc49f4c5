import { parse } from 'yaml'
import { z } from 'zod'
import { ExecutorProblem } from '../executor.ts'

const Name = z.string().min(1).max(200)
const Reference = z.strictObject({
  dataset: Name,
  /** `collection.field`. */
  field: z.string().regex(/^.+\.[^.]+$/, 'Write collection.field.'),
  direction: z.enum(['from', 'to']).optional(),
})

const FieldMeta = z.strictObject({
  primary_key: z.boolean().default(false),
  /** The kind of identity; also its namespace, unless that is given. */
  identity: Name.optional(),
  namespace: Name.optional(),
  references: z.array(Reference).default([]),
  data_type: z.string().optional(),
  length: z.number().optional(),
})

const Field = z.strictObject({
  name: Name,
  description: z.string().nullish(),
  data_categories: z.array(z.string()).default([]),
  fides_meta: FieldMeta.prefault({}),
})

const CollectionMeta = z.strictObject({
  /** Collections that are read before this one, as `dataset.collection`. */
  after: z.array(z.string()).default([]),
  /** Collections of which rows are deleted before those of this one. */
  erase_after: z.array(z.string()).default([]),
  skip_processing: z.boolean().default(false),
})

const Collection = z.strictObject({
  name: Name,
  description: z.string().nullish(),
  data_categories: z.array(z.string()).default([]),
  fides_meta: CollectionMeta.prefault({}),
  fields: z.array(Field).min(1),
})

const Dataset = z.strictObject({
  fides_key: Name,
  name: z.string().nullish(),
  description: z.string().nullish(),
  data_categories: z.array(z.string()).default([]),
  /** `schema`: where the tables are, by default `public` in Postgres and `main` in DuckDB. */
  fides_meta: z.strictObject({ namespace: z.strictObject({ schema: Name }).optional() }).prefault({}),
  collections: z.array(Collection).min(1),
})

const File = z.strictObject({ dataset: z.array(Dataset).length(1) })

export type DatasetFile = z.infer<typeof Dataset>
export type CollectionEntry = z.infer<typeof Collection>

/**
 * Reads a dataset in the format of Fides (fideslang, `dataset`), one to a file. What is not known is refused, so that a misspelled word
 * is not passed over. Throws ExecutorProblem DATASET_INVALID that names every field that is wrong.
 */
export function readDatasetFile(text: string): DatasetFile {
  const read = File.safeParse(parsed(text))
  const [dataset] = read.data?.dataset ?? []
  if (dataset) return dataset
  throw invalid((read.error?.issues ?? []).map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`))
}

function parsed(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 })
  } catch (error) {
    throw invalid([error instanceof Error ? error.message : 'it is no YAML'])
  }
}

/** What to throw for a dataset with these faults. */
export const invalid = (faults: readonly string[]): ExecutorProblem =>
  new ExecutorProblem('DATASET_INVALID', `The dataset cannot be used.\n  ${faults.join('\n  ')}`)
