import type { VersionRow } from '../../catalog/artifacts/index.ts'
import type { ArtifactKind, Carries, SystemRole } from '../../generated/schema.ts'

/** How many versions are alike in kind, role, verdict and life. */
export type CountRow = { kind: ArtifactKind; role: SystemRole | null; rank: number; live: boolean; count: number }

export type ItemRow = { rank: number; live: boolean; version: VersionRow }

/** A flow between a version and a run's part, or two versions. `run`: of the part among its ends. `carry`: the version it is carried on from. */
export type FlowRow = {
  from: string
  to: string
  run: string | null
  type: 'FLOWS' | 'BLURRED' | 'HELD'
  carries: Carries
  at: number
  carry: string | null
}

/** The flows that touch what is drawn: out of versions, and out of run parts into versions. `chain`: parts of one run, each leading to the next. */
export type DrawnFlows = { reads: FlowRow[]; writes: FlowRow[]; chain: { from: string; to: string }[] }
