import { createHash } from 'node:crypto'
import { checks } from './checks.js'
import { openNote } from './note.js'
import { readZip } from './zip.js'

/**
 * @typedef {{
 *   format: string,
 *   madeAt: string,
 *   request: { id: string, type: string, state: string, stage: string, events: number, lastHash: string, manifest: string | null },
 *   complete: boolean,
 *   problems: { name: string, problem: string }[],
 *   lacking: { name: string, why: string }[],
 *   audit: { key: string, checkpoint: string, size: number } | null,
 *   files: { name: string, bytes: number, sha256: string }[],
 * }} Head
 * @typedef {{ file: string, problem: string }} Fault
 * @typedef {{ faults: Fault[], head: Head | null }} Verified
 */

const FORMAT = 'dyetrace-evidence/1'
const HEAD = 'evidence.json'
const NOTE = 'evidence.note'

/**
 * Checks every byte of a file of evidence, and names what does not match. It asks nobody, and nothing but the file and the key.
 * @param {Buffer} file
 * @param {import('./note.js').Key} key of whoever made it, from a place that you trust
 * @returns {Verified}
 */
export function verifyEvidence(file, key) {
  /** @type {Fault[]} */
  const faults = []
  const { entries, problem } = readZip(file)
  const files = new Map(entries.map(({ name, bytes }) => [name, bytes]))
  const [headBytes, note] = [files.get(HEAD), files.get(NOTE)]
  if (!headBytes || !note) return { faults: [{ file: HEAD, problem: problem ?? 'this is no evidence' }], head: null }
  if (problem !== null) faults.push({ file: 'the ZIP', problem })
  const signed = openNote(note.toString('utf8'), key)
  if (signed === null) faults.push({ file: NOTE, problem: `it is not signed by ${key.name}` })
  else if (signed !== `${FORMAT}\n${sha256(headBytes)}\n`)
    faults.push({ file: HEAD, problem: 'it is not what was signed' })
  const head = headOf(headBytes)
  if (!head) return { faults: [...faults, { file: HEAD, problem: 'it cannot be read' }], head: null }
  faults.push(
    ...namesFaults(entries, head),
    ...head.files.flatMap((one) => fileFaults(one, files.get(one.name), head, key)),
  )
  return { faults, head }
}

/** @param {Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** @param {Buffer} bytes @returns {Head | null} */
function headOf(bytes) {
  try {
    const head = JSON.parse(bytes.toString('utf8'))
    return head.format === FORMAT && Array.isArray(head.files) && head.request ? head : null
  } catch {
    return null
  }
}

/** Each file once, in order, and no other. @param {readonly { name: string }[]} entries @param {Head} head @returns {Fault[]} */
function namesFaults(entries, head) {
  const meant = [HEAD, NOTE, ...head.files.map(({ name }) => name)]
  const found = entries.map(({ name }) => name)
  return found.join('\n') === meant.join('\n') ? [] : [{ file: 'the ZIP', problem: `it has ${found.join(', ')}` }]
}

/**
 * @param {Head['files'][number]} meant
 * @param {Buffer | undefined} bytes
 * @param {Head} head
 * @param {import('./note.js').Key} key
 * @returns {Fault[]}
 */
function fileFaults({ name, sha256: digest }, bytes, head, key) {
  if (!bytes) return [{ file: name, problem: 'it is missing' }]
  const problems = sha256(bytes) === digest ? [] : ['it is not what was signed']
  try {
    problems.push(...(checks[name]?.(bytes.toString('utf8'), head, key) ?? []))
  } catch {
    problems.push('it cannot be read')
  }
  return problems.map((problem) => ({ file: name, problem }))
}
