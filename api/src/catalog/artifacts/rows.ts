import { z } from 'zod'
import { ArtifactKind } from '../../generated/schema.ts'

export const ArtifactKindRow = z.enum(ArtifactKind)

const time = z.number()

/** An artifact as the database holds it. */
export const ArtifactRow = z.object({
  id: z.string(),
  kind: ArtifactKindRow,
  namespace: z.string(),
  name: z.string(),
  producerSeen: z.boolean(),
})
export type ArtifactRow = z.infer<typeof ArtifactRow>

/** A version as the database holds it. `artifact`: its artifact's id. Times in milliseconds. */
export const VersionRow = z.object({
  id: z.string(),
  artifact: z.string(),
  kind: ArtifactKindRow,
  name: z.string().nullish(),
  createdAt: time,
  destroyedAt: time.nullish(),
  digest: z.string().nullish(),
  enumerated: z.boolean(),
  producerSeen: z.boolean(),
})
export type VersionRow = z.infer<typeof VersionRow>

/** A column as the database holds it. `artifact`: its artifact's id. `told`: a schema has it. `seenAt`: when a reader last spoke of it. */
export const ColumnRow = z.object({
  id: z.string(),
  artifact: z.string(),
  name: z.string(),
  category: z.string().nullish(),
  sensitive: z.boolean(),
  purposes: z.array(z.string()),
  necessity: z.string().nullish(),
  told: z.boolean(),
  seenAt: time.nullish(),
})
export type ColumnRow = z.infer<typeof ColumnRow>
