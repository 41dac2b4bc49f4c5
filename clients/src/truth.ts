import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const schema = z.object({
  person: z.string(),
  named: z
    .array(
      z.object({
        namespace: z.string(),
        name: z.string(),
        people: z.array(z.string()),
        mode: z.enum(['FULL', 'ADD']),
        at: z.iso.datetime(),
      }),
    )
    .min(1),
  datasets: z
    .array(
      z.object({
        namespace: z.string(),
        name: z.string(),
        onDisk: z.enum(['now', 'before', 'never']),
        saidBy: z.string().nullable(),
      }),
    )
    .min(1),
})

/** What a scenario saw on disk (`../truth/truth.py` writes it): who was named where and when, and which datasets hold the person. */
export type Truth = z.infer<typeof schema>

/** A dataset as it lies on disk: holds the person now, did before, or never did. */
export type OnDisk = Truth['datasets'][number]

/** @throws Error when a scenario left none, or one of another shape */
export async function readTruth(file: string): Promise<Truth> {
  return schema.parse(JSON.parse(await readFile(file, 'utf8')))
}
