import { z } from 'zod'
import { ConsentStatus } from '../../../generated/schema.ts'
import { storedJson } from '../../../platform/storedJson.ts'
import type { Reason } from '../../receiver/index.ts'

/** What is wrong, and with which line, counted from 1. */
export type LineFault = Reason & { line: number }

/** Faults that are listed; the others are counted. */
const LISTED = 100

const MembersHead = z.strictObject({
  key: z.string(),
  at: z.number(),
  mode: z.enum(['FULL', 'ADD', 'REMOVE']),
  version: z.strictObject({
    kind: z.string(),
    namespace: z.string(),
    name: z.string(),
    version: z.string().nullable(),
  }),
})

const ConsentHead = z.strictObject({
  key: z.string(),
  at: z.number(),
  consent: z.strictObject({
    purposes: z.array(z.string()),
    status: z.enum(ConsentStatus),
    mechanism: z.string().nullable(),
    notice: z.string().nullable(),
    until: z.number().nullable(),
    evidence: z.string().nullable(),
  }),
})

/** How far an upload is, as it is saved. `list`: the one under way; `faulty`: it will be refused at its end; `unfit`: people of it who were refused. */
const Progress = z.strictObject({
  lines: z.number(),
  people: z.number(),
  lists: z.strictObject({ accepted: z.number(), refused: z.number() }),
  errorCount: z.number(),
  errors: z.array(
    z.strictObject({ line: z.number(), code: z.string(), field: z.array(z.string()), message: z.string() }),
  ),
  list: z
    .strictObject({
      line: z.number(),
      faulty: z.string().nullable(),
      unfit: z.number().default(0),
      namespaces: z.array(z.string()).default([]),
      key: z.string().nullable(),
      head: z.union([MembersHead, ConsentHead]).nullable(),
    })
    .nullable(),
})
export type Progress = z.infer<typeof Progress>

export const begun = (): Progress => ({
  lines: 0,
  people: 0,
  lists: { accepted: 0, refused: 0 },
  errorCount: 0,
  errors: [],
  list: null,
})

/** As an upload keeps it (`progress`). */
export const storedProgress = storedJson<Progress>('progress of an upload', Progress)

export function addFault(progress: Progress, fault: LineFault): void {
  progress.errorCount += 1
  if (progress.errors.length < LISTED) progress.errors.push(fault)
}
