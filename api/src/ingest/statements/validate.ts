import { ILL_FORMED, isIllFormed } from '../../platform/http/index.ts'
import type { Command } from '../../vocabulary/command.ts'
import { AHEAD_MS, type Instant } from '../../vocabulary/instant.ts'
import { kindOf, type Refusal } from './kinds/index.ts'

const NAME = 1_024
const TEXT = 10_000
const PARAMETERS = 65_536

/** What is wrong within one statement; empty: nothing. Pure. Contradictions between statements are not errors. */
export function validate(command: Command, now: Instant): Refusal[] {
  const kind = kindOf(command)
  const names = { key: 'idempotencyKey', ...kind.inputNames }
  const { unmasked: _, ...said } = command
  return [...texts(said, [], names), ...times(command, now), ...kind.check(command)]
}

/** Fields that hold sentences; every other text is a name. */
const sentences = new Set(['claim', 'evidence', 'necessity'])

/** Where a statement's field has another name than the input's. */
type Names = Readonly<Record<string, string>>

/** Texts that are too long, or that nothing can hold. */
function texts(value: unknown, path: string[], names: Names): Refusal[] {
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
  if (Array.isArray(value)) return value.flatMap((inner, i) => texts(inner, [...path, String(i)], names))
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([name, inner]) =>
      texts(inner, fieldOf(value, path, names[name] ?? name), names),
    )
  return []
}

/** The path in the caller's input: there a version is an artifact and its version, under `version` in inputs and outputs. */
function fieldOf(holder: object, path: string[], name: string): string[] {
  const isVersion = 'namespace' in holder && 'kind' in holder && 'version' in holder
  const inRun = path[0] === 'inputs' || path[0] === 'outputs'
  if (isVersion && (name === 'namespace' || name === 'name'))
    return [...path, ...(inRun ? ['version'] : []), 'artifact', name]
  if (isVersion && name === 'version' && inRun) return [...path, 'version', 'version']
  return [...path, name]
}

const long = (field: string[], size: string, limit: number): Refusal => ({
  code: 'TOO_LONG',
  field,
  message: `${field.join('.')} has ${size}; at most ${limit} are kept. Shorten it.`,
})

function times(command: Command, now: Instant): Refusal[] {
  return kindOf(command)
    .times(command)
    .filter(({ at }) => at !== null && at > now + AHEAD_MS)
    .map(({ field }) => ({
      code: 'TIME_IN_FUTURE',
      field,
      message: `${field.join('.')} is more than 5 minutes ahead of this server's clock. Check the sender's clock and zone, or send it again when the time has come.`,
    }))
}
