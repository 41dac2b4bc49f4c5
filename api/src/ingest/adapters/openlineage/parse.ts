import type { z } from 'zod'
import type { Command } from '../../../vocabulary/command.ts'
import { isUuid } from '../../../vocabulary/ids.ts'
import { AHEAD_MS, type Instant } from '../../../vocabulary/instant.ts'
import { MAX_COLUMN_FLOWS } from './columns.ts'
import { datasetStatements, jobStatements, runStatements, type Statements } from './commands.ts'
import { contentDigest, MAX_DEPTH, tooDeep } from './digest.ts'
import { DatasetEvent, JobEvent, RunEvent } from './event.ts'
import { mend } from './mend.ts'
import { fieldPath, type Refusal, refusalsOf, shapeMessage } from './refusal.ts'
import { PROCESSING } from './shapes.ts'
import type { StoredFacet } from './storedFacets.ts'
import { type ReadTime, readTime } from './time.ts'

/** `columnFlows`: those that it states, kept or not. */
export type Parsed = { commands: Command[]; facets: StoredFacet[]; columnFlows: number } | { refusals: Refusal[] }

/** Mending one thing may show the next; what is not whole after that is refused. */
const MAX_ROUNDS = 10

/** An event with this many notes says no more by further ones. */
const MAX_NOTES = 20

/** Equal for equal events, so a redelivery is the same statement. */
export function eventKey(event: unknown): string {
  return `openlineage:${contentDigest(event)}`
}

/**
 * One OpenLineage event (RunEvent, JobEvent or DatasetEvent; core specification 2-0-2) as ingest commands, or every
 * reason why it is none. What is formally wrong and has a sound reading is read so, and noted in the commands. Pure, and
 * never throws.
 * @param event parsed JSON
 * @param now this server's clock; an event may be at most 5 minutes ahead of it
 * @param digest keyed, for what is stored of facets that have no parser
 */
export function parseEvent(event: unknown, now: Instant, digest: (text: string) => string): Parsed {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    return refused('INVALID_EVENT', [], 'Send a JSON object: a RunEvent, a JobEvent or a DatasetEvent.')
  }
  const notes = new Set<string>()
  const shallow = tooDeep(event) ? withoutDeep(event, notes) : event
  if (tooDeep(shallow)) return refused('INVALID_EVENT', [], `Nest objects and lists at most ${MAX_DEPTH} deep.`)
  const time = eventTime('eventTime' in event ? event.eventTime : undefined, now)
  const meaning = statementsOf(shallow, notes)
  if ('refusals' in meaning || 'refusals' in time) {
    return { refusals: [time, meaning].flatMap((part) => ('refusals' in part ? part.refusals : [])) }
  }
  if (time.lenient) notes.add('eventTime')
  const about = { key: eventKey(event), at: time.at, digest }
  const { commands, facets, overflow } = meaning.statements(about)
  if (overflow) notes.add('columns')
  const columnFlows = overflow ? MAX_COLUMN_FLOWS : columnFlowsIn(commands)
  return { commands: noted(commands, [...notes].sort().slice(0, MAX_NOTES)), facets, columnFlows }
}

/** Of runs, which have outputs. The columns of an artifact's schema are no flows. */
const columnFlowsIn = (commands: Command[]): number =>
  commands.reduce((sum, command) => sum + ('outputs' in command ? command.columns.length : 0), 0)

/** The first of an event's commands has its notes. */
function noted(commands: Command[], notes: string[]): Command[] {
  const [first, ...others] = commands
  return first && notes.length > 0 ? [{ ...first, notes }, ...others] : commands
}

type About = Parameters<typeof runStatements>[1]
type Meaning = { statements: (about: About) => Statements }

