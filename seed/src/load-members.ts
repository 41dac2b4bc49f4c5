/**
 * `npm run load-members -- <file.ndjson | file.ndjson.gz> [--url http://127.0.0.1:4000] [--token-file file] [--upload id]`: sends lists of members,
 * however long. Goes on where an earlier attempt broke off, and tries again by itself. What the lines are: README, "Members by the million".
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Sent, sendMembers } from './members-upload.ts'
import { progressOn } from './progress.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    'token-file': { type: 'string', default: '.dyetrace/tokens/fernhollow-pipeline' },
    upload: { type: 'string' },
  },
})

async function main(): Promise<void> {
  if (positionals.length === 0) throw new Error('Name a file: npm run load-members -- members.ndjson')
  const token = (await readFile(values['token-file'], 'utf8')).trim()
  for (const file of positionals) {
    const progress = progressOn(process.stderr, file)
    const upload = values.upload ?? (await idOf(file))
    const sent = await sendMembers({
      file,
      url: values.url,
      token,
      upload,
      onProgress: (offset, total) => progress.step('MB', Math.round(offset / 1e6), Math.round(total / 1e6)),
    })
    progress.finish()
    process.stdout.write(told(file, sent))
    if (sent.lists.refused > 0 || sent.errorCount > 0) process.exitCode = 1
  }
}

/** The same file is the same upload: its content decides, and its name does not, which may be a person's. */
async function idOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(resolve(file))) hash.update(piece as Buffer)
  return hash.digest('hex')
}

function told(file: string, { lines, people, lists, errorCount, errors }: Sent): string {
  const shown = errors.map(
    ({ line, code, field, message }) => `  line ${line}: ${code} ${field.join('.')} ${message}\n`,
  )
  const more = errorCount > errors.length ? `  … and ${errorCount - errors.length} more\n` : ''
  return `${file}: ${lines} lines, ${people} people; ${lists.accepted} lists accepted, ${lists.refused} refused\n${shown.join('')}${more}`
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
