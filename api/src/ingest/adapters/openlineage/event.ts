import { z } from 'zod'
import { ProcessingFacet } from './processing.ts'
import { BaseFacet, DatasetRef, facets, Label, MAX_NAME, Name, PROCESSING, RunId, Uri } from './shapes.ts'

// Forms of OpenLineage 2-0-2 and of the facets that shape the graph. What does not fit is mended where it has a sound
// reading (mend.ts), and counted; else the event is refused.

const Transformation = z.object({ type: z.string(), masking: z.boolean().optional() })

/** `field` null: the dataset as a whole. */
const InputField = DatasetRef.extend({ field: Label.nullable(), transformations: z.array(Transformation).optional() })

const ColumnLineageFacet = BaseFacet.extend({
  fields: z
    .record(Label, z.object({ inputFields: z.array(InputField), transformationType: z.string().optional() }))
    .optional(),
  dataset: z.array(InputField).optional(),
})

const LineageInput = z.discriminatedUnion('type', [
  DatasetRef.extend({
    type: z.literal('DATASET'),
    field: Label.optional(),
    transformations: z.array(Transformation).optional(),
  }),
  z.object({ type: z.literal('JOB') }),
])

const StatedLineage = z.object({
  inputs: z.array(LineageInput).optional(),
  fields: z.record(Label, z.object({ inputs: z.array(LineageInput) })).optional(),
})

const LineageJobFacet = BaseFacet.extend({
  entries: z.array(
    z.discriminatedUnion('type', [
      StatedLineage.extend({ ...DatasetRef.shape, type: z.literal('DATASET') }),
      z.object({
        type: z.literal('JOB'),
        namespace: Name.optional(),
        name: Name.optional(),
        inputs: z.array(LineageInput).optional(),
      }),
    ]),
  ),
})

const SchemaField = z.object({
  name: Label,
  get fields() {
    return z.array(SchemaField).optional()
  },
})

const SchemaFields = z.array(SchemaField).superRefine((fields, ctx) => {
  if (columnNames(fields).some((name) => name.length > MAX_NAME)) {
    ctx.addIssue({ code: 'too_big', origin: 'string', maximum: MAX_NAME, input: fields, message: LONG_NESTED_NAME })
  }
})

const LONG_NESTED_NAME = `Shorten the fields' names: with its parents' names a field has at most ${MAX_NAME} characters.`

const Tag = z.object({ key: z.string(), value: z.string(), field: Label.optional(), source: z.string().optional() })

const DatasetFacets = facets({
  schema: BaseFacet.extend({ fields: SchemaFields.optional() }).optional(),
  tags: BaseFacet.extend({ tags: z.array(Tag).optional() }).optional(),
  version: BaseFacet.extend({ datasetVersion: Label }).optional(),
  lifecycleStateChange: BaseFacet.extend({
    lifecycleStateChange: z.enum(['ALTER', 'CREATE', 'DROP', 'OVERWRITE', 'RENAME', 'TRUNCATE']),
    previousIdentifier: DatasetRef.optional(),
  }).optional(),
  columnLineage: ColumnLineageFacet.optional(),
  lineage: BaseFacet.extend(StatedLineage.shape).optional(),
})

const ParentFacet = BaseFacet.extend({ run: z.object({ runId: RunId }), job: DatasetRef.nullable() })

const Dataset = DatasetRef.extend({ facets: DatasetFacets })
const InputDataset = Dataset.extend({ inputFacets: facets({}) })
const OutputDataset = Dataset.extend({ outputFacets: facets({}) })

const Run = z.object({
  runId: RunId,
  facets: facets({ parent: ParentFacet.optional(), [PROCESSING]: ProcessingFacet.optional() }),
})
const Job = DatasetRef.extend({ facets: facets({ lineage: LineageJobFacet.optional() }) })

// `eventTime` is read beside the form: whether it lies ahead depends on the clock.
const BaseEvent = z.object({ producer: Uri, schemaURL: Uri })

const work = {
  job: Job,
  inputs: z.array(InputDataset).optional(),
  outputs: z.array(OutputDataset).optional(),
}

export const RunEvent = BaseEvent.extend({
  eventType: z.enum(['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER']).optional(),
  run: Run,
  ...work,
})

export const JobEvent = BaseEvent.extend(work)

export const DatasetEvent = BaseEvent.extend({ dataset: Dataset })

export type RunEvent = z.infer<typeof RunEvent>
export type JobEvent = z.infer<typeof JobEvent>
export type DatasetEvent = z.infer<typeof DatasetEvent>
export type Dataset = z.infer<typeof Dataset>
export type InputDataset = z.infer<typeof InputDataset>
export type OutputDataset = z.infer<typeof OutputDataset>
export type Job = z.infer<typeof Job>
export type ColumnLineageFacet = z.infer<typeof ColumnLineageFacet>
export type LineageJobFacet = z.infer<typeof LineageJobFacet>
export type StatedLineage = z.infer<typeof StatedLineage>
export type LineageInput = z.infer<typeof LineageInput>
export type SchemaField = z.infer<typeof SchemaField>

/** `address` and `address.city`, for a struct and its field. */
export function columnNames(fields: SchemaField[], prefix = ''): string[] {
  return fields.flatMap((field) => [prefix + field.name, ...columnNames(field.fields ?? [], `${prefix}${field.name}.`)])
}
