import type { Carries, UserErrorCode } from '../../generated/schema.ts'
import { outcomes } from '../../history/erasure/index.ts'
import { ILL_FORMED, isIllFormed } from '../../platform/http/index.ts'
import {
  type ArtifactName,
  type Command,
  type LinkCommand,
  MOST_NAMES,
  type RunCommand,
} from '../../vocabulary/command.ts'
import { AHEAD_MS, type Instant } from '../../vocabulary/instant.ts'

/** Why a statement was not taken. `field`: the path inside it; `message`: what to do. */
export type Refusal = { code: UserErrorCode; field: string[]; message: string }

const NAME = 1_024
const TEXT = 10_000
const PARAMETERS = 65_536

/** What is wrong within one statement; empty: nothing. Pure. Contradictions between statements are not errors. */
export function validate(command: Command, now: Instant): Refusal[] {
  return [...texts(command, []), ...times(command, now), ...specific(command)]
}

/** Fields that hold sentences; every other text is a name. */
const sentences = new Set(['claim', 'evidence', 'necessity'])

/** Texts that are too long, or that nothing can hold. */
function texts(value: unknown, path: string[]): Refusal[] {
  const field = path.at(-1) ?? ''
  if (field === 'parameters') {
    const size = value === null || value === undefined ? 0 : JSON.stringify(value).length
    return size > PARAMETERS ? [long(path, `${size} characters of JSON`, PARAMETERS)] : []
  }
  if (typeof value === 'string') {
    if (isIllFormed(value)) return [{ code: 'INVALID_TEXT', field: path, message: ILL_FORMED }]
    const limit = path.some((step) => sentences.has(step)) ? TEXT : NAME
    return value.length > limit ? [long(path, `${value.length} characters`, limit)] : []
  }
  if (Array.isArray(value)) return value.flatMap((inner, i) => texts(inner, [...path, String(i)]))
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) => texts(inner, fieldOf(value, path, name)))
  return []
}

/** The path in the caller's input: there a version is an artifact and its version, under `version` in inputs and outputs. */
function fieldOf(holder: object, path: string[], name: string): string[] {
  const isVersion = 'namespace' in holder && 'kind' in holder && 'version' in holder
  const inRun = path[0] === 'inputs' || path[0] === 'outputs'
  if (isVersion && (name === 'namespace' || name === 'name'))
    return [...path, ...(inRun ? ['version'] : []), 'artifact', name]
  if (isVersion && name === 'version' && inRun) return [...path, 'version', 'version']
  if ('type' in holder && holder.type === 'system' && name === 'systemKey') return [...path, 'key']
  return [...path, named[name] ?? name]
}

/** Where a command's field has another name than the input's. */
const named: Record<string, string> = { key: 'idempotencyKey' }

const long = (field: string[], size: string, limit: number): Refusal => ({
  code: 'TOO_LONG',
  field,
  message: `${field.join('.')} has ${size}; at most ${limit} are kept. Shorten it.`,
})

function times(command: Command, now: Instant): Refusal[] {
  const instants: [string[], Instant | null][] =
    command.type === 'run'
      ? [
          [['startedAt'], command.startedAt],
          [['endedAt'], command.endedAt],
          ...command.inputs.map((input, i): [string[], Instant | null] => [['inputs', String(i), 'at'], input.at]),
          ...command.outputs.map((output, i): [string[], Instant | null] => [['outputs', String(i), 'at'], output.at]),
        ]
      : command.type === 'inferences'
        ? [
            [['from'], command.from],
            [['to'], command.at],
          ]
        : [[['at'], command.at]]
  return instants
    .filter(([, at]) => at !== null && at > now + AHEAD_MS)
    .map(([field]) => ({
      code: 'TIME_IN_FUTURE',
      field,
      message: `${field.join('.')} is more than 5 minutes ahead of this server's clock. Check the sender's clock and zone, or send it again when the time has come.`,
    }))
}

function specific(command: Command): Refusal[] {
  switch (command.type) {
    case 'run':
      return [...order(command), ...positions(command), ...claims(command)]
    case 'inferences':
      return command.from > command.at
        ? [{ code: 'INVALID_TIME', field: ['to'], message: '`to` is before `from`. Exchange them.' }]
        : []
    case 'system':
      return command.retentionDays !== null && command.retentionDays < 0
        ? [
            {
              code: 'INVALID_RANGE',
              field: ['retentionDays'],
              message: 'retentionDays is negative. Give whole days from 0, or leave it out.',
            },
          ]
        : []
    case 'link':
    case 'unlink':
      return numbers(command)
    case 'join':
      return joinable(command.artifacts)
        ? []
        : [
            {
              code: 'INVALID_RANGE',
              field: ['artifacts'],
              message: `Name 2 to ${MOST_NAMES} artifacts of one kind, DATASET or FEATURE_SET.`,
            },
          ]
    case 'erasure':
      return outcomes.includes(command.outcome)
        ? []
        : [
            {
              code: 'INVALID_RANGE',
              field: ['outcome'],
              message: `Unknown outcome. Use one of: ${outcomes.join(', ')}.`,
            },
          ]
    case 'members':
    case 'artifact':
    case 'modelVersion':
    case 'deploy':
    case 'destruction':
    case 'retireJob':
    case 'alias':
      return []
  }
}

/** Of three in one link, nobody could tell which of them is shared, and two people would be shown each other's data. */
function numbers({ identities, shared }: LinkCommand): Refusal[] {
  const message = shared
    ? 'A shared link names 2 identities: the shared one, and that of one person who uses it. Send one for each person.'
    : 'Name 2 to 100 identities.'
  const most = shared ? 2 : 100
  return identities.length < 2 || identities.length > most
    ? [{ code: 'INVALID_RANGE', field: ['identities'], message }]
    : []
}

/** What is versioned by a registry has one name. */
const joinable = (artifacts: ArtifactName[]): boolean =>
  artifacts.length > 1 &&
  artifacts.length <= MOST_NAMES &&
  artifacts.every(({ kind }) => kind === artifacts[0]?.kind && (kind === 'DATASET' || kind === 'FEATURE_SET'))

const order = ({ startedAt, endedAt }: RunCommand): Refusal[] =>
  startedAt !== null && endedAt !== null && endedAt < startedAt
    ? [
        {
          code: 'INVALID_TIME',
          field: ['endedAt'],
          message: 'The run ends before it starts. Check both times and their zones.',
        },
      ]
    : []

function positions({ flows, inputs, outputs }: RunCommand): Refusal[] {
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

const needsClaim: Record<Carries, boolean> = {
  PERSONAL: false,
  PSEUDONYMISED: false,
  AGGREGATED: true,
  ANONYMISED: true,
  NONE: true,
}

function claims({ flows, outputs }: RunCommand): Refusal[] {
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
