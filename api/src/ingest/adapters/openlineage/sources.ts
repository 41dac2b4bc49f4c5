import type { ColumnLineageFacet, Dataset, LineageInput, StatedLineage } from './event.ts'
import type { DatasetRef } from './shapes.ts'

/**
 * A dataset, or one `field` of it, that is said to have fed an output: one `column` of it, or all of it (null).
 * Both lineage facets, in every published form, come down to these.
 */
export type Source = {
  dataset: DatasetRef
  field: string | null
  column: string | null
  direct: boolean
  masking: boolean
}

type Transformations = { type: string; masking?: boolean | undefined }[] | undefined

/** ColumnLineageDatasetFacet: 1-2-0 with `dataset`, and 1-0-x whose `transformationType` stands beside the inputs. */
export function columnLineageSources(facet: ColumnLineageFacet | undefined): Source[] {
  if (!facet) return []
  const byColumn = Object.entries(facet.fields ?? {}).flatMap(([column, { inputFields, transformationType }]) =>
    inputFields.map(({ field, transformations, ...dataset }) => ({
      dataset,
      field,
      column,
      direct: isDirect(transformations, true),
      masking: transformations?.length ? isMasking(transformations) : transformationType === 'MASKED',
    })),
  )
  // Filters, joins, groupings and sorts: they shape every row without being copied into it, unless it says otherwise.
  const forAll = (facet.dataset ?? []).map(({ field, transformations, ...dataset }) => ({
    dataset,
    field,
    column: null,
    direct: isDirect(transformations, false),
    masking: isMasking(transformations),
  }))
  return [...byColumn, ...forAll]
}

/** LineageFacet 1-0-0, without sources that are jobs: those name no dataset. */
export function statedSources(stated: StatedLineage | undefined): Source[] {
  if (!stated) return []
  const byColumn = Object.entries(stated.fields ?? {}).flatMap(([column, { inputs }]) =>
    inputs.flatMap((input) => fromInput(input, column, true)),
  )
  return [...(stated.inputs ?? []).flatMap((input) => fromInput(input, null, false)), ...byColumn]
}

/**
 * Whether the producer named everything that fed the output. Fields alone may be a part, a source that is a job could
 * be any dataset, and an empty list means that no source is tracked, which is not the same as none.
 */
export function isWhole(stated: StatedLineage | undefined): boolean {
  if (!stated?.inputs?.length) return false
  const all = [...stated.inputs, ...Object.values(stated.fields ?? {}).flatMap((field) => field.inputs)]
  return all.every((input) => input.type === 'DATASET')
}

/** A renamed dataset carries its past on: what it was called before is read. */
export function previousName({ facets }: Dataset): Source[] {
  const dataset = facets?.lifecycleStateChange?.previousIdentifier
  return dataset ? [{ dataset, field: null, column: null, direct: true, masking: false }] : []
}

function fromInput(input: LineageInput, column: string | null, direct: boolean): Source[] {
  if (input.type === 'JOB') return []
  const { namespace, name, field = null, transformations } = input
  return [
    {
      dataset: { namespace, name },
      field,
      column,
      direct: isDirect(transformations, direct),
      masking: isMasking(transformations),
    },
  ]
}

/** Whatever is not plainly indirect counts as direct. */
function isDirect(transformations: Transformations, unsaid: boolean): boolean {
  return transformations?.length ? transformations.some(({ type }) => type.toUpperCase() !== 'INDIRECT') : unsaid
}

/** One way through that does not mask lets the data pass. */
function isMasking(transformations: Transformations): boolean {
  return Boolean(transformations?.length) && (transformations ?? []).every(({ masking }) => masking === true)
}
