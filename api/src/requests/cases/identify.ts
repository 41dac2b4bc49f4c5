import { findByIdentity } from '../../catalog/customers/index.ts'
import type { AddIdentitiesInput, UserError, VerifyRequesterInput } from '../../generated/schema.ts'
import { onRecord } from '../../platform/access/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { guardKeys, raiseStored, underNewestKey } from '../../platform/keys/index.ts'
import {
  type Change,
  change,
  changeIn,
  type Handling,
  type Outcome,
  type RequestRow,
  recordOf,
  refuse,
  refused,
  type Said,
} from './change.ts'
import { readIdentities } from './open.ts'
import { sealing } from './sealing.ts'
import * as store from './store/requests.ts'

const SHA_256 = /^[0-9a-f]{64}$/

/**
 * Puts on record that whoever asked proved who they are, and looks up who that is. Only with exactly one person goes the request on.
 * Throws DatabaseError.
 */
export async function verifyRequester(by: Handling, input: VerifyRequesterInput): Promise<Outcome> {
  const { method } = input
  const evidence = input.evidence?.trim().toLowerCase() || null
  const wrong = wrongEvidence(method, evidence)
  return change(by, 'verifyRequester', input, async (row, tx) => {
    if (wrong) return wrong
    const verified: Change = {
      set: { method, evidence, verifiedAt: by.now(), verifiedBy: by.actor.subject, reason: null },
      moves: ['VERIFY'],
      said: [{ kind: 'VERIFIED', body: { method, evidence } }],
    }
    return identified(by, tx, row, verified)
  })
}

function wrongEvidence(method: VerifyRequesterInput['method'], evidence: string | null): UserError | null {
  if (evidence !== null && !SHA_256.test(evidence))
    return refuse(
      'INVALID_RANGE',
      'Give the SHA-256 of the evidence in 64 hexadecimal digits, not the evidence.',
      'evidence',
    )
  if (evidence === null && (method === 'DOCUMENT' || method === 'OTHER'))
    return refuse('MISSING', 'Give the SHA-256 of what proved it, so that it can be shown later.', 'evidence')
  return null
}

/** More identities of the same person. With an empty list those that are there are looked up again. Throws DatabaseError. */
export const addIdentities = (by: Handling, input: AddIdentitiesInput): Promise<Outcome> =>
  underNewestKey(by.personKeys, (count) => addUnder(by, input, count))

async function addUnder(by: Handling, input: AddIdentitiesInput, keys: number | null): Promise<Outcome> {
  const given = readIdentities(by, input.identities, 0)
  if ('code' in given) return refused(given)
  const work = async (tx: Transaction) => {
    const outcome = await changeIn(tx, by, input, async (row) => {
      if (row.customer !== null || row.stage === 'CLOSED')
        return refuse(
          'WRONG_STAGE',
          'It is settled whose request this is. Link other identities with linkIdentities.',
          'id',
        )
      const known = new Set(row.identities.map(({ digest }) => by.personKeys?.newest(digest) ?? digest))
      return withAdded(
        by,
        tx,
        row,
        given.filter(({ digest }) => !known.has(digest)),
      )
    })
    await guardKeys(tx, keys)
    return outcome
  }
  if (given.length === 0) return onRecord(by, 'addIdentities', work, recordOf)
  return sealing(by, 'addIdentities', { identities: input.identities, contactEmail: null }, work)
}

async function withAdded(
  by: Handling,
  tx: Transaction,
  row: RequestRow,
  added: RequestRow['identities'],
): Promise<Change> {
  const digests = added.map(({ digest }) => digest).sort()
  await raiseStored(tx, by.personKeys, added)
  await tx.run(store.lockRequesters, { digests })
  await tx.run(store.linkRequesters, { id: row.id, digests })
  const identities = [...row.identities, ...added]
  const said: Said[] = [{ kind: 'IDENTITIES_ADDED', body: { namespaces: added.map(({ namespace }) => namespace) } }]
  const made = { identities, said }
  return row.stage === 'RESOLVING_IDENTITY' ? identified(by, tx, { ...row, identities }, made) : made
}

/** The same change, which goes on to DISCOVERING where one person alone is meant and has no other open request of this type. */
async function identified(by: Handling, tx: Transaction, row: RequestRow, made: Change): Promise<Change> {
  const found = await Promise.all(row.identities.map((identity) => findByIdentity(by.db, by.personKeys, identity)))
  const refs = [...new Set(found.flatMap((person) => person?.ref ?? []))]
  const [customer] = refs
  if (customer === undefined || refs.length > 1) return made
  const [duplicate] = await tx.run(store.openAboutPerson, { customer, type: row.type, not: row.id })
  if (duplicate) return { ...made, duplicate }
  return {
    ...made,
    set: { ...made.set, customer },
    moves: [...(made.moves ?? []), 'IDENTIFY'],
    said: [...made.said, { kind: 'IDENTIFIED', body: { customer } }],
  }
}
