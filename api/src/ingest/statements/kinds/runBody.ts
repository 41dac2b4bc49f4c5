import { z } from 'zod'
import { Carries, RunKind, RunState, WriteMode } from '../../../generated/schema.ts'
import type { RunCommand } from '../../../vocabulary/command.ts'
import { body, columnName, instant, jobName, listOfAny, text, texts, versionName } from './body.ts'

const carries = z.enum(Carries).nullable().default(null)

const input = versionName.extend({
  at: instant,
  unlisted: z.literal(true).exactOptional(),
  schema: z.array(z.string()).exactOptional(),
})

const output = versionName.extend({
  at: instant,
  mode: z.enum(WriteMode).nullable().default(null),
  carries,
  claim: text,
  mixesPeople: z.boolean().exactOptional(),
  computed: z.boolean().exactOptional(),
  schema: z.array(z.string()).exactOptional(),
})

const positions = z.array(z.number()).default([])

const flow = z.strictObject({
  inputs: positions,
  outputs: positions,
  carries,
  claim: text,
  mixesPeople: z.boolean().exactOptional(),
})

const columnFlow = z.strictObject({
  from: columnName,
  to: columnName,
  direct: z.boolean(),
  masking: z.boolean(),
  general: z.literal(true).exactOptional(),
})

/** Whatever a producer sent, as JSON text of its own: so nothing is left out of it. */
const parameters = z
  .string()
  .nullable()
  .default(null)
  .transform((text, context): unknown => {
    try {
      return text === null ? null : JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'is no JSON' })
      return z.NEVER
    }
  })

const fields = {
  runId: z.string(),
  kind: z.enum(RunKind).nullable().default(null),
  job: jobName,
  state: z.enum(RunState),
  startedAt: instant,
  endedAt: instant,
  parentRunId: text,
  parentJob: jobName.nullable().exactOptional(),
  startBound: z.number().nullable().exactOptional(),
  goesOn: z.boolean().exactOptional(),
  declares: z.boolean().exactOptional(),
  parameters,
  purposes: texts,
  admission: z.string().exactOptional(),
  inputs: listOfAny(input),
  outputs: listOfAny(output),
  flows: z.array(flow).nullable().default(null),
  columns: listOfAny(columnFlow),
}

export const runBody = body<RunCommand>('run', fields, (said) => ({
  ...said,
  parameters: said.parameters === null ? null : JSON.stringify(said.parameters),
}))
