import type { KeyObject } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { Audit } from '../platform/access/index.ts'
import type { Connection } from '../platform/db/index.ts'
import { signingKey } from '../platform/keys/index.ts'
import { signNote } from './log/index.ts'
import { openRecorder } from './recorder.ts'
import { isFull, seal, signerOf } from './seal.ts'
import { startSealer } from './sealer.ts'

/** `seals`: false where entries are kept elsewhere, so that there is nothing to seal. */
type Options = { connection: Connection; home: string; now: () => number; log: FastifyBaseLogger; seals: boolean }

/** Signs texts that stand for themselves with the key that seals the audit, as signed notes. */
export type NoteSigner = (ws: string, text: string) => Promise<string>

/** Seals what has gathered in a workspace, now rather than in a second. Throws NotSealable, DatabaseError. */
export type SealNow = (ws: string) => Promise<void>

/** The audit of this process: its record, its signatures, and whoever seals it until `stop`. */
export function openAudit({ connection, home, now, log, seals }: Options): {
  audit: Audit
  sign: NoteSigner
  sealNow: SealNow
  stop(): Promise<void>
} {
  const written = new Set<string>()
  let key: Promise<KeyObject> | null = null
  const keyOnce = () => {
    key ??= signingKey(home, 'audit')
    key.catch(() => {
      key = null
    })
    return key
  }
  const audit = openRecorder(connection, written)
  const sign: NoteSigner = async (ws, text) => signNote(text, signerOf(ws, await keyOnce()))
  const sealNow: SealNow = async (ws) => {
    const signer = signerOf(ws, await keyOnce())
    while (isFull(await seal(connection.workspace(ws), signer, now())));
  }
  const sealer = seals ? startSealer({ connection, key: keyOnce, written, now, log }) : { stop: async () => {} }
  return { audit, sign, sealNow, stop: sealer.stop }
}
