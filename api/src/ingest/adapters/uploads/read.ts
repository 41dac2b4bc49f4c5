import { type Line, NOT_UTF8 } from '../../../platform/http/index.ts'
import { readTexts } from '../../identifiers/index.ts'
import type { IdentityDigest, IngestContext } from '../../statements/index.ts'
import { type Entry, type Fault, readEntry } from './entry.ts'
import { beginList, endList } from './list.ts'
import { addFault, type Progress } from './progress.ts'
import { lookUpWaiting, saveUpload, type Upload } from './upload.ts'

/** People who are looked up at once, and lines between two checkpoints. */
const BATCH = 10_000
const CHECKPOINT = 100_000

/** Reads a line. Throws TakenOver, or DatabaseError; what was saved stays. */
export async function readLine(context: IngestContext, upload: Upload, line: Line): Promise<void> {
  upload.progress.lines += 1
  await takeEntry(context, upload, masked(context, entryIn(line, context.personKeys)))
  upload.reached = line.end
  upload.unsavedLines += 1
  if (upload.waiting.length >= BATCH) await lookUpWaiting(context, upload)
  if (upload.unsavedLines >= CHECKPOINT) await saveUpload(context, upload)
}

/** Nothing more will come: the last list is whole. Throws as `readLine`. */
export async function finishUpload(context: IngestContext, upload: Upload): Promise<void> {
  await endList(context, upload)
  upload.complete = true
  await saveUpload(context, upload)
}

function entryIn(line: Line, keys: IngestContext['personKeys']): Entry {
  if ('text' in line) return readEntry(line.text, keys)
  const fault: Fault =
    line.unread === 'NOT_UTF8'
      ? invalidLine(NOT_UTF8)
      : { code: 'TOO_LONG', field: [], message: 'The line is longer than 64 KiB. Send one person a line.' }
  return { fault, begins: false, key: null, unfit: false }
}

/** People are looked up before their list is whole. Its head is looked through with the list. */
function masked({ digest, masksIdentifiers = false }: IngestContext, entry: Entry): Entry {
  return masksIdentifiers && 'person' in entry ? readTexts(entry, digest, true).said : entry
}

async function takeEntry(context: IngestContext, upload: Upload, entry: Entry): Promise<void> {
  if ('blank' in entry) return
  if ('head' in entry) return beginList(context, upload, entry.head, entry.head.key)
  if ('person' in entry) return takePerson(upload, entry.person)
  if (entry.begins) await beginList(context, upload, null, entry.key)
  if (entry.unfit) refusePerson(upload.progress, entry.fault)
  else refuseList(upload.progress, entry.fault)
}

function takePerson({ progress, waiting }: Upload, person: IdentityDigest): void {
  const { list } = progress
  if (!list) {
    refuseList(progress, invalidLine('A person without a list. Begin with the head of a list.'))
    return
  }
  progress.people += 1
  if (list.faulty === null) waiting.push(person)
  if (!list.namespaces.includes(person.namespace)) list.namespaces.push(person.namespace)
}

/** One person is refused, and the others of the list stand. */
function refusePerson(progress: Progress, fault: Fault): void {
  addFault(progress, { ...fault, line: progress.lines })
  if (progress.list) progress.list.unfit += 1
}

/** The list under way will be refused at its end. */
function refuseList(progress: Progress, fault: Fault): void {
  addFault(progress, { ...fault, line: progress.lines })
  if (progress.list) progress.list.faulty ??= fault.code
}

const invalidLine = (message: string): Fault => ({ code: 'INVALID_LINE', field: [], message })
