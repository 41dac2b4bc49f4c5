import { z } from 'zod'
import { PackageOmission } from '../../generated/schema.ts'
import { storedJson } from '../../platform/storedJson.ts'

/** What is in a package, without any of its content. */
export const PackageFacts = storedJson(
  'facts of a package',
  z.strictObject({
    items: z.number(),
    values: z.boolean(),
    files: z.array(z.strictObject({ name: z.string(), what: z.string(), bytes: z.number(), digest: z.string() })),
    leftOut: z.array(z.strictObject({ reason: z.enum(PackageOmission), count: z.number() })),
  }),
)
export type PackageFacts = ReturnType<typeof PackageFacts.read>
