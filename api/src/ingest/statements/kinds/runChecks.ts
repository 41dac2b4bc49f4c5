import type { Carries } from '../../../generated/schema.ts'
import type { RunCommand } from '../../../vocabulary/command.ts'
import type { Refusal } from './refusal.ts'

export const order = ({ startedAt, endedAt }: RunCommand): Refusal[] =>
  startedAt !== null && endedAt !== null && endedAt < startedAt
    ? [
        {
          code: 'INVALID_TIME',
          field: ['endedAt'],
          message: 'The run ends before it starts. Check both times and their zones.',
        },
      ]
    : []

export function positions({ flows, inputs, outputs }: RunCommand): Refusal[] {
  const outside = (list: number[], length: number, path: string[]): Refusal[] =>
    list.flatMap((position, i) =>
      Number.isInteger(position) && position >= 0 && position < length
        ? []
        : [
            {
              code: 'POSITION_OUT_OF_RANGE' as const,
              field: [...path, String(i)],
              message: `Position ${position} is not in this call's list of ${length}. Positions count from 0.`,
            },
          ],
    )
  return (flows ?? []).flatMap((flow, i) => [
    ...outside(flow.inputs, inputs.length, ['flows', String(i), 'inputs']),
    ...outside(flow.outputs, outputs.length, ['flows', String(i), 'outputs']),
  ])
}

/** Pairs of an input and an output that one report may join, and that all reports of one call may. */
export const MOST_PAIRS = 250_000
export const MOST_PAIRS_OF_A_CALL = 1_000_000

/** How many pairs of an input and an output a report joins: all of them, and those that it states apart. */
export const pairsIn = ({ inputs, outputs, flows }: RunCommand): number =>
  inputs.length * outputs.length +
  (flows ?? []).reduce((sum, flow) => sum + flow.inputs.length * Math.max(1, flow.outputs.length), 0)

export function pairs(said: RunCommand): Refusal[] {
  const count = pairsIn(said)
  if (count <= MOST_PAIRS) return []
  return [
    {
      code: 'TOO_MANY',
      field: ['inputs'],
      message: `This report joins ${count} pairs of an input and an output; at most ${MOST_PAIRS} are taken. Report its parts as runs of their own, each with what it read and wrote, and this one as their parent (\`parentRunId\`).`,
    },
  ]
}

const needsClaim: Record<Carries, boolean> = {
  PERSONAL: false,
  PSEUDONYMISED: false,
  AGGREGATED: true,
  ANONYMISED: true,
  NONE: true,
}

export function claims({ flows, outputs }: RunCommand): Refusal[] {
  const missing = (said: { carries: Carries | null; claim: string | null }, path: string[]): Refusal[] =>
    said.carries !== null && needsClaim[said.carries] && !said.claim?.trim()
      ? [
          {
            code: 'CLAIM_REQUIRED',
            field: [...path, 'claim'],
            message: `${said.carries} takes people off the path. Say in \`claim\` who says so and on what evidence.`,
          },
        ]
      : []
  return [
    ...outputs.flatMap((output, i) => missing(output, ['outputs', String(i)])),
    ...(flows ?? []).flatMap((flow, i) =>
      flow.outputs.length === 0 && outputs.length > 0
        ? missing({ ...flow, carries: 'NONE' }, ['flows', String(i)])
        : missing(flow, ['flows', String(i)]),
    ),
  ]
}
