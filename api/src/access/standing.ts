import { ANY_PURPOSE, type Cleared } from '../catalog/closed/index.ts'
import type { ArtifactKind } from '../generated/schema.ts'
import { artifactsByPurpose } from '../governance/purposes/index.ts'
import { type Actor, clearanceOf, type Standing } from '../platform/access/index.ts'
import type { Database } from '../platform/db/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { artifactKinds } from '../vocabulary/kinds.ts'
import * as store from './store/standing.ts'

const derivedKinds = (Object.keys(artifactKinds) as ArtifactKind[]).filter((kind) => !artifactKinds[kind].raw)

/** How somebody stands, of what is stored of it. Pure. */
export function standingIn({ needed, held, cleared }: store.StandingRow): Standing {
  const seesRaw = !needed.includes('RAW') || held.some((grant) => grant.kind === 'RAW')
  return { grants: { needed, held }, clearance: clearanceOf(cleared, seesRaw ? null : derivedKinds) }
}

/**
 * How the actor of one request stands, with all who are behind them: looked up once, by one statement, when it is first asked for;
 * of a token in the database it is known already. Throws DatabaseError.
 */
export function standingOf(db: Database, actor: Actor, now: () => Instant): () => Promise<Standing> {
  let found: Promise<Standing> | null = null
  const find = async (): Promise<Standing> => {
    if (actor.standing) return actor.standing
    const { kind, subject, token } = actor
    const holder = kind === 'PERSON' ? subject : token
    const [row] = await db.read(store.standingOf, { holder, holderKind: kind, who: `${kind} ${holder}`, now: now() })
    return standingIn(row ?? { needed: [], held: [], cleared: [] })
  }
  return () => {
    found ??= find()
    return found
  }
}

/** What is open to somebody who stands so, at a time. Null: everything. Throws DatabaseError. */
export async function clearedNow(db: Database, { clearance }: Standing, at: Instant): Promise<Cleared | null> {
  if (clearance === null) return null
  const { purposes } = clearance
  return { clearance, byPurpose: purposes.length > 0 ? await artifactsByPurpose(db, at, purposes) : ANY_PURPOSE }
}
