import type { ArtifactKind } from '../generated/schema.ts'
import { type Actor, type Clearance, clearanceOf, type Grants } from '../platform/access/index.ts'
import type { Database } from '../platform/db/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { artifactKinds } from '../vocabulary/kinds.ts'
import * as store from './store/standing.ts'

/** What somebody has been granted, and what they are cleared for: null, everything. */
export type Standing = { grants: Grants; clearance: Clearance | null }

const derivedKinds = (Object.keys(artifactKinds) as ArtifactKind[]).filter((kind) => !artifactKinds[kind].raw)

/**
 * How the actor of one request stands, with all who are behind them: looked up once, by one statement, when it is first asked for.
 * Throws DatabaseError.
 */
export function standingOf(db: Database, { kind, subject, token }: Actor, now: () => Instant): () => Promise<Standing> {
  let found: Promise<Standing> | null = null
  const find = async (): Promise<Standing> => {
    const holder = kind === 'PERSON' ? subject : token
    const [row] = await db.read(store.standingOf, { holder, holderKind: kind, who: `${kind} ${holder}`, now: now() })
    const { needed, held, cleared } = row ?? { needed: [], held: [], cleared: [] }
    const seesRaw = !needed.includes('RAW') || held.some((grant) => grant.kind === 'RAW')
    return { grants: { needed, held }, clearance: clearanceOf(cleared, seesRaw ? null : derivedKinds) }
  }
  return () => {
    found ??= find()
    return found
  }
}
