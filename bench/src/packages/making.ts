/** A process that makes packages, and nothing else: its memory is theirs. Told how many items, rows and rounds; answers with the times. */
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { PackageContent } from '../../../api/src/requests/packages/content.ts'
import { zipOf } from '../../../api/src/requests/packages/zip.ts'
import { timed } from '../stats.ts'
import { contentOf } from './content.ts'
import type { Made, PackagesSize } from './index.ts'

/** Before these two nothing is compiled. */
const WARM_UP = 2

async function digestOf(content: PackageContent): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of zipOf(content).stream as AsyncIterable<Buffer>) hash.update(piece)
  return hash.digest('hex')
}

async function plain({ items, values }: PackageContent): Promise<number> {
  const rows = values.map(({ rows }) => [...(rows as Iterable<readonly string[]>)])
  return deflateRawSync(JSON.stringify({ items, rows })).length
}

async function make({ items, rows, rounds }: PackagesSize): Promise<Made> {
  const content = contentOf(items, rows)
  const made: Made = { zip: [], json: [], peakOfZip: 0, before: process.resourceUsage().maxRSS }
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const { ms } = await timed(() => digestOf(content))
    if (round >= 0) made.zip.push(ms)
  }
  made.peakOfZip = process.resourceUsage().maxRSS
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const { ms } = await timed(() => plain(content))
    if (round >= 0) made.json.push(ms)
  }
  return made
}

process.once('message', async (size: PackagesSize) => {
  process.send?.(await make(size))
  process.disconnect()
})
