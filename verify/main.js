#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { keyOf } from './lib/note.js'
import { verifyEvidence } from './lib/verify.js'

const USAGE = `dyetrace-verify FILE --key KEY

Checks evidence of Dyetrace, without a network. KEY is the public key of the audit, one line of text or a file with it. Take it from
whoever made the evidence, by another way than the file. Exit code 0: all is as it was signed; 1: something is not; 2: it cannot be checked.
`

/** @param {string} message @returns {never} */
function stop(message) {
  process.stderr.write(`${message}\n\n${USAGE}`)
  process.exit(2)
}

function given() {
  try {
    return parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } })
  } catch (error) {
    return stop(String(error))
  }
}

/** @param {string} path @returns {Buffer | null} */
function read(path) {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

const { values, positionals } = given()
const [path] = positionals
if (!path || !values.key) stop('Name the file and the key.')
const file = read(path) ?? stop(`There is no file ${path}.`)
const key = keyOf(values.key) ?? keyOf(read(values.key)?.toString('utf8') ?? '') ?? stop('The key is none.')
const { faults, head } = verifyEvidence(file, key)
for (const { file: name, problem } of faults) process.stdout.write(`✗ ${name}: ${problem}\n`)
if (faults.length > 0 || !head) process.exit(1)
const { request, files, problems, lacking, madeAt } = head
process.stdout.write(
  `✓ Request ${request.id} (${request.type}, ${request.state}), evidence of ${madeAt}, signed by ${key.name}\n`,
)
for (const { name, bytes } of files) process.stdout.write(`✓ ${name}: ${bytes} bytes\n`)
for (const { name, why } of lacking) process.stdout.write(`- ${name}: ${why}\n`)
for (const { name, problem } of problems) process.stdout.write(`! ${name}: ${problem}\n`)
if (problems.length > 0)
  process.stdout.write('! It is signed as it was stored then, and what was stored was not whole.\n')
