import type { Instant } from '../../vocabulary/instant.ts'
import type { QueryContext } from './answer.ts'
import type { Impact } from './impact.ts'
import { erasureEvidence } from './store/erasures.ts'

/** `artifact`: of the version that it is about. */
export type ErasureRecordRow = {
  artifact: string
  at: Instant
  outcome: string
  effective: boolean
  evidence: string
  recordedBy: string | null
  recordedAt: Instant | null
}

/** What was recorded of a person's erasure from a version, the latest first. None: it is not on their list. Throws DatabaseError. */
export async function erasuresFrom(
  { db }: Pick<QueryContext, 'db'>,
  { answer, person }: Pick<Impact, 'answer' | 'person'>,
  versionId: string,
): Promise<ErasureRecordRow[]> {
  const item = await answer.item(versionId)
  const outcomes = person?.outcomes.filter(({ version }) => version === item?.version.id) ?? []
  if (!item || outcomes.length === 0) return []
  const rows = await db.read(erasureEvidence, { version: item.version.id, ids: outcomes.map(({ id }) => id) })
  const told = new Map(rows.map((row) => [row.id, row]))
  return outcomes
    .map(({ id, at, outcome, effective, early }) => {
      const { evidence = '', by = null, recordedAt = null } = told.get(id) ?? {}
      const said = { at, outcome, effective: effective && !early }
      return { artifact: item.version.artifact, ...said, evidence, recordedBy: by, recordedAt }
    })
    .sort((a, b) => b.at - a.at)
}
