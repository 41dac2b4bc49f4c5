import { z } from 'zod'
import { ArtifactKind } from '../../generated/schema.ts'
import { storedJson } from '../../platform/storedJson.ts'

const ArtifactName = z.strictObject({ kind: z.enum(ArtifactKind), namespace: z.string(), name: z.string() })

const Authorisation = z.strictObject({
  kind: z.literal('AUTHORISATION'),
  artifact: ArtifactName,
  /** Null: all of it. */
  column: z.string().nullable(),
  purposes: z.array(z.string()),
})

const Content = z.discriminatedUnion('kind', [Authorisation])

/** What a declaration says, beside its times and its evidence. */
export type Content = z.infer<typeof Content>

export const Contents = storedJson('what is declared', Content)
