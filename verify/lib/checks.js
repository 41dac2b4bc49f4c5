import { createHash } from 'node:crypto'
import { rootWith } from './merkle.js'
import { openNote } from './note.js'

/** @typedef {import('./verify.js').Head} Head */
/** @typedef {import('./note.js').Key} Key */

/** @param {string | Buffer} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/** @param {string} text @returns {any[]} */
const linesOf = (text) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

/**
 * Each event has the hash of itself and of the one before; the last is the one that the head names.
 * @param {string} text
 * @param {Head} head
 * @returns {string[]}
 */
function events(text, { request }) {
  const found = linesOf(text)
  let before = ''
  for (const [index, { n, at, by, kind, body, hash }] of found.entries()) {
    const meant = sha256(JSON.stringify([request.id, n, at, by, kind, body, before]))
    if (n !== index + 1 || hash !== meant) return [`event ${index + 1} is not what follows from the one before`]
    before = hash
  }
  if (found.length !== request.events) return [`it has ${found.length} events of ${request.events}`]
  return before === request.lastHash ? [] : ['the last event is not the one that evidence.json names']
}

/**
 * The digest is over the head and the texts of all parts; gaps that are acknowledged are gaps of it.
 * @param {string} text
 * @param {Head} head
 * @returns {string[]}
 */
function manifest(text, { request }) {
  const { digest, customer, asOf, epoch, gaps, parts } = JSON.parse(text)
  const first = JSON.stringify([request.id, customer, asOf, epoch, gaps])
  if (sha256([first, ...parts].join('\n')) !== digest) return [`what it lists does not have its digest ${digest}`]
  return digest === request.manifest ? [] : ['it is not the manifest that evidence.json names']
}

/**
 * The digest is over what the plan is of and what was approved of each task, in order.
 * @param {string} text
 * @param {Head} head
 * @returns {string[]}
 */
function plan(text, { request: { id } }) {
  const { digest, head, tasks } = JSON.parse(text)
  const { request, customer, type, manifest: of } = head
  const approved = tasks.map((/** @type {{ approved: string }} */ task) => task.approved)
  const meant = sha256([JSON.stringify([request, customer, type, of]), ...approved].join('\n'))
  if (meant !== digest) return [`its tasks do not have its digest ${digest}`]
  return request === id ? [] : ['it is the plan of another request']
}

/**
 * @param {string} text
 * @param {Head} head
 * @returns {string[]}
 */
function packaged(text, head) {
  const { manifest: of, digest } = JSON.parse(text)
  if (!/^[0-9a-f]{64}$/.test(digest)) return ['its digest is none']
  return of === head.request.manifest || head.request.state !== 'FULFILLED' ? [] : ['it was made from another manifest']
}

/**
 * Every entry is in the tree of the signed checkpoint, at its place.
 * @param {string} text
 * @param {Head} head
 * @param {Key} key
 * @returns {string[]}
 */
function audit(text, { audit: log }, key) {
  const entries = linesOf(text)
  if (log === null) return entries.length === 0 ? [] : ['no checkpoint proves these entries']
  const note = openNote(log.checkpoint, key)
  const [origin = '', size = '', root = ''] = note?.split('\n') ?? []
  if (note === null || origin !== key.name || Number(size) !== log.size)
    return ['the checkpoint of the audit is not signed by this key']
  return entries.flatMap(({ place, body, proof }) => {
    const hashes = proof.map((/** @type {string} */ one) => Buffer.from(one, 'base64'))
    const found = rootWith(body, { place, size: log.size, proof: hashes })
    return found?.toString('base64') === root ? [] : [`entry ${place} is not in the audit as it was sealed`]
  })
}

/**
 * What is checked of a file besides its digest, by name.
 * @type {Record<string, (text: string, head: Head, key: Key) => string[]>}
 */
export const checks = {
  'events.ndjson': events,
  'manifest.json': manifest,
  'plan.json': plan,
  'package.json': packaged,
  'audit.ndjson': audit,
}
