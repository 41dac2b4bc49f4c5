import { z } from 'zod'
import { storedJson } from '../../platform/storedJson.ts'

const Counts = z.record(z.string(), z.number())

/** What an attempt came to, by collection. It holds nothing of the person. Null: it did not get so far. */
export const Results = storedJson(
  'results of an attempt',
  z.strictObject({
    found: Counts,
    affected: Counts.nullable(),
    remaining: Counts.nullable(),
    receipt: z.record(z.string(), z.string()).nullable(),
    notes: z.array(z.string()),
  }),
)
export type Results = ReturnType<typeof Results.read>
