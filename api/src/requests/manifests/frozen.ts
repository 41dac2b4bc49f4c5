import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ArtifactKind, CaveatCode, SystemRole, Verdict } from '../../generated/schema.ts'
import { storedJson } from '../../platform/storedJson.ts'
import type { Instant } from '../../vocabulary/instant.ts'

const Item = z.strictObject({
  versionId: z.string(),
  kind: z.enum(ArtifactKind),
  namespace: z.string(),
  name: z.string(),
  label: z.string(),
  systemKey: z.string().nullable(),
  systemRole: z.enum(SystemRole).nullable(),
  verdict: z.enum(Verdict),
  live: z.boolean(),
  createdAt: z.number(),
})

/** One version as it was called and judged when it was looked at. */
export type Item = z.infer<typeof Item>

export const Items = storedJson('items of a manifest', z.array(Item))

const Gap = z.strictObject({ code: z.enum(CaveatCode), count: z.number(), message: z.string() })
export type Gap = z.infer<typeof Gap>

export const Gaps = storedJson('gaps of a manifest', z.array(Gap))

/** What a manifest is of. */
export type Head = { request: string; customer: string; asOf: Instant; epoch: number; gaps: readonly Gap[] }

/** Items that stand in the database as one text. */
const ITEMS_A_PART = 500

/** The parts of a manifest, as texts. */
export const partsOf = (items: readonly Item[]): string[] =>
  Array.from({ length: Math.ceil(items.length / ITEMS_A_PART) }, (_, n) =>
    Items.write(items.slice(n * ITEMS_A_PART, (n + 1) * ITEMS_A_PART)),
  )

/** Gaps as they are hashed. */
export const gapsText = (gaps: readonly Gap[]): string => Gaps.write([...gaps])

/** SHA-256 in hex over the head and the texts of all parts, in order. */
export function digestOf({ request, customer, asOf, epoch, gaps }: Head, parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([request, customer, asOf, epoch, gapsText(gaps)]))
  for (const part of parts) hash.update('\n').update(part)
  return hash.digest('hex')
}
