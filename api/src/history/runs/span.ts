import type { RunState } from '../../generated/schema.ts'
import type { RunCommand } from '../../vocabulary/command.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { NOW_ON } from '../binding/index.ts'
import type { RunStatement } from './statement.ts'

/** When a run's parent began and ended, as the record has it. `end` null: it is still open. */
export type ParentSpan = { start: Instant; end: Instant | null }

/**
 * What the record says of a run beside its own reports. `retiredAt`, `parent`: what ends an open run, or bounds an unknown start.
 * `parentInputs`: what its parent reports reading.
 */
export type Limits = { retiredAt: Instant | null; parent: ParentSpan | null; parentInputs: RunCommand['inputs'] }

/**
 * From when to when a run went on, all its reports taken together. `startUnknown`: nobody reported its start; then it is known from
 * `start` on, and may have read since `earliest`.
 */
export type Span = {
  start: Instant
  earliest: Instant
  end: Instant
  closed: boolean
  state: RunState
  contradiction: boolean
  startUnknown: boolean
}

/** The span of a run (docs/adr/0004, "Runs"). `statements` in (at, key) order, mentions by others among them. Pure. */
export function spanOf(statements: RunStatement[], limits: Omit<Limits, 'parentInputs'>): Span {
  const reports = statements.filter((s) => !s.mention)
  const begun = startOf(statements, reports, limits.parent)
  const terminal = reports.filter((s) => s.state !== 'RUNNING')
  const last = terminal.at(-1)
  if (!last || reports.some((s) => s.goesOn && s.at > last.at)) {
    const end = endedFromOutside(begun.start, limits)
    return { ...begun, end, closed: false, state: 'RUNNING', contradiction: false }
  }
  const ended = terminal.flatMap((s) => s.endedAt ?? [])
  const end = Math.max(...(ended.length > 0 ? ended : statements.flatMap(mentioned)))
  const contradiction = new Set(terminal.map((s) => s.state)).size > 1 || end < begun.start
  return { ...begun, end: Math.max(begun.start, end), closed: true, state: last.state, contradiction }
}

/** Without a reported start, the run began at the earliest that the record allows: its schedule, or its parent's start. */
function startOf(statements: RunStatement[], reports: RunStatement[], parent: ParentSpan | null) {
  const known = reports.flatMap((s) => s.startedAt ?? [])
  const start = Math.min(...(known.length > 0 ? known : statements.map((s) => s.at)))
  if (known.length > 0) return { start, earliest: start, startUnknown: false }
  const bounds = [...reports.flatMap((s) => s.startBound ?? []), ...(parent ? [parent.start] : [])]
  return { start, earliest: Math.min(start, ...bounds), startUnknown: reports.length > 0 }
}

/** An open run is over when its job was retired or its parent has ended, if that came after it began. */
function endedFromOutside(start: Instant, { retiredAt, parent }: Omit<Limits, 'parentInputs'>): Instant {
  const ends = [retiredAt, parent?.end ?? null].filter((end) => end !== null && start < end)
  return Math.min(NOW_ON, ...(ends as Instant[]))
}

const mentioned = (s: RunStatement): Instant[] => [
  s.at,
  ...[s.startedAt, ...s.inputs.map((i) => i.at), ...s.outputs.map((o) => o.at)].flatMap((at) => at ?? []),
]
