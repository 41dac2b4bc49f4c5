import { randomUUID } from 'node:crypto'
import type { AmendIncidentInput, CloseIncidentInput, OpenIncidentInput, UserError } from '../generated/schema.ts'
import type { VersionsQueryContext } from '../lineage/answers/index.ts'
import { type Actor, type ChangeAudit, onRecord } from '../platform/access/index.ts'
import { pastInstant } from '../platform/asOf.ts'
import type { Database, Transaction } from '../platform/db/index.ts'
import { type PageArgs, pageByTime } from '../platform/paging.ts'
import { exposuresOf, type NewExposure } from './exposures.ts'
import { cleared, textsIn, wrongText, wrongTitle, wrongZone } from './inputs.ts'
import * as store from './store.ts'

/** Who changes an incident, in which workspace, and when. */
export type Changing = VersionsQueryContext & { actor: Pick<Actor, 'subject'>; audit: ChangeAudit }

export type Changed = { incident: store.IncidentRow | null; userErrors: UserError[] }

const refused = (error: UserError): Changed => ({ incident: null, userErrors: [error] })

/** Opens an incident. Throws DatabaseError, in which case nothing was recorded. */
export async function openIncident(by: Changing, input: OpenIncidentInput): Promise<Changed> {
  const now = by.now()
  const fault = wrongTitle(input.title) ?? wrongZone(input.zone) ?? wrongText(input)
  if (fault) return refused(fault)
  const awareAt = pastInstant(input.awareAt, now, ['awareAt'])
  if (typeof awareAt !== 'number') return refused(awareAt)
  const exposures = await exposuresOf(by, input.exposures, now)
  if (!Array.isArray(exposures)) return refused(exposures)
  const described = { title: input.title.trim(), awareAt, zone: input.zone, ...textsIn(input) }
  const row = { ...described, id: randomUUID(), recordedAt: now, recordedBy: by.actor.subject, revision: 1 }
  return change(by, 'openIncident', async (tx) => {
    await tx.run(store.createIncident, { rows: [row] })
    await addExposures(tx, row.id, exposures)
    return found(tx, row.id)
  })
}

/** Changes an incident that is open. Throws DatabaseError, in which case nothing was changed. */
export async function amendIncident(by: Changing, input: AmendIncidentInput): Promise<Changed> {
  const now = by.now()
  const { title, zone } = input
  const fault = (title && wrongTitle(title)) || (zone && wrongZone(zone)) || wrongText(input)
  if (fault) return refused(fault)
  const times: Record<string, number | null> = {}
  for (const name of ['awareAt', 'authorityNotifiedAt', 'peopleNotifiedAt'] as const) {
    const given = input[name]
    if (given === undefined || (given === null && name === 'awareAt')) continue
    const time = given === null ? null : pastInstant(given, now, [name])
    if (time !== null && typeof time !== 'number') return refused(time)
    times[name] = time
  }
  const exposures = input.exposures ? await exposuresOf(by, input.exposures, now) : null
  if (exposures && !Array.isArray(exposures)) return refused(exposures)
  const named = { ...(title ? { title: title.trim() } : {}), ...(zone ? { zone } : {}) }
  const changes = { ...named, ...times, ...cleared(input) }
  return changeOpen(by, 'amendIncident', input, changes, async (tx) => {
    if (!exposures) return
    await tx.run(store.correctExposures, { id: input.id, at: now, by: by.actor.subject })
    await addExposures(tx, input.id, exposures)
  })
}

/** Closes an incident: nothing about it is changed any more. Throws DatabaseError, in which case it is still open. */
export const closeIncident = (by: Changing, input: CloseIncidentInput): Promise<Changed> =>
  changeOpen(by, 'closeIncident', input, { closedAt: by.now(), closedBy: by.actor.subject })

const changeOpen = (
  by: Changing,
  name: string,
  { id, revision }: CloseIncidentInput,
  changes: Record<string, unknown>,
  beside: (tx: Transaction) => Promise<void> = async () => {},
): Promise<Changed> =>
  change(by, name, async (tx) => {
    const [changed] = await tx.run(store.changeIncident, { id, revision, changes })
    if (!changed) return refused(whyNot((await found(tx, id)).incident, revision))
    await beside(tx)
    return found(tx, id)
  })

function whyNot(incident: store.IncidentRow | null, revision: number): UserError {
  if (!incident)
    return { code: 'NOT_FOUND', field: ['id'], message: 'There is no incident with this id. `incidents` lists all.' }
  if (incident.closedAt !== null)
    return {
      code: 'CHANGED_MEANWHILE',
      field: ['id'],
      message: 'This incident is closed. Open another for what came to light since.',
    }
  return {
    code: 'CHANGED_MEANWHILE',
    field: ['revision'],
    message: `It is at revision ${incident.revision} by now, not ${revision}. Read it again, and send your change with that one.`,
  }
}

async function found(tx: Transaction, id: string): Promise<Changed> {
  const [incident = null] = await tx.run(store.incidentById, { id })
  return { incident, userErrors: [] }
}

const addExposures = (tx: Transaction, id: string, rows: readonly NewExposure[]) =>
  tx.run(store.addExposures, { id, rows: rows.map((row, place) => ({ ...row, place })) })

/** A change goes on record with what it changed, or is not made. */
const change = (by: Changing, name: string, work: (tx: Transaction) => Promise<Changed>): Promise<Changed> =>
  onRecord(by, name, work, ({ incident }) =>
    incident ? { about: [incident.id, `revision ${incident.revision}`] } : null,
  )

export async function findIncident(db: Database, id: string): Promise<store.IncidentRow | null> {
  const [incident = null] = await db.read(store.incidentById, { id })
  return incident
}

/** Incidents, newest first. Throws BAD_USER_INPUT for a page that cannot be. */
export const listIncidents = (db: Database, page: PageArgs) =>
  pageByTime(db, page, {
    before: store.incidentsBefore,
    count: store.countIncidents,
    lastOf: ({ recordedAt, id }) => [recordedAt, id],
  })
