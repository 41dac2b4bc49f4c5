import { ExecutorProblem } from '../executor.ts'
import type { Session } from './session.ts'

/** As Postgres 13 and later say it. */
const STILL_DEAD = /\b(\d{1,15}) dead row versions cannot be removed yet/

/**
 * Rewrites tables and their indexes without deleted rows, which their old files still have. A plain VACUUM is not enough: it leaves the
 * bytes of the newest row of a page where they were (test). The table is locked meanwhile; where it is in use, nothing is done.
 * @returns why the history of a table is still there; empty: that of none is
 */
export async function purge(
  session: Session,
  tables: readonly { name: string; relation: string }[],
): Promise<string[]> {
  const kept: string[] = []
  for (const { name, relation } of tables) {
    const why = await purgeTable(session, relation)
    if (why !== null) kept.push(`The history of ${name} is still there: ${why}`)
  }
  return kept
}

async function purgeTable(session: Session, relation: string): Promise<string | null> {
  try {
    const said = await session.notices(`VACUUM (FULL, VERBOSE) ${relation}`)
    const dead = said.flatMap((line) => STILL_DEAD.exec(line)?.[1] ?? [])
    // Who may not vacuum a table is told so by a warning, and nothing is done.
    if (dead.length === 0) return 'this user may not VACUUM it.'
    return dead.every((count) => count === '0') ? null : 'an older transaction can still see the rows.'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '55P03' || code === '57014') return 'it was in use. Look again when it is not.'
    if (error instanceof ExecutorProblem) return error.message
    throw error
  }
}
