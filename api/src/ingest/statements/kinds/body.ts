import { z } from 'zod'
import { ArtifactKind } from '../../../generated/schema.ts'
import { type StoredJson, storedJson } from '../../../platform/storedJson.ts'
import type { Command, NamesPeople } from '../../../vocabulary/command.ts'

/** As it is kept: its people are members of a list (membership/), so only their number is in it. */
export type Kept<C extends Command> = C extends NamesPeople ? Omit<C, 'members' | 'ordinals'> & { members: number } : C

// What is null or empty is not stored, so that a field that may be has to give that back.
export const text = z.string().nullable().default(null)
export const texts = z.array(z.string()).default([])
export const instant = z.number().nullable().default(null)
export const listOfAny = <T extends z.ZodType>(one: T) => z.array(one).default([] as never)

export const artifactName = z.strictObject({ kind: z.enum(ArtifactKind), namespace: z.string(), name: z.string() })
export const versionName = artifactName.extend({ version: text })
export const columnName = versionName.extend({ column: z.string() })
export const jobName = z.strictObject({ namespace: z.string(), name: z.string() })
export const identity = z.strictObject({ namespace: z.string(), digest: z.string() })

/** What statements of one type are kept as, beside what all have. Its output is the statement itself. */
export const body = <C extends Command>(
  type: C['type'],
  fields: z.ZodRawShape,
  stored?: (said: Kept<C>) => unknown,
): StoredJson<Kept<C>> =>
  storedJson(
    `statement ${type}`,
    z.strictObject({
      type: z.literal(type),
      key: z.string(),
      at: z.number(),
      notes: z.array(z.string()).exactOptional(),
      partOf: z.string().exactOptional(),
      ...fields,
    }) as unknown as z.ZodType<Kept<C>>,
    stored ? { sparse: true, stored } : { sparse: true },
  )
