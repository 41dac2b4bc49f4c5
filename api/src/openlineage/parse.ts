import type { z } from 'zod'
import { type Instant, parseInstant } from '../instant.ts'
import type { Command } from '../modules/ingest/command.ts'
import { datasetStatements, jobStatements, runStatements, type Statements } from './commands.ts'
import { contentDigest, MAX_DEPTH, tooDeep } from './digest.ts'
import { DatasetEvent, JobEvent, RunEvent } from './event.ts'
import { type Refusal, refusalsOf, shapeMessage } from './refusal.ts'
import type { StoredFacet } from './storedFacets.ts'

export type Parsed = { commands: Command[]; facets: StoredFacet[] } | { refusals: Refusal[] }

const MAX_AHEAD_MS = 5 * 60_000

/** Equal for equal events, so a redelivery is the same statement. */
export function eventKey(event: unknown): string {
  return `openlineage:${contentDigest(event)}`
}

/**
 * One OpenLineage event (RunEvent, JobEvent or DatasetEvent; core specification 2-0-2) as ingest commands, or every
 * reason why it is none. Pure, and never throws.
 * @param event parsed JSON
 * @param now this server's clock; an event may be at most 5 minutes ahead of it
 * @param digest keyed, for what is stored of facets that have no parser
 */
export function parseEvent(event: unknown, now: Instant, digest: (text: string) => string): Parsed {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    return refused('INVALID_EVENT', [], 'Send a JSON object: a RunEvent, a JobEvent or a DatasetEvent.')
  }
  if (tooDeep(event)) return refused('INVALID_EVENT', [], `Nest objects and lists at most ${MAX_DEPTH} deep.`)
  const time = eventTime('eventTime' in event ? event.eventTime : undefined, now)
  const meaning = statementsOf(event)
  if ('refusals' in meaning || 'refusals' in time) {
    return { refusals: [time, meaning].flatMap((part) => ('refusals' in part ? part.refusals : [])) }
  }
  return meaning.statements({ key: eventKey(event), at: time.at, digest })
}

type Meaning = { statements: (about: { key: string; at: Instant; digest: (text: string) => string }) => Statements }

/** The three kinds of event differ by what they carry: OpenLineage.json, `oneOf`. */
function statementsOf(event: object): Meaning | { refusals: Refusal[] } {
  if ('run' in event && 'dataset' in event && !('job' in event)) {
    return refused('INVALID_EVENT', ['run'], 'Leave the run out: a DatasetEvent has none.')
  }
  if ('run' in event) return meaningOf(RunEvent, event, runStatements)
  if ('job' in event && 'dataset' in event) {
    return refused('INVALID_EVENT', ['dataset'], 'Send the job and the dataset as two events, or add the run.')
  }
  if ('dataset' in event) return meaningOf(DatasetEvent, event, datasetStatements)
  if ('job' in event) return meaningOf(JobEvent, event, jobStatements)
  return refused(
    'INVALID_EVENT',
    ['run'],
    'Add a run and its job (RunEvent), a job (JobEvent) or a dataset (DatasetEvent).',
  )
}

function meaningOf<S extends z.ZodType>(
  shape: S,
  event: object,
  statements: (event: z.infer<S>, about: Parameters<Meaning['statements']>[0]) => Statements,
): Meaning | { refusals: Refusal[] } {
  const parsed = shape.safeParse(event, { error: shapeMessage })
  if (!parsed.success) return { refusals: refusalsOf(parsed.error.issues) }
  return { statements: (about) => statements(parsed.data, about) }
}

function eventTime(text: unknown, now: Instant): { at: Instant } | { refusals: Refusal[] } {
  // A missing or non-text time is a shape problem; the event's form names it.
  if (typeof text !== 'string') return { refusals: [] }
  const at = parseInstant(text)
  if (at === null) return refused('INVALID_TIME', ['eventTime'], 'Send an RFC 3339 time, such as 2026-03-01T09:00:00Z.')
  if (typeof at !== 'number')
    return refused('INVALID_TIME', ['eventTime'], 'Add a zone to the time, such as Z or +02:00.')
  if (at - now > MAX_AHEAD_MS) {
    return refused('TIME_IN_FUTURE', ['eventTime'], 'Set the clock, or send it again once that time has come.')
  }
  return { at }
}

function refused(code: Refusal['code'], field: string[], message: string): { refusals: Refusal[] } {
  return { refusals: [{ code, field, message }] }
}
