import { z } from 'zod'
import { PackageOmission, UnreadReason } from '../../generated/schema.ts'
import { storedJson } from '../../platform/storedJson.ts'

const First = {
  items: z.number(),
  values: z.boolean(),
  files: z.array(z.strictObject({ name: z.string(), what: z.string(), bytes: z.number(), digest: z.string() })),
  leftOut: z.array(z.strictObject({ reason: z.enum(PackageOmission), count: z.number() })),
}

/** Before stores were read. */
const FirstShape = z.strictObject(First)

/** What is in a package, without any of its content. */
export const PackageFacts = storedJson(
  'facts of a package',
  z.strictObject({
    ...First,
    /** What a connected store did not give. */
    unread: z.array(
      z.strictObject({ namespace: z.string(), name: z.string(), store: z.string(), reason: z.enum(UnreadReason) }),
    ),
  }),
  { former: [{ shape: FirstShape, next: (facts: z.infer<typeof FirstShape>) => ({ ...facts, unread: [] }) }] },
)
export type PackageFacts = ReturnType<typeof PackageFacts.read>
