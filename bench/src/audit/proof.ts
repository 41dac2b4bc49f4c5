import { generateKeyPairSync, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storedOf } from '../../../api/src/audit/entries.ts'
import {
  checkpointText,
  emptyTree,
  extended,
  leafHash,
  rootOf,
  signNote,
  textOf,
  type Verifier,
  verifierOf,
} from '../../../api/src/audit/log/index.ts'
import { signerOf } from '../../../api/src/audit/seal.ts'
import { linesOf, verify } from '../../../api/src/audit/verify/index.ts'
import { timed } from '../stats.ts'
import type { Measurement } from '../table.ts'
import { entriesOf } from './entries.ts'

const SEALED = 5_000

const signer = signerOf('bench', generateKeyPairSync('ed25519').privateKey)

/** How long an export of so many entries takes to be proven, beside reading it and hashing each line once. */
export async function measureProof(count: number, say: (line: string) => void): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dyetrace-proof-'))
  try {
    const file = join(folder, 'log.ndjson')
    say(`audit: writing an export of ${count} entries`)
    await writeExport(file, count)
    say('audit: proving it')
    const verifier = verifierOf(textOf(signer)) as Verifier
    const proven = await timed(() => verify(linesOf(createReadStream(file)), { verifier }))
    if (proven.result.entries !== count || proven.result.faults.length > 0) throw new Error('the export is not proven')
    const bare = await timed(async () => {
      for await (const line of linesOf(createReadStream(file))) hash('sha256', line)
    })
    const row = { what: `proving ${count.toLocaleString('en')} entries`, clients: 1, unit: 'ms' as const }
    return [
      {
        ...row,
        system: 'audit:verify',
        middle: proven.ms,
        targets: [{ name: '≤ 10 s', reached: proven.ms <= 10_000 }],
      },
      { ...row, system: 'a hash of each line', middle: bare.ms, ratio: proven.ms / bare.ms },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function writeExport(file: string, count: number): Promise<void> {
  const out = await open(file, 'w')
  let tree = emptyTree
  for (let from = 0; from < count; from += SEALED) {
    const bodies = entriesOf('bench', Math.min(SEALED, count - from)).map((entry) => storedOf(entry).body)
    const leaves = bodies.map((body) => leafHash(Buffer.from(body)))
    tree = extended(tree, leaves)
    const checkpoint = signNote(checkpointText({ origin: signer.name, size: tree.size, root: rootOf(tree) }), signer)
    const seal = JSON.stringify({ checkpoint, leaves: Buffer.concat(leaves).toString('base64') })
    await out.write([...bodies, seal, ''].join('\n'))
  }
  await out.close()
}
