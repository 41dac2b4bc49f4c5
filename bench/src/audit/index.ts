import type { Stage } from '../../../testkit/stage.ts'
import type { Report } from '../table.ts'
import { measureLooks } from './looks.ts'
import { measureProof } from './proof.ts'
import { measureSealing } from './sealing.ts'

export type AuditSize = {
  /** Of a look at one person. */
  warmUp: number
  requests: number
  /** Entries that are sealed, and that are proven. */
  sealed: number
  proven: number
}

export const auditSize: AuditSize = { warmUp: 100, requests: 400, sealed: 50_000, proven: 1_000_000 }

/** What the audit costs a look at a person, how fast entries are sealed, and how fast an export is proven. */
export async function measureAudit(stage: Stage, size: AuditSize, say: (line: string) => void): Promise<Report> {
  const looks = await measureLooks(stage, size, say)
  const sealing = await measureSealing(stage, size.sealed, say)
  const proof = await measureProof(size.proven, say)
  return {
    name: 'audit',
    setting: { ...looks.setting, requests: size.requests, sealed: size.sealed, proven: size.proven },
    measurements: [...looks.measurements, ...sealing, ...proof],
  }
}
