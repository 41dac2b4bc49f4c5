import { z } from 'zod'
import { ArtifactKind, AssessmentKind, ProcessingRole } from '../../generated/schema.ts'
import { storedJson } from '../../platform/storedJson.ts'

const ArtifactName = z.strictObject({ kind: z.enum(ArtifactKind), namespace: z.string(), name: z.string() })

const Authorisation = z.strictObject({
  kind: z.literal('AUTHORISATION'),
  artifact: ArtifactName,
  /** Null: all of it. */
  column: z.string().nullable(),
  purposes: z.array(z.string()),
  /** Its producer's tags say so, not a person. */
  tags: z.literal(true).optional(),
})

const Basis = z.strictObject({
  kind: z.literal('BASIS'),
  iri: z.string(),
  purposes: z.array(z.string()),
  /** None: every category that is not special. */
  categories: z.array(z.string()),
  region: z.string().nullable(),
  condition: z.string().nullable(),
  balancingTest: z
    .strictObject({
      digest: z.string(),
      approvedBy: z.string(),
      approvedAt: z.number(),
      /** The id of the assessment; left out: it is kept elsewhere. */
      assessment: z.string().optional(),
    })
    .nullable(),
})

const Inference = z.strictObject({
  kind: z.literal('INFERENCE'),
  artifact: ArtifactName,
  column: z.string().nullable(),
  category: z.string(),
  special: z.boolean(),
  reviewed: z.boolean(),
})

const Activity = z.strictObject({
  kind: z.literal('ACTIVITY'),
  key: z.string(),
  purposes: z.array(z.string()),
  jobs: z.array(z.strictObject({ namespace: z.string(), name: z.string() })),
  subjects: z.array(z.string()),
  fields: z.array(z.string()),
  retentionDays: z.number().nullable(),
  owner: z.string().nullable(),
  /** What else a record of processing has; left out: nobody said. */
  role: z.enum(ProcessingRole).optional(),
  controllers: z.array(z.string()).optional(),
  processor: z.string().optional(),
  representative: z.string().optional(),
  dataProtectionOfficer: z.string().optional(),
  categories: z.array(z.string()).optional(),
  recipients: z.array(z.string()).optional(),
  thirdCountries: z.array(z.string()).optional(),
  safeguards: z.string().optional(),
  measures: z.array(z.string()).optional(),
})

const Agreement = z.strictObject({
  kind: z.literal('AGREEMENT'),
  client: z.string(),
  trainingAllowed: z.boolean(),
  purposes: z.array(z.string()),
  /** Keys of systems; left out: all data. */
  systems: z.array(z.string()).optional(),
})

const Notice = z.strictObject({
  kind: z.literal('NOTICE'),
  key: z.string(),
  version: z.string(),
  purposes: z.array(z.string()),
})

const Assessment = z.strictObject({
  kind: z.literal('ASSESSMENT'),
  template: z.enum(AssessmentKind),
  version: z.number(),
  purposes: z.array(z.string()),
  /** The data that it is about. */
  artifacts: z.array(ArtifactName),
  favourable: z.boolean(),
  answers: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
  /** Whoever speaks when its author does: none of them decides about it. */
  authors: z.array(z.string()),
})

const Decision = z.strictObject({
  kind: z.literal('DECISION'),
  /** Its id. */
  assessment: z.string(),
  approved: z.boolean(),
  note: z.string().nullable(),
})

const Content = z.discriminatedUnion('kind', [
  Authorisation,
  Basis,
  Inference,
  Activity,
  Agreement,
  Notice,
  Assessment,
  Decision,
])

/** What a declaration says, beside its times and its evidence. */
export type Content = z.infer<typeof Content>

export type ContentOf<Kind extends Content['kind']> = Extract<Content, { kind: Kind }>

export const Contents = storedJson('what is declared', Content)