/** The three kinds of event differ by what they carry: OpenLineage.json, `oneOf`. */
function statementsOf(event: object, notes: Set<string>): Meaning | { refusals: Refusal[] } {
  if ('run' in event && 'dataset' in event && !('job' in event)) {
    return refused('INVALID_EVENT', ['run'], 'Leave the run out: a DatasetEvent has none.')
  }
  if ('run' in event) {
    const meaning = meaningOf(RunEvent, event, runStatements, notes)
    if (!('refusals' in meaning)) noteRunIds(meaning.data, notes)
    return meaning
  }
  if ('job' in event && 'dataset' in event) {
    return refused('INVALID_EVENT', ['dataset'], 'Send the job and the dataset as two events, or add the run.')
  }
  if ('dataset' in event) return meaningOf(DatasetEvent, event, datasetStatements, notes)
  if ('job' in event) return meaningOf(JobEvent, event, jobStatements, notes)
  return refused(
    'INVALID_EVENT',
    ['run'],
    'Add a run and its job (RunEvent), a job (JobEvent) or a dataset (DatasetEvent).',
  )
}

function noteRunIds({ run }: RunEvent, notes: Set<string>): void {
  if (!isUuid(run.runId)) notes.add('run.runId')
  const parent = run.facets?.parent?.run.runId
  if (parent !== undefined && !isUuid(parent)) notes.add('run.facets.parent.run.runId')
}

function meaningOf<S extends z.ZodType>(
  shape: S,
  event: object,
  statements: (event: z.infer<S>, about: About) => Statements,
  notes: Set<string>,
): (Meaning & { data: z.infer<S> }) | { refusals: Refusal[] } {
  let parsed = shape.safeParse(event, { error: shapeMessage })
  let mended: Record<string, unknown> | null = null
  for (let round = 0; round < MAX_ROUNDS && !parsed.success; round += 1) {
    mended ??= structuredClone(event) as Record<string, unknown>
    const left = mend(mended, parsed.error.issues)
    if (left.length > 0) return { refusals: refusalsOf(left) }
    for (const { path } of parsed.error.issues) notes.add(noteOf(path))
    parsed = shape.safeParse(mended, { error: shapeMessage })
  }
  if (!parsed.success) return { refusals: refusalsOf(parsed.error.issues) }
  const { data } = parsed
  return { data, statements: (about) => statements(data, about) }
}

/** Where something was read leniently: one note for all items of a list. */
const noteOf = (path: PropertyKey[]): string =>
  fieldPath(path)
    .map((key) => (/^\d+$/.test(key) ? '*' : key))
    .join('.')

/** The event without the facets that nest too deep: what the specification says of lineage nests far less. */
function withoutDeep(event: object, notes: Set<string>): object {
  const shallow = (holder: unknown, path: string): unknown => {
    if (typeof holder !== 'object' || holder === null) return holder
    if (Array.isArray(holder)) return holder.map((item) => (Array.isArray(item) ? item : shallow(item, `${path}.*`)))
    const entries = Object.entries(holder).flatMap(([name, value]): [string, unknown][] => {
      if (!/^(?:f|inputF|outputF)acets$/.test(name) || typeof value !== 'object' || value === null)
        return [[name, value]]
      const kept = Object.entries(value).filter(([name, facet]) => name === PROCESSING || !tooDeep(facet))
      if (kept.length < Object.keys(value).length) notes.add(`${path}.${name}`)
      return [[name, Object.fromEntries(kept)]]
    })
    return Object.fromEntries(entries)
  }
  const parts = new Set(['run', 'job', 'dataset', 'inputs', 'outputs'])
  return Object.fromEntries(
    Object.entries(event).flatMap(([name, value]) => {
      if (parts.has(name)) return [[name, shallow(value, name)]]
      if (!tooDeep(value)) return [[name, value]]
      notes.add('*')
      return []
    }),
  )
}

function eventTime(time: unknown, now: Instant): ReadTime | { refusals: Refusal[] } {
  if (time === undefined || time === null)
    return refused('INVALID_EVENT', ['eventTime'], 'Add this: it is required (string).')
  const read = readTime(time)
  if (read === null)
    return refused('INVALID_TIME', ['eventTime'], 'Send an RFC 3339 time, such as 2026-03-01T09:00:00Z.')
  if (read.at - now > AHEAD_MS) {
    return refused('TIME_IN_FUTURE', ['eventTime'], 'Set the clock, or send it again once that time has come.')
  }
  return read
}

function refused(code: Refusal['code'], field: string[], message: string): { refusals: Refusal[] } {
  return { refusals: [{ code, field, message }] }
}
