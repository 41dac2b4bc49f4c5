/**
 * `npm run supply`: makes the lists of parts, and checks what the project is made of: licences, hashes and install scripts in the lock
 * file, and known weaknesses. What cannot be asked from here is said and stops nothing; everything else that is wrong ends it with 1.
 */
import { join, relative } from 'node:path'
import { advisoriesIn } from './advisories.ts'
import { makeParts } from './parts.ts'
import { run } from './run.ts'

const root = join(import.meta.dirname, '../..')
const faults: string[] = []

for (const { file, of, parts, refused } of makeParts()) {
  if (parts === null) {
    console.log(`Not made here: the list of ${of}. Maven could not fetch what it needs.`)
    continue
  }
  const notAllowed = refused(parts)
  console.log(
    `${parts.length} ${of}, ${notAllowed.length} under a licence that nobody allowed: ${relative(root, file)}`,
  )
  faults.push(...notAllowed)
}

const advisories = advisoriesIn(run('npm', ['audit', '--omit=dev', '--json'], root).stdout)
if (advisories.asked) {
  const { stopping, others } = advisories
  console.log(
    `${stopping.length + others.length} packages with known weaknesses, ${stopping.length} of them high or critical.`,
  )
  for (const other of others) console.log(`  ${other}`)
  faults.push(...stopping)
} else {
  console.log('Not asked here: known weaknesses. The registry answers no `npm audit`, or cannot be reached.')
}

for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
