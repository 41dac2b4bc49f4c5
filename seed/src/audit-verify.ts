/**
 * `npm run audit:verify -- <export.ndjson> --key <key> [--known <checkpoint> …] [--save <file>]`: proves an export of the audit log, without a network or a
 * database. `--key`: the log's public key, as its page shows it; keep it elsewhere. `--known`: a file with a checkpoint that you
 * saved before; `--save` writes the last one to a file. Ends with 1 and the first entry that is not as it was sealed.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { verifierOf } from '../../api/src/audit/log/index.ts'
import { linesOf, verify } from '../../api/src/audit/verify/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: 'string' },
    known: { type: 'string', multiple: true, default: [] },
    save: { type: 'string' },
  },
})
const [file] = positionals
const verifier = verifierOf(values.key ?? '')
if (!file || !verifier) {
  console.error(
    "Usage: npm run audit:verify -- <export.ndjson> --key <the log's public key> [--known <checkpoint file>]",
  )
  process.exit(2)
}
const known = values.known.map((path) => readFileSync(path, 'utf8'))
const { faults, entries, removed, checkpoints, last } = await verify(linesOf(createReadStream(file)), {
  verifier,
  known,
})
for (const { place, what, message } of faults) console.error(`${what} at entry ${place}: ${message}`)
if (faults.length > 0) process.exit(1)
console.log(`${entries} entries are as they were sealed, under ${checkpoints} checkpoints of ${verifier.name}.`)
if (removed > 0)
  console.log(`${removed} older entries were taken away by retention; their hashes are as they were sealed.`)
if (values.save && last) writeFileSync(values.save, last)
