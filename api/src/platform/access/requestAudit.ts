import type { Actor } from './actor.ts'
import type { Audit, AuditEntry, Outcome } from './audit.ts'
import type { Action } from './roles.ts'

/** What is known of a look by its end. */
export type LookDetails = Pick<AuditEntry, 'customer' | 'about' | 'count' | 'reason'>

/** A field or route that is being answered. */
export type Look = {
  /** Before its end: what it is about. */
  tell(details: Partial<LookDetails>): void
  end(outcome: Outcome, details?: Partial<LookDetails>): void
  /** The database is gone: nothing was answered, and nothing can be recorded. */
  drop(): void
}

/** The part of a request's audit that belongs into the transaction of a change. */
export type ChangeAudit = {
  /** What is to be recorded with the change. `count`: how many statements it has. */
  pending(count: number): AuditEntry[]
  recordIn: Audit['recordIn']
  /** The transaction was committed. */
  recorded(): void
}

/**
 * What one request does, on its way to the record. A look is written once it and all that began with it have ended, beside what is still
 * to be done for the answer. The answer leaves when `settle` resolves.
 */
export type RequestAudit = ChangeAudit & {
  begin(action: Action, field: string): Look
  refuse(action: Action, field: string): void
  /** The route's own look, which ends with the request. */
  beginRoute(action: Action, route: string, reason: string | null): void
  /** Resolves once everything is on record. `outcome`: of the route. Throws where the record is broken, once. */
  settle(outcome?: Outcome | 'DROPPED'): Promise<void>
}

type Item = LookDetails & {
  /** In which it began. */
  order: number
  at: number
  action: Action
  field: string
  outcome: Outcome
  isRoute: boolean
  isOnRecord: boolean
}

/** `reason`: what the caller gave for the whole request; it goes before that of a grant. */
type Request = { audit: Audit; actor: Actor; now: () => number; request: string; reason?: string | null }

export function auditOfRequest({ audit, actor, now, request, reason: given = null }: Request): RequestAudit {
  const open = new Set<Item>()
  const ended: Item[] = []
  const writing: Promise<void>[] = []
  const answered = new Map<string, number | null>()

  let begun = 0
  const itemOf = (action: Action, field: string, outcome: Outcome): Item => ({
    order: begun++,
    at: now(),
    action,
    field,
    outcome,
    customer: null,
    about: [],
    count: null,
    reason: null,
    isRoute: false,
    isOnRecord: false,
  })
  const entryOf = ({ at, action, field, customer, about, count, reason, outcome }: Item): AuditEntry => ({
    at,
    actor,
    action,
    fields: [field],
    customer,
    about,
    count,
    reason: given ?? reason,
    outcome,
    request,
  })
  const write = (entries: AuditEntry[]) => {
    if (entries.length === 0) return
    const written = audit.record(entries)
    // Whoever settles hears of it; until then nobody waits for it.
    written.catch(() => {})
    writing.push(written)
  }
  const writeEnded = () => {
    if ([...open].some(({ isRoute }) => !isRoute)) return
    const looks = ended.splice(0).sort((a, b) => a.order - b.order)
    write(merged(looks.map(entryOf)))
  }
  const end = (item: Item, outcome: Outcome, details: Partial<LookDetails> = {}) => {
    if (!open.delete(item)) return
    Object.assign(item, details, { outcome })
    if (item.customer !== null) answered.set(item.customer, sum(answered.get(item.customer) ?? 0, item.count))
    if (!item.isOnRecord) ended.push(item)
    writeEnded()
  }
  /** What a route gave away is of everybody whom its fields were about. */
  const endRoute = (item: Item, outcome: Outcome) => {
    open.delete(item)
    if (item.isOnRecord) return
    const each: [string | null, number | null][] = answered.size > 0 ? [...answered] : [[null, item.count]]
    write(each.map(([customer, count]) => entryOf({ ...item, customer, count, outcome })))
  }

  return {
    begin(action, field) {
      const item = itemOf(action, field, 'ALLOWED')
      open.add(item)
      return {
        tell: (details) => void Object.assign(item, details),
        end: (outcome, details) => end(item, outcome, details),
        drop: () => {
          open.delete(item)
          writeEnded()
        },
      }
    },
    beginRoute: (action, route, reason) =>
      void open.add({ ...itemOf(action, route, 'ALLOWED'), reason, isRoute: true }),
    refuse(action, field) {
      const item = itemOf(action, field, 'REFUSED')
      open.add(item)
      end(item, 'REFUSED')
    },
    pending: (count) => [...open].flatMap((item) => (item.isOnRecord ? [] : entryOf({ ...item, count }))),
    recordIn: audit.recordIn,
    recorded: () => {
      for (const item of open) item.isOnRecord = true
    },
    async settle(outcome = 'ALLOWED') {
      for (const item of open) {
        if (outcome === 'DROPPED') open.delete(item)
        else if (item.isRoute) endRoute(item, outcome)
        else end(item, outcome)
      }
      await Promise.all(writing.splice(0))
    },
  }
}

/** Several fields about one person are one look; what they answered counts together. Pure. */
export function merged(entries: AuditEntry[]): AuditEntry[] {
  const looks = new Map<string, AuditEntry>()
  const others: AuditEntry[] = []
  for (const entry of entries) {
    const key = [entry.action, entry.outcome, entry.customer].join(' ')
    const known = looks.get(key)
    if (entry.customer === null) others.push(entry)
    else looks.set(key, known ? together(known, entry) : entry)
  }
  return [...looks.values(), ...others]
}

const together = (one: AuditEntry, other: AuditEntry): AuditEntry => ({
  ...one,
  fields: [...new Set([...one.fields, ...other.fields])],
  about: [...new Set([...one.about, ...other.about])],
  count: sum(one.count, other.count),
})

const sum = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other)
