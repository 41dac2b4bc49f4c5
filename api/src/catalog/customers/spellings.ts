import { z } from 'zod'
import { customersOf } from '../../membership/index.ts'
import { statement, type Transaction } from '../../platform/db/index.ts'
import type { IdentityDigest } from '../../vocabulary/command.ts'
import { saySpelling } from './links.ts'

/** Which of these digests are stored, whose they are, which person that is now, and whom they share with. `first`: by the first rule. */
const storedDigests = statement(
  'storedDigests',
  z.object({
    digest: z.string(),
    first: z.boolean(),
    ref: z.string(),
    person: z.string(),
    shares: z.array(z.string()),
  }),
  `
  UNWIND $digests AS digest
  MATCH (i:Identity {ws: $ws, digest: digest})-[:IDENTIFIES]->(c:Customer)
  OPTIONAL MATCH (c)<-[:SAME_AS]-(canonical:Customer)
  RETURN digest, i.rule IS NULL AS first, c.ref AS ref, coalesce(canonical, c).ref AS person,
    [(c)-[:SHARES]-(other:Customer) | other.ref] AS shares`,
)

/** Names someone known by a former spelling as that is spelled now. */
const adoptIdentities = statement(
  'adoptIdentities',
  z.object({ digest: z.string() }),
  `
  UNWIND $rows AS row
  MATCH (:Identity {ws: $ws, digest: row.former})-[:IDENTIFIES]->(c:Customer)
  MERGE (i:Identity {ws: $ws, digest: row.digest})
  ON CREATE SET i.namespace = row.namespace, i.rule = 2, i.fresh = true
  FOREACH (_ IN CASE WHEN i.fresh THEN [1] ELSE [] END |
    REMOVE i.fresh
    CREATE (i)-[:IDENTIFIES {ws: $ws}]->(c)
  )
  RETURN i.digest AS digest`,
  { rows: ['digest', 'namespace', 'former'] },
)

type Stored = z.infer<(typeof storedDigests)['row']>

/**
 * Whoever was recorded under an exact former spelling of these identities is the same person: a raw value came back, which tells
 * what its earlier digest means. A spelling that is not exact is one that they share. @returns whether that is news
 */
export async function joinSpellings(tx: Transaction, identities: readonly IdentityDigest[]): Promise<boolean> {
  const spelled = [...new Map(identities.map((one) => [JSON.stringify(one), one])).values()].filter(hasFormer)
  if (spelled.length === 0) return false
  const before = await storedIn(tx, spelled)
  const apart = spelled.filter((identity) => isApart(identity, before))
  if (apart.length === 0) return false
  const rows = apart.flatMap(({ digest, namespace, former }) => {
    const known = before.has(digest) ? undefined : former.find((one) => one.exact && before.get(one.digest)?.first)
    return known ? [{ digest, namespace, former: known.digest }] : []
  })
  if (rows.length > 0) await tx.run(adoptIdentities, { rows })
  await customersOf(tx, apart)
  const now = await storedIn(tx, apart)
  await saySpelling(
    tx,
    apart.flatMap((identity) =>
      formerOf(identity, now)
        .filter(({ ref }) => ref !== now.get(identity.digest)?.ref)
        .map(({ digest, exact }) => ({ of: [identity.digest, digest], how: exact ? 'SAME_PERSON' : 'SHARED' })),
    ),
  )
  return true
}

/** Whether a former spelling of this identity names somebody of whom it is not known how they are related. */
export async function isSpelledApart(tx: Pick<Transaction, 'run'>, identity: IdentityDigest): Promise<boolean> {
  return hasFormer(identity) && isApart(identity, await storedIn(tx, [identity]))
}

type Spelled = IdentityDigest & { former: NonNullable<IdentityDigest['former']> }

const hasFormer = (identity: IdentityDigest): identity is Spelled => (identity.former ?? []).length > 0

async function storedIn(tx: Pick<Transaction, 'run'>, identities: readonly Spelled[]): Promise<Map<string, Stored>> {
  const digests = identities.flatMap(({ digest, former }) => [digest, ...former.map((one) => one.digest)])
  const rows = await tx.run(storedDigests, { digests: [...new Set(digests)].sort() })
  return new Map(rows.map((row) => [row.digest, row]))
}

/** The former spellings that the first rule stored. */
const formerOf = ({ former }: Spelled, stored: ReadonlyMap<string, Stored>) =>
  former.flatMap((one) => {
    const row = stored.get(one.digest)
    return row?.first ? [{ ...one, ...row }] : []
  })

function isApart(identity: Spelled, stored: ReadonlyMap<string, Stored>): boolean {
  const now = stored.get(identity.digest)
  return formerOf(identity, stored).some(
    ({ exact, ref, person }) => person !== now?.person && (exact || !now?.shares.includes(ref)),
  )
}
