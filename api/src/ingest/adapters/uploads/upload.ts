import { randomUUID } from 'node:crypto'
import { joinSpellings } from '../../../catalog/customers/index.ts'
import { emptyChangeSet, recordChange } from '../../../changes/index.ts'
import { customersOf, StagedPeople } from '../../../membership/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import { NOT_UTF8 } from '../../../platform/http/index.ts'
import {
  accept,
  type IdentityDigest,
  type IngestContext,
  type MembersCommand,
  partOf,
  recordRefused,
} from '../../statements/index.ts'
import { type ListHead, readEntry } from './entry.ts'
import type { Line } from './lines.ts'
import { addFault, begun, type Progress, storedProgress } from './progress.ts'
import * as store from './store.ts'

/** People who are looked up at once, and lines between two checkpoints. */
const BATCH = 10_000
const CHECKPOINT = 100_000

const WEEK = 7 * 24 * 3_600_000

/** How far an upload is: what can be asked at any time. `offset`: bytes of the text that need not be sent again. */
export type UploadState = Omit<Progress, 'list'> & { offset: number; complete: boolean }

/** Another request took this upload over; what was read here since the last checkpoint has to be sent again. */
export class TakenOver extends Error {}

/** Null: nothing is known of such an upload. */
export async function findUpload(db: Database, id: string): Promise<UploadState | null> {
  const [row] = await db.read(store.findUpload, { id })
  if (!row) return null
  const { list: _, ...progress } = storedProgress.read(row.progress)
  return { offset: row.offset, complete: row.complete, ...progress }
}

/**
 * One request's share of an upload. Lines go in; what they say is saved in checkpoints, each a transaction, and every list that ends is
 * taken in as `recordMembers` would. If that is cut off after a list is taken in and before it is saved, the list comes again with the
 * same key and content, and changes nothing.
 */
export class Upload {
  readonly #context: IngestContext
  readonly #id: string
  readonly #session = randomUUID()
  #offset = 0
  #complete = false
  #progress: Progress = begun()
  #staged = new StagedPeople()
  #waiting: IdentityDigest[] = []
  #reached = 0
  #sinceSaved = 0

  private constructor(context: IngestContext, id: string) {
    this.#context = context
    this.#id = id
  }

