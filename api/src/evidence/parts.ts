import type { Database } from '../platform/db/index.ts'
import { eventsOfRequest, firstBroken, type RequestRow } from '../requests/cases/index.ts'
import { clockOf } from '../requests/clocks/index.ts'
import { gapsText, readManifest } from '../requests/manifests/index.ts'
import { packageOf } from '../requests/packages/index.ts'
import { allTasks, approvedText, headOf, isIntact, planOf, type TaskRow } from '../requests/plans/index.ts'
import { attemptsOf } from '../requests/work/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import * as store from './store.ts'

/** One file of the evidence. `problem`: why it does not prove what it should, as it is stored now; null: it does. */
export type Part = { name: string; text: string; problem: string | null }

/** In which workspace, and when. */
export type Asking = { ws: string; db: Database; now: () => Instant }

/** What a file of the evidence is, and how it is made. Null: the request has no such thing, and the evidence says so. */
export type PartKind = {
  name: string
  what: string
  read(asking: Asking, request: RequestRow): Promise<Omit<Part, 'name'> | null>
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const time = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString())

const events: PartKind = {
  name: 'events.ndjson',
  what: 'All that happened to the request. Each event has the hash of the one before',
  read: async ({ db }, { id, events: count }) => {
    const rows = await eventsOfRequest(db, id)
    const broken = firstBroken(id, rows, count)
    return {
      text: rows
        .map(({ n, at, by, kind, body, hash }) => `${JSON.stringify({ n, at, by, kind, body, hash })}\n`)
        .join(''),
      problem: broken === null ? null : `Event ${broken} is not as it was written.`,
    }
  },
}

const clock: PartKind = {
  name: 'clock.json',
  what: 'By when it had to be answered, with the steps that made each date. Computed, not legal advice',
  read: async ({ now }, request) => {
    const { receivedAt, dueAt, escalations: __, ...rest } = clockOf(request.clock, request.closedAt ?? now())
    return { text: json({ ...rest, receivedAt: time(receivedAt), dueAt: time(dueAt) }), problem: null }
  },
}

const manifest: PartKind = {
  name: 'manifest.json',
  what: 'What the data had touched when it was looked up, frozen. Its digest is over the texts as they stand',
  read: async ({ db }, { id, manifest: digest, acknowledged }) => {
    const found = digest === null ? null : await readManifest(db, { request: id, digest, acknowledged })
    if (!found) return null
    const { customer, asOf, epoch, gaps } = found
    const facts = { digest: found.digest, request: id, customer, asOf, epoch, gaps: gapsText(gaps) }
    return { text: json({ ...facts, acknowledged, parts: await found.parts() }), problem: null }
  },
}

const plan: PartKind = {
  name: 'plan.json',
  what: 'What was planned for each version, who approved it, and what became of each task. The digest is over what was approved',
  read: async ({ ws, db }, request) => {
    const found = await planOf({ ws, db }, request)
    if (!found) return null
    const { digest, manifest: of, number, decided, createdBy, createdAt, decidedBy, decidedAt, note } = found
    const all = await allTasks(db, found)
    const done = ({ id, state, outcome, assurance }: TaskRow) => ({ id, state, outcome, assurance })
    const tasks = all.filter(({ added }) => !added).map((task) => ({ ...done(task), approved: approvedText(task) }))
    const added = all.filter((task) => task.added).map((task) => ({ ...done(task), ground: task.ground }))
    const made = { digest, number, head: headOf(request, of), state: decided, createdBy, createdAt: time(createdAt) }
    const problem = isIntact(found, all) ? null : 'Its tasks are not as they were planned.'
    return { text: json({ ...made, decidedBy, decidedAt: time(decidedAt), note, tasks, added }), problem }
  },
}

const attempts: PartKind = {
  name: 'attempts.json',
  what: 'What executors, and others who were instructed, tried: what they found, what they did, what was left, and what they say of it',
  read: async ({ ws, db }, request) => {
    const found = await planOf({ ws, db }, request)
    const rows = found ? await attemptsOf(db, found.id) : []
    const made = rows.map(({ sealed: _, results, startedAt, endedAt, ...rest }) => ({
      ...rest,
      ...results,
      startedAt: time(startedAt),
      endedAt: time(endedAt),
    }))
    return made.length === 0 ? null : { text: json(made), problem: null }
  },
}

const packaged: PartKind = {
  name: 'package.json',
  what: 'The package that was prepared: its digest, that of each file in it, and how it was delivered. None of its content',
  read: async ({ db }, request) => {
    const found = await packageOf(db, request)
    if (!found) return null
    const {
      digest,
      bytes,
      manifest: of,
      preparedAt,
      preparedBy,
      facts,
      means,
      deliveredAt,
      deliveredBy,
      evidence,
    } = found
    const delivery = means && { means, at: time(deliveredAt), by: deliveredBy, evidence }
    const made = { digest, bytes, manifest: of, preparedAt: time(preparedAt), preparedBy, ...facts, delivery }
    return { text: json(made), problem: null }
  },
}

const vault: PartKind = {
  name: 'vault.json',
  what: 'When raw identifiers and packages were sealed, and when their keys were destroyed',
  read: async ({ db }, { id }) => {
    const sealed = await db.read(store.sealedOfRequest, { id })
    const rows = sealed.map((one) => ({ id: one.id, sealedAt: time(one.sealedAt), shreddedAt: time(one.shreddedAt) }))
    return rows.length === 0 ? null : { text: json(rows), problem: null }
  },
}

/** The files that a request's own record gives, in the order in which they stand. */
export const partKinds: readonly PartKind[] = [events, clock, manifest, plan, attempts, packaged, vault]
