import { randomUUID } from 'node:crypto'
import { joinSpellings } from '../../../catalog/customers/index.ts'
import { emptyChangeSet, recordChange } from '../../../changes/index.ts'
import { customersOf, StagedPeople } from '../../../membership/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { guardKeys, raiseStored, underNewestKey } from '../../../platform/keys/index.ts'
import { priceOf } from '../../../platform/rates/index.ts'
import type { IdentityDigest, IngestContext } from '../../statements/index.ts'
import { begun, type Progress, storedProgress } from './progress.ts'
import * as store from './store.ts'

const WEEK = 7 * 24 * 3_600_000

/** How far an upload is: what can be asked at any time. `offset`: bytes of the text that need not be sent again. */
export type UploadState = Omit<Progress, 'list'> & { offset: number; complete: boolean }

/** An upload while one request goes on with it. Only what was saved counts; a request that breaks off leaves the rest. */
export type Upload = {
  readonly id: string
  /** Of the request that has it: another one that takes it over has another. */
  readonly session: string
  /** Bytes up to the end of the last line that was read. */
  reached: number
  /** Bytes that are saved. */
  offset: number
  complete: boolean
  progress: Progress
  /** People of the list under way. */
  staged: StagedPeople
  /** People of the list under way who are not looked up yet. */
  waiting: IdentityDigest[]
  /** Lines since the last checkpoint. */
  unsavedLines: number
}

/** Another request took this upload over; what was read here since the last checkpoint has to be sent again. */
export class TakenOver extends Error {}

/** Null: nothing is known of such an upload. */
export async function findUpload(db: Database, id: string): Promise<UploadState | null> {
  const [row] = await db.read(store.findUpload, { id })
  if (!row) return null
  return stateOf({ offset: row.offset, complete: row.complete, progress: storedProgress.read(row.progress) })
}

export function stateOf({ offset, complete, progress }: Pick<Upload, 'offset' | 'complete' | 'progress'>): UploadState {
  const { list: _, ...counts } = progress
  return { offset, complete, ...counts }
}

/**
 * Takes the upload over, or begins it, for a request that goes on from byte `offset`. Where it stands elsewhere, or is complete, it is
 * left to whoever has it, and only its state comes back. Uploads that nobody touched for a week are cleared away.
 */
export async function openUpload(
  context: IngestContext,
  id: string,
  offset: number,
): Promise<Upload | { standsAt: UploadState }> {
  const session = randomUUID()
  const now = context.now()
  await context.db.write('clearAbandoned', (tx) => tx.run(store.clearAbandoned, { before: now - WEEK }))
  const { row, staged } = await context.db.write('takeUpload', async (tx) => {
    await tx.run(store.lockUpload, { id, now, progress: storedProgress.write(begun()) })
    const [row] = await tx.run(store.findUpload, { id })
    if (!row) throw new Error('an upload that is not there')
    if (row.offset !== offset || row.complete) return { row, staged: null }
    await tx.run(store.takeUpload, { id, session })
    return { row, staged: await StagedPeople.of(tx, id) }
  })
  const progress = storedProgress.read(row.progress)
  if (!staged) return { standsAt: stateOf({ offset: row.offset, complete: row.complete, progress }) }
  return {
    id,
    session,
    reached: offset,
    offset,
    complete: false,
    progress,
    staged,
    waiting: [],
    unsavedLines: 0,
  }
}

/** Looks up whoever waits: they become members of the list under way. */
export async function lookUpWaiting({ db, allowance, personKeys }: IngestContext, upload: Upload): Promise<void> {
  const { waiting } = upload
  if (waiting.length === 0) return
  upload.waiting = []
  await allowance?.pace(priceOf('people', waiting.length))
  const ordinals = await underNewestKey(personKeys, (count) => {
    const people = waiting.map((identity) => personKeys?.raised(identity) ?? identity)
    return db.write('uploadCustomers', async (tx) => {
      await raiseStored(tx, personKeys, people)
      const joined = await joinSpellings(tx, people)
      const known = await customersOf(tx, people)
      if (joined) await recordChange(tx, { ...emptyChangeSet(), people: true })
      await guardKeys(tx, count)
      return known
    })
  })
  upload.staged.add(ordinals.values())
}

/** A checkpoint: what was read up to here need not be sent again. Throws TakenOver. */
export async function saveUpload(context: IngestContext, upload: Upload): Promise<void> {
  await lookUpWaiting(context, upload)
  const { id, session, reached, complete, progress, staged } = upload
  const saved = await context.db.write('saveUpload', async (tx) => {
    await tx.run(store.lockUpload, { id, now: context.now(), progress: storedProgress.write(begun()) })
    const [row] = await tx.run(store.saveUpload, {
      id,
      session,
      offset: reached,
      complete,
      progress: storedProgress.write(progress),
    })
    if (!row) return false
    await staged.save(tx, id)
    return true
  })
  if (!saved) throw new TakenOver('this upload goes on in another request')
  staged.saved()
  upload.offset = reached
  upload.unsavedLines = 0
}
