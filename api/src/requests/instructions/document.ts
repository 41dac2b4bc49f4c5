import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { escaped } from '../packages/index.ts'
import type { Instruction } from './instruction.ts'
import { keyIdOf, signed } from './webhook.ts'

/** How an instruction is given out: to read, with the signed text in it, or the signed text alone. */
export type InstructionForm = 'html' | 'jws'

export type InstructionDocument = { text: string; mediaType: string; digest: string }

/** A signed instruction as a file that a person sends. */
export async function instructionDocument(
  instruction: Instruction,
  key: KeyObject,
  form: InstructionForm,
): Promise<InstructionDocument> {
  const jws = await signed(instruction, key)
  const text = form === 'jws' ? jws : htmlOf(instruction, jws, key)
  const mediaType = form === 'jws' ? 'application/jose' : 'text/html; charset=utf-8'
  return { text, mediaType, digest: createHash('sha256').update(text).digest('hex') }
}

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:0 auto;padding:1rem}
dt{font-weight:600}dd{margin:0 0 .75rem;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #888;padding:.5rem}`

function htmlOf(instruction: Instruction, jws: string, key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Instruction about a person’s data</title><style>${style}</style></head>
<body><main><h1>Instruction about a person’s data</h1>
<p>Do what is asked below about this person, and tell whoever sent it to you what became of it.</p>
<dl>${facts(instruction)
    .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`)
    .join('')}</dl>
<h2>The same, signed</h2>
<p>A JSON Web Signature (RFC 7515, EdDSA) by the key ${keyIdOf(key)}, whose public half (Ed25519) is <code>${escaped(String(x))}</code>.
Compare that key with the one that you were given by another way: whoever can replace this file can replace the key in it.</p>
<pre>${escaped(jws)}</pre>
</main></body></html>
`
}

const facts = ({ action, system, namespace, name, label, due, identities, key }: Instruction): [string, string][] => [
  ['What to do', action.toLowerCase().replaceAll('_', ' ')],
  ['About', [namespace, name, label].filter((text) => text !== '').join(' ')],
  ['System', system ?? 'not on record'],
  ['By', new Date(due).toISOString()],
  ...identities.map(({ namespace: kind, value }): [string, string] => [`The person’s ${kind}`, value]),
  ['Reference', key],
]
