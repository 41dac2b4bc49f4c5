import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { VersionRow } from '../../catalog/artifacts/index.ts'
import { EventKind, type RunKind } from '../../generated/schema.ts'
import type { RunRow } from '../../history/runs/index.ts'
import type { Naming } from '../../membership/index.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { artifactKinds, learns } from '../../vocabulary/kinds.ts'
import type { Erasure } from './erasures.ts'
import { firstOf, type ListedVersion } from './verdicts.ts'

/** What happened to a version. A statement may name several of a person's identities; `shared`: all of them are others', too. */
export type EventRow =
  | { by: 'making' }
  | { by: 'naming'; mode: Naming['mode']; namespaces: string[]; shared: boolean }
  | { by: 'erasure'; outcome: string; effective: boolean }
  | { by: 'destruction' }

/** One thing that happened to a version on the list. `id`: apart from others of its kind and version at one time. */
export type PersonEvent = { at: Instant; id: string; item: ListedVersion; happening: EventRow }

/** A page of events; `all`: those of every page, in no order. */
export type EventPage = ReturnType<typeof eventPage>

const MOST_PAGED = 100
const DAY_MS = 86_400_000

/** What happened at one time stands in this order. */
const places: Readonly<Record<EventRow['by'], number>> = { making: 0, naming: 1, erasure: 2, destruction: 3 }

/** What is recorded of these versions, and of the person in them, up to `asOf`; in no order. Pure. */
export function eventsOf(
  list: readonly ListedVersion[],
  { namings, outcomes }: { namings: readonly Naming[]; outcomes: readonly Erasure[] },
  asOf: Instant,
): PersonEvent[] {
  // Few versions of a long list are spoken of.
  const spokenOf = new Set([...namings, ...outcomes].map(({ version }) => version))
  const items = new Map<string, ListedVersion>()
  const events: PersonEvent[] = []
  for (const item of list) {
    const { id, createdAt, destroyedAt } = item.version
    if (spokenOf.has(id)) items.set(id, item)
    events.push({ at: createdAt, id: '', item, happening: { by: 'making' } })
    if (destroyedAt !== null && destroyedAt !== undefined && destroyedAt <= asOf)
      events.push({ at: destroyedAt, id: '', item, happening: { by: 'destruction' } })
  }
  for (const event of namingEvents(namings, items)) if (event.at <= asOf) events.push(event)
  for (const { id, version, at, outcome, effective, early } of outcomes) {
    const item = items.get(version)
    if (item && at <= asOf)
      events.push({ at, id, item, happening: { by: 'erasure', outcome, effective: effective && !early } })
  }
  return events
}

/** One a statement, however many of the person's identities it names. */
function namingEvents(namings: readonly Naming[], items: ReadonlyMap<string, ListedVersion>): PersonEvent[] {
  const events = new Map<string, PersonEvent & { happening: { namespaces: string[]; shared: boolean } }>()
  for (const { version, at, key, mode, namespace, shared } of namings) {
    const item = items.get(version)
    if (!item) continue
    // An identity whose digest was destroyed has no namespace any more.
    const name = namespace ?? 'unknown'
    // The key is a producer's own text, and could hold anything: it goes into no cursor.
    const id = createHash('sha256').update(key).digest('base64url').slice(0, 16)
    const known = events.get(`${version} ${at} ${id}`)?.happening
    if (known && !known.namespaces.includes(name)) known.namespaces.push(name)
    if (known) known.shared &&= shared
    else {
      const happening = { by: 'naming' as const, mode, namespaces: [name], shared }
      events.set(`${version} ${at} ${id}`, { at, id, item, happening })
    }
  }
  return [...events.values()]
}

const Key = z.tuple([z.number(), z.number(), z.string(), z.string()])
type EventKey = z.infer<typeof Key>

const keyOfEvent = ({ at, id, item, happening }: PersonEvent): EventKey => [
  at,
  places[happening.by],
  item.version.id,
  id,
]

/** The oldest first; at one time by what happened, then by version. */
const byTime = (a: PersonEvent, b: PersonEvent): number => a.at - b.at || compare(keyOfEvent(a), keyOfEvent(b))

function compare(a: EventKey, b: EventKey): number {
  for (const [index, mine] of a.entries()) {
    const other = b[index]
    if (other !== undefined && mine !== other) return mine < other ? -1 : 1
  }
  return 0
}

/** Throws BAD_USER_INPUT for a page of less than 1 or more than 100, or a cursor that is not ours. */
export function eventPage(all: readonly PersonEvent[], { first, after }: PageArgs) {
  const count = checkCount(first, MOST_PAGED, 'first')
  const key = keyOf(after, Key)
  const rest = key
    ? all.filter((event) => event.at > key[0] || (event.at === key[0] && compare(keyOfEvent(event), key) > 0))
    : all
  const events = firstOf(rest, count + 1, byTime)
  const page = connectionOf(events, count, all.length, (node) => ({ cursor: cursorOf(keyOfEvent(node)), node }))
  return { ...page, all }
}

/** How many events each day (UTC) has, the oldest first, days without any left out. Pure. */
export function daysOf(events: readonly PersonEvent[]): { day: Instant; events: number }[] {
  const days = new Map<Instant, number>()
  for (const { at } of events) {
    const day = Math.floor(at / DAY_MS) * DAY_MS
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return [...days].map(([day, count]) => ({ day, events: count })).sort((a, b) => a.day - b.day)
}

const madeBy: Readonly<Record<RunKind, EventKind>> = {
  TRANSFORM: EventKind.Made,
  TRAINING: EventKind.Made,
  FINE_TUNING: EventKind.Made,
  EVALUATION: EventKind.Made,
  INFERENCE: EventKind.Concluded,
  COPY: EventKind.Copied,
  EXPORT: EventKind.Exported,
}

/** What an event is called. `run`: the one that made the version, if one is known. */
export function kindOf({ item: { version }, happening }: PersonEvent, run: RunRow | null): EventKind {
  if (happening.by === 'naming') return EventKind.Named
  if (happening.by === 'destruction') return EventKind.Destroyed
  if (happening.by === 'erasure') return happening.effective ? EventKind.Erased : EventKind.ErasureAnswered
  return kindOfMaking(version, run)
}

function kindOfMaking({ kind, producerSeen }: VersionRow, run: RunRow | null): EventKind {
  const traits = artifactKinds[kind]
  if (!producerSeen) return EventKind.Referred
  if (traits.serves) return EventKind.Deployed
  if (traits.registered && learns(run?.kind)) return EventKind.Trained
  if (!run) return traits.concludes ? EventKind.Concluded : EventKind.Made
  return madeBy[run.kind] === EventKind.Made && traits.concludes ? EventKind.Concluded : madeBy[run.kind]
}
