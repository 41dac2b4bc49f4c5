/**
 * `npm run lock:complete`: npm leaves out the hashes of packages for other systems where it did not fetch them. Asks the registry for each
 * that is missing, and writes it.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameOf, readLock, withoutHash } from './lock.ts'

const file = join(import.meta.dirname, '../../package-lock.json')
const lock = readLock()
const missing = withoutHash(lock)
for (const path of missing) {
  const found = lock.packages[path]
  const args = ['view', `${nameOf(path)}@${found?.version}`, 'dist.integrity']
  const integrity = execFileSync('npm', args, { encoding: 'utf8' }).trim()
  if (!found || !integrity.startsWith('sha512-')) throw new Error(`The registry has no SHA-512 of ${path}.`)
  // In its usual place, so that npm writes the same file again.
  const { version, resolved, ...rest } = found
  lock.packages[path] = {
    ...(version === undefined ? {} : { version }),
    ...(resolved === undefined ? {} : { resolved }),
    integrity,
    ...rest,
  }
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${missing.length} hashes added.`)