  /**
   * Takes the upload over, or begins it, for a request that goes on from byte `offset`. Where it stands elsewhere, or is complete, it is
   * left to whoever has it, and only its state comes back. Uploads that nobody touched for a week are cleared away.
   */
  static async open(context: IngestContext, id: string, offset: number): Promise<Upload | { standsAt: UploadState }> {
    const upload = new Upload(context, id)
    const now = context.now()
    await context.db.write('clearAbandoned', (tx) => tx.run(store.clearAbandoned, { before: now - WEEK }))
    const row = await context.db.write('takeUpload', async (tx) => {
      await tx.run(store.lockUpload, { id, now, progress: storedProgress.write(begun()) })
      const [row] = await tx.run(store.findUpload, { id })
      if (row?.offset === offset && !row.complete) {
        await tx.run(store.takeUpload, { id, session: upload.#session })
        upload.#staged = await StagedPeople.of(tx, id)
      }
      return row
    })
    if (!row) throw new Error('an upload that is not there')
    upload.#offset = row.offset
    upload.#reached = row.offset
    upload.#complete = row.complete
    upload.#progress = storedProgress.read(row.progress)
    return row.offset !== offset || row.complete ? { standsAt: upload.state } : upload
  }

  get state(): UploadState {
    const { list: _, ...progress } = this.#progress
    return { offset: this.#offset, complete: this.#complete, ...progress }
  }

  /** Reads a line. Throws TakenOver, or DatabaseError; what was saved stays. */
  async take(line: Line): Promise<void> {
    const progress = this.#progress
    progress.lines += 1
    if ('text' in line) await this.#read(line.text)
    else if (line.unread === 'NOT_UTF8') this.#fault('INVALID_LINE', [], NOT_UTF8)
    else this.#fault('TOO_LONG', [], 'The line is longer than 64 KiB. Send one person a line.')
    this.#reached = line.end
    this.#sinceSaved += 1
    if (this.#waiting.length >= BATCH) await this.#resolve()
    if (this.#sinceSaved >= CHECKPOINT) await this.save()
  }

  async #read(text: string): Promise<void> {
    const entry = readEntry(text, this.#context.digest)
    const { list } = this.#progress
    if ('blank' in entry) return
    if ('head' in entry) return this.#begin(entry.head, entry.head.key)
    if ('person' in entry) {
      if (!list) return this.#fault('INVALID_LINE', [], 'A person without a list. Begin with the head of a list.')
      this.#progress.people += 1
      if (!list.faulty) this.#waiting.push(entry.person)
      if (!list.namespaces.includes(entry.person.namespace)) list.namespaces.push(entry.person.namespace)
      return
    }
    if (entry.begins) await this.#begin(null, entry.key)
    if (entry.unfit && list) {
      addFault(this.#progress, { ...entry.fault, line: this.#progress.lines })
      list.unfit += 1
    } else this.#fault(entry.fault.code, entry.fault.field, entry.fault.message)
  }

  /** `head`: null where it is faulty. */
  async #begin(head: ListHead | null, key: string | null): Promise<void> {
    await this.#end()
    this.#progress.list = { line: this.#progress.lines, faulty: null, unfit: 0, namespaces: [], key, head }
  }

  #fault(code: Parameters<typeof addFault>[1]['code'], field: string[], message: string): void {
    addFault(this.#progress, { line: this.#progress.lines, code, field, message })
    if (this.#progress.list) this.#progress.list.faulty ??= code
  }

  /** The list under way is whole: it counts from now on, or is refused with all that is in it. */
  async #end(): Promise<void> {
    const { list, lists } = this.#progress
    if (!list) return
    await this.#resolve()
    const refusal = list.faulty ?? this.#nobodyLeft(list.unfit) ?? (await this.#accept(list.head as ListHead, list))
    if (refusal === null) lists.accepted += 1
    else {
      lists.refused += 1
      const key = list.key ?? `upload ${this.#id} line ${list.line}`
      await recordRefused(this.#context, [{ key, errors: [{ code: refusal, field: ['members'] }] }])
    }
    this.#progress.list = null
    this.#staged.clear()
  }

  /** A list whose people were all refused is refused with them. */
  #nobodyLeft(unfit: number): string | null {
    return unfit > 0 && this.#staged.people.size === 0 ? 'INVALID_IDENTITY' : null
  }

  async #accept(
    head: ListHead,
    { line, unfit, namespaces: by }: { line: number; unfit: number; namespaces: string[] },
  ): Promise<string | null> {
    const namespaces = by.toSorted()
    const whole: MembersCommand = { type: 'members', ...head, members: [], ordinals: this.#staged.people, namespaces }
    const part = unfit > 0 ? partOf(this.#context.ws, whole, unfit) : null
    const command = part?.part ?? whole
    const [outcome] = await accept(this.#context, [command])
    const errors = outcome?.errors ?? []
    for (const error of errors) addFault(this.#progress, { ...error, line })
    if (errors[0] || unfit === 0) return errors[0]?.code ?? null
    for (const note of part?.notes ?? []) addFault(this.#progress, { ...note, line })
    const refused = [{ code: 'INVALID_IDENTITY', field: ['members'] }]
    await recordRefused(this.#context, [{ key: head.key, errors: refused, parts: [command.key] }])
    return null
  }

  /** Whoever waits becomes an ordinal. */
  async #resolve(): Promise<void> {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    const ordinals = await this.#context.db.write('uploadCustomers', async (tx) => {
      const joined = await joinSpellings(tx, waiting)
      const known = await customersOf(tx, waiting)
      if (joined) await recordChange(tx, { ...emptyChangeSet(), people: true })
      return known
    })
    this.#staged.add(ordinals.values())
  }

  /** A checkpoint: what was read up to here need not be sent again. Throws TakenOver. */
  async save(): Promise<void> {
    await this.#resolve()
    const saved = await this.#context.db.write('saveUpload', async (tx) => {
      await tx.run(store.lockUpload, {
        id: this.#id,
        now: this.#context.now(),
        progress: storedProgress.write(begun()),
      })
      const [row] = await tx.run(store.saveUpload, {
        id: this.#id,
        session: this.#session,
        offset: this.#reached,
        complete: this.#complete,
        progress: storedProgress.write(this.#progress),
      })
      if (!row) return false
      await this.#staged.save(tx, this.#id)
      return true
    })
    if (!saved) throw new TakenOver('this upload goes on in another request')
    this.#offset = this.#reached
    this.#staged.saved()
    this.#sinceSaved = 0
  }

  /** Nothing more will come: the last list is whole. */
  async finish(): Promise<void> {
    await this.#end()
    this.#complete = true
    await this.save()
  }
}
