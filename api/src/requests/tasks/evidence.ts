import { createHash, randomUUID } from 'node:crypto'
import type { UserError } from '../../generated/schema.ts'
import { recordIn } from '../../platform/access/index.ts'
import type { Database, Transaction } from '../../platform/db/index.ts'
import {
  changeIn,
  type Handling,
  linkSealed,
  lockRequest,
  type Outcome,
  recordOf,
  refuse,
  refused,
} from '../cases/index.ts'
import type { Vault } from '../vault/index.ts'
import { openTask, taskById } from '../work/index.ts'
import { NO_TASK } from './assign.ts'
import * as store from './store/tasks.ts'

/** 50 MB: a scan, a log or a recording, and no database. */
export const MOST_BYTES = 50 * 1024 * 1024

/** So many files a task may have. */
const MOST_FILES = 20

/** A file is longer than may be attached, or empty. Nothing of it was kept. */
export class UnfitFile extends Error {
  readonly error: UserError
  constructor(error: UserError) {
    super(error.message)
    this.error = error
  }
}

export const TOO_LARGE = refuse('TOO_LONG', 'Evidence has at most 50 MB. Attach a shorter extract.', 'evidence')
const EMPTY = refuse('MISSING', 'The file is empty. Attach what shows it.', 'evidence')

/** Who attaches files, and where they are sealed. */
export type Attaching = Omit<Handling, 'vault'> & { vault: Pick<Vault, 'seal' | 'sealPieces' | 'closedIn'> }

/** What was attached; null where it was refused. */
export type Attached = { digest: string; bytes: number; mediaType: string }

type File = { pieces: AsyncIterable<Uint8Array>; mediaType: string | undefined }

/**
 * Seals a file as it comes, and attaches it to a task that waits for a person. Throws UnfitFile, DatabaseError, and what reading the file
 * throws; then nothing was kept.
 */
export async function attachEvidence(
  by: Attaching,
  id: string,
  file: File,
): Promise<Outcome & { attached: Attached | null }> {
  const why = await problemOf(by, id)
  if ('code' in why) return { ...refused(why), attached: null }
  const made = measured(file.pieces)
  const outcome = await by.vault.sealPieces(by, 'attachEvidence', made.pieces, async (tx, sealed) => {
    const attached = { digest: made.digest(), bytes: made.bytes(), mediaType: mediaTypeOf(file.mediaType) }
    const outcome = await put(tx, by, { ...why, sealed, attached })
    const recorded = recordOf(outcome)
    if (recorded) await recordIn(tx, by.audit, { about: [id, ...recorded.about] })
    else await by.vault.closedIn(tx, sealed, 0)
    return { ...outcome, attached: recorded ? attached : null }
  })
  if (outcome.attached) by.audit.recorded()
  return outcome
}

type Found = { task: string; request: string }

/** Before anything is read: whether the task waits for a person, and may have one more file. */
async function problemOf(by: Pick<Handling, 'db' | 'ws'>, id: string): Promise<Found | UserError> {
  const [task] = await by.db.read(taskById, { id })
  if (!task) return NO_TASK
  if ((await by.db.read(store.evidenceOfTask, { task: id })).length >= MOST_FILES)
    return refuse('TOO_MANY', `A task has at most ${MOST_FILES} files. Report with one of them.`, 'evidence')
  return { task: task.id, request: task.request }
}

async function put(
  tx: Transaction,
  by: Attaching,
  { task, request, sealed, attached }: Found & { sealed: string; attached: Attached },
): Promise<Outcome> {
  const [locked] = await tx.run(lockRequest, { id: request })
  const outcome = await changeIn(tx, by, { id: request, version: locked?.version ?? 0 }, async (row) => {
    const found = await openTask(by, row, task)
    if ('code' in found) return found
    return { said: [{ kind: 'EVIDENCE_ATTACHED', body: { task, place: found.place, ...attached } }] }
  })
  if (!outcome.request) return outcome
  const facts = {
    id: randomUUID(),
    task,
    request,
    ...attached,
    attachedBy: by.actor.subject,
    attachedAt: by.now(),
    sealed,
  }
  await tx.run(store.attachEvidence, { rows: [facts] })
  await tx.run(linkSealed, { id: request, sealed })
  // Of somebody who came back the request is closed already, and nothing would say when to shred.
  if (outcome.request.stage === 'CLOSED') await by.vault.closedIn(tx, sealed, by.now())
  return outcome
}

/** Digest and size are known once all was read. */
function measured(file: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let bytes = 0
  let digest = ''
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of file) {
      bytes += piece.length
      if (bytes > MOST_BYTES) throw new UnfitFile(TOO_LARGE)
      hash.update(piece)
      yield piece
    }
    if (bytes === 0) throw new UnfitFile(EMPTY)
    digest = hash.digest('hex')
  }
  return { pieces: pieces(), digest: () => digest, bytes: () => bytes }
}

const UNKNOWN = 'application/octet-stream'
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/

/** As the sender calls it, without parameters (RFC 6838, 4.2). */
export function mediaTypeOf(header: string | undefined): string {
  const [type = ''] = (header ?? '').split(';', 1)
  const named = type.trim().toLowerCase()
  return MEDIA_TYPE.test(named) ? named : UNKNOWN
}

/** A file of a task by its digest, the last that was attached; null: there is none. Throws DatabaseError. */
export async function evidenceBy(
  db: Pick<Database, 'read'>,
  { task, digest }: { task: string; digest: string },
): Promise<store.EvidenceRow | null> {
  const files = await db.read(store.evidenceOfTask, { task })
  return files.findLast((file) => file.digest === digest) ?? null
}
