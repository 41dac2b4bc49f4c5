import type { FastifyBaseLogger } from 'fastify'
import type { Actor, Audit, AuditEntry } from '../../platform/access/index.ts'
import { type Connection, type Owner, ownersOf } from '../../platform/db/index.ts'
import type { AskedIds } from './ids.ts'
import * as store from './store.ts'

/** Hears by which ids each request asks. */
export type Crossings = {
  /** Returns at once and does the same whatever the ids are: the caller's answer waits for nothing here. */
  asked(by: { actor: Actor; request: string }, ids: AskedIds): void
  stop(): Promise<void>
}

export type CrossingOptions = {
  connection: Connection
  audit: Audit
  now: () => number
  log: Pick<FastifyBaseLogger, 'error'>
  /** Whether a workspace is told who of another one asked; otherwise only that somebody did. */
  tellsWho: boolean
  /** Whether tries are counted for an alert. */
  alerts: boolean
}

/** Between two looks, in ms. */
const LOOK = 1_000

/** Of one asker, a workspace is told once in this time, in ms; what comes meanwhile is told together. */
const PAUSE = 60_000

/** Ids that are looked up in one exchange. */
const AT_ONCE = 200

/** Ids of one token that wait at most; those beyond are counted. */
const MOST = 10_000

type Asking = { actor: Actor; request: string; at: number; ids: Set<string>; more: number }

/** What one asker has found of one workspace, which is not told yet. */
type Held = { asking: Asking; ws: string; found: Map<string, Owner>; nextAt: number }

/** What those of another workspace are told of, whoever asked. */
export const SOMEBODY = 'somebody in another workspace'

/**
 * Finds tries across workspaces: whoever asks by an id of another workspace is answered as if there were no such thing, and afterwards those
 * whose it is find it in their audit. In the asker's own audit every id that is not in their workspace is the same, whether or not it is
 * anywhere else: else the audit would tell what the answer does not.
 */
export function openCrossings(options: CrossingOptions): Crossings {
  const waiting = new Map<string, Asking>()
  const held = new Map<string, Held>()
  let timer: NodeJS.Timeout | null = null
  let working: Promise<void> = Promise.resolve()
  const look = (isLast = false) => {
    timer = null
    const askings = [...waiting.values()]
    waiting.clear()
    working = working.then(async () => {
      for (const asking of askings)
        await lookUp(asking, held, options).catch((error: unknown) => failed(error, options))
      await tellOwners(held, isLast, options).catch((error: unknown) => failed(error, options))
      if (!isLast && [...held.values()].some(({ found }) => found.size > 0)) lookSoon()
    })
    return working
  }
  const lookSoon = () => {
    timer ??= setTimeout(() => void look(), LOOK).unref()
  }
  return {
    asked({ actor, request }, { ids, more }) {
      if (ids.length === 0) return
      const key = `${actor.workspace} ${actor.token}`
      const asking = waiting.get(key) ?? { actor, request, at: options.now(), ids: new Set(), more: 0 }
      waiting.set(key, asking)
      asking.more += more
      for (const id of ids) {
        if (asking.ids.size < MOST) asking.ids.add(id)
        else asking.more += 1
      }
      lookSoon()
    },
    async stop() {
      if (timer) clearTimeout(timer)
      await look(true)
    },
  }
}

function failed(error: unknown, { log }: CrossingOptions): void {
  log.error({ err: error }, 'tries across workspaces were not told')
}

/** Whose the ids are. What is not in the asker's workspace goes on record there, and what is in another one is held for that one. */
async function lookUp(asking: Asking, held: Map<string, Held>, { connection, audit }: CrossingOptions): Promise<void> {
  const { actor } = asking
  const ids = [...asking.ids]
  const owners: Owner[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE)
    owners.push(...(await ownersOf(connection.driver, actor.workspace, ids.slice(from, from + AT_ONCE))))
  const own = new Set(owners.filter(({ ws }) => ws === actor.workspace).map(({ id }) => id))
  const unknown = ids.filter((id) => !own.has(id)).length + asking.more
  for (const owner of owners) {
    if (own.has(owner.id)) continue
    const key = `${owner.ws} ${actor.workspace} ${actor.token}`
    const kept = held.get(key) ?? { asking, ws: owner.ws, found: new Map(), nextAt: 0 }
    if (kept.found.size === 0) kept.asking = asking
    kept.found.set(owner.id, owner)
    held.set(key, kept)
  }
  if (unknown > 0) await audit.record([unknownEntry(asking, unknown)])
}

/** The same for ids of other workspaces and for ids of nothing. */
const unknownEntry = ({ actor, request, at }: Asking, count: number): AuditEntry => ({
  at,
  actor,
  action: 'LINEAGE_READ',
  fields: ['ids that are not in this workspace'],
  customer: null,
  about: [],
  count,
  reason: null,
  outcome: 'FAILED',
  request,
})

/** Tells each workspace what is due. @param isLast there is no later: all is due */
async function tellOwners(held: Map<string, Held>, isLast: boolean, options: CrossingOptions): Promise<void> {
  const now = options.now()
  for (const [key, one] of held) {
    if (!isLast && one.nextAt > now) continue
    if (one.found.size === 0) held.delete(key)
    else {
      await tellOwner(one, options)
      one.found.clear()
      one.nextAt = now + PAUSE
    }
  }
}

const MOST_NAMED = 100

async function tellOwner({ ws, found: owners, asking }: Held, options: CrossingOptions): Promise<void> {
  const { connection, audit, tellsWho, alerts } = options
  const { actor, request, at } = asking
  const found = [...owners.values()]
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  const customers = found.filter(({ kind }) => kind === 'CUSTOMER')
  const who: Actor = tellsWho
    ? { ...actor, subject: `${actor.subject} of ${actor.workspace}`, workspace: ws }
    : { kind: actor.kind, subject: SOMEBODY, workspace: ws, roles: [], token: '' }
  await audit.record([
    {
      at,
      actor: who,
      action: customers.length > 0 ? 'PERSON_READ' : 'LINEAGE_READ',
      fields: ['asked by an id of this workspace'],
      customer: customers.length === 1 ? (customers[0]?.id ?? null) : null,
      about: found.slice(0, MOST_NAMED).map(({ kind, id }) => `${kind} ${id}`),
      count: found.length,
      reason: null,
      outcome: 'FROM_OUTSIDE',
      request: tellsWho ? request : '',
    },
  ])
  if (alerts)
    await connection
      .workspace(ws)
      .write('countCrossings', (tx) => tx.run(store.countCrossings, { count: found.length, kinds, at }))
}
