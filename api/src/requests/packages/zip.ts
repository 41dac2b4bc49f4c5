import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { PackageContent } from './content.ts'
import { csvOf } from './files/csv.ts'
import { packageHtml } from './files/html.ts'
import { packageJson, whatOf } from './files/json.ts'
import { packageJsonLd } from './files/jsonld.ts'
import { packagePdf } from './files/pdf.ts'
import { tablesOf } from './tables.ts'

export type FileFacts = { name: string; what: string; bytes: number; digest: string }

/** A package as it is written. `files`: known once the stream has ended. */
export type Zipped = { stream: NodeJS.ReadableStream; files: () => FileFacts[] }

/** What a file of the ZIP says of itself. A local time without a zone: it stands for no time, and is the same everywhere. */
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }

/** The package as a ZIP, made while it is read. The same content gives the same bytes. */
export function zipOf(content: PackageContent): Zipped {
  const tables = tablesOf(content)
  const found: FileFacts[] = []
  const zip = new ZipFile()
  const broken = (error: unknown) => (zip.outputStream as Readable).destroy(error as Error)
  const add = (name: string, open: () => AsyncIterable<string | Uint8Array>) =>
    zip.addReadStreamLazy(name, options, (done) => {
      const facts = { name, what: whatOf(name, tables), bytes: 0, digest: '' }
      found.push(facts)
      // What yazl reads from may break, which it does not hear of.
      done(null, Readable.from(measured(open(), facts), { objectMode: false }).on('error', broken))
    })
  add('index.html', () => packageHtml(content, tables))
  add('summary.pdf', () => packagePdf(content))
  add('package.json', () => one(packageJson(content, tables)))
  add('package.jsonld', () => one(packageJsonLd(content)))
  for (const { name, meanings, rows } of tables)
    add(name, () => csvOf({ columns: meanings.map(([column]) => column), rows }))
  zip.end()
  zip.on('error', broken)
  return { stream: zip.outputStream, files: () => found }
}

async function* one(text: string): AsyncGenerator<string> {
  yield text
}

async function* measured(pieces: AsyncIterable<string | Uint8Array>, facts: FileFacts): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece)
    hash.update(bytes)
    facts.bytes += bytes.length
    yield bytes
  }
  facts.digest = hash.digest('hex')
}
