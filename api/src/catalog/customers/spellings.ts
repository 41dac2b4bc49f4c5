import type { z } from 'zod'
import { customersOf } from '../../membership/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { storedUnder } from '../../platform/keys/index.ts'
import type { IdentityDigest } from '../../vocabulary/command.ts'
import { saySpelling } from './links.ts'
import { adoptIdentities, storedDigests } from './store/spellings.ts'

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
  const asked = new Map(
    identities.flatMap(({ former, ...identity }) => [identity, ...former].map((one) => [one.digest, storedUnder(one)])),
  )
  const rows = [...asked].map(([digest, under]) => ({ digest, under })).sort((a, b) => (a.digest < b.digest ? -1 : 1))
  return new Map((await tx.run(storedDigests, { rows })).map((row) => [row.digest, row]))
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
