import type { KeyObject } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { Audit } from '../platform/access/index.ts'
import type { Connection } from '../platform/db/index.ts'
import { sealingKey } from './key.ts'
import { openRecorder } from './recorder.ts'
import { startSealer } from './sealer.ts'

type Options = { connection: Connection; home: string; now: () => number; log: FastifyBaseLogger }

/** The audit of this process: its record, and whoever seals it until `stop`. */
export function openAudit({ connection, home, now, log }: Options): { audit: Audit; stop(): Promise<void> } {
  const written = new Set<string>()
  let key: Promise<KeyObject> | null = null
  const keyOnce = () => {
    key ??= sealingKey(home)
    key.catch(() => {
      key = null
    })
    return key
  }
  const audit = openRecorder(connection, written)
  return { audit, ...startSealer({ connection, key: keyOnce, written, now, log }) }
}
