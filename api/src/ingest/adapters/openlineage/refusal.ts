import type { z } from 'zod'
import type { UserErrorCode } from '../../../generated/schema.ts'
import { notInFacet } from './processing.ts'

/** Why an event was not taken. `field` is the path inside the event; `message` says what to do, and quotes no value. */
export type Refusal = { code: UserErrorCode | 'INVALID_EVENT'; field: string[]; message: string }

/** An event with this many problems says no more by listing further ones. */
const MAX_REFUSALS = 100

// Keys of an event's objects may be anything, even an e-mail address as a column's name: only plain ones are repeated.
const PLAIN_KEY = /^[\w$.-]{1,64}$/

/** Every problem of one event, as refusals. */
export function refusalsOf(issues: z.core.$ZodIssue[]): Refusal[] {
  return issues.flatMap(refusalsOfOne).slice(0, MAX_REFUSALS)
}

function refusalsOfOne(issue: z.core.$ZodIssue): Refusal[] {
  const { path, message } = issue
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'INVALID_EVENT',
      field: fieldPath([...path, key]),
      message: notInFacet(key),
    }))
  return [{ code: codeOf(issue), field: fieldPath(path), message }]
}

const codeOf = (issue: z.core.$ZodIssue): Refusal['code'] =>
  isTooMany(issue) ? 'TOO_MANY' : isTooLong(issue) ? 'TOO_LONG' : 'INVALID_EVENT'

const isTooMany = ({ code, origin }: { code?: string | undefined; origin?: unknown }) =>
  code === 'too_big' && origin === 'array'

/** A path that repeats no personal data. */
export function fieldPath(path: PropertyKey[]): string[] {
  return path.map(String).map((key) => (PLAIN_KEY.test(key) ? key : '*'))
}

function isTooLong(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'too_big' || (issue.code === 'invalid_key' && issue.issues.some(isTooLong))
}

/** The sentence for a shape problem; zod's own would not say what to do. Undefined: the schema's own sentence. */
export function shapeMessage(issue: z.core.$ZodRawIssue): string | undefined {
  if (isTooMany(issue)) return `Send at most ${issue.maximum} here, each once.`
  if (issue.code === 'too_big') return `Send at most ${issue.maximum} characters here.`
  if (issue.code === 'invalid_key') return 'Shorten this name.'
  if (issue.code === 'invalid_type') {
    return issue.input === undefined
      ? `Add this: it is required (${issue.expected}).`
      : `Send ${a(issue.expected)} here.`
  }
  if (issue.code === 'invalid_value') return `Send one of ${issue.values.join(', ')}.`
  return undefined
}

function a(expected: string): string {
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`
}
