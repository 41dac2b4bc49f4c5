import type { Readable } from 'node:stream'
import { LineCutter } from '../../../platform/http/index.ts'
import type { IngestContext } from '../../statements/index.ts'
import { finishUpload, readLine } from './read.ts'
import { saveUpload, type Upload } from './upload.ts'

/** Reads a body that came whole, line by line. `more` comes in another request. Throws TakenOver, or DatabaseError; what was saved stays. */
export async function readBody(context: IngestContext, upload: Upload, text: Readable, more: boolean): Promise<void> {
  const cutter = new LineCutter(upload.offset)
  for await (const piece of text) for (const line of cutter.cut(piece as Buffer)) await readLine(context, upload, line)
  if (more) return saveUpload(context, upload)
  const last = cutter.last()
  if (last) await readLine(context, upload, last)
  await finishUpload(context, upload)
}
