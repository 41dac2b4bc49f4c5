import { randomUUID } from 'node:crypto'
import type { UserError } from '../generated/schema.ts'
import { hashOfSecret, newSecret, onRecord, type Role } from '../platform/access/index.ts'
import type { Database, Transaction } from '../platform/db/index.ts'
import { type PageArgs, pageByTime } from '../platform/paging.ts'
import type { Allowance } from '../platform/rates/index.ts'
import { areOne, behindActor, behindToken, originFor } from './behind.ts'
import type { Changing } from './changing.ts'
import { handClearanceOver } from './store/clearances.ts'
import { handGrantsOver } from './store/grants.ts'
import * as store from './store/tokens.ts'

export type { TokenRow, UserRow } from './store/tokens.ts'

const HOUR = 3_600_000

/** Bounds. Hours are whole or not. */
export const MOST_HOURS = 8_760
export const MOST_OVERLAP_HOURS = 168
const LONGEST_NAME = 256
const MOST_IN_WORKSPACE = 1_000
const MOST_OF_ONE = 100

/** What is to be made. `roles`: at least one. */
export type NewToken = { name: string; owner?: string | null | undefined; roles: readonly Role[]; hours: number }

/** `secret`: what to send with requests, null where there is none. */
export type Made = { token: store.TokenRow | null; secret: string | null; userErrors: UserError[] }

/** Who makes a token, in which workspace, and when. */
export type Maker = Changing & { allowance: Pick<Allowance, 'mint'> }

const refused = (code: UserError['code'], field: string[], message: string): Made => ({
  token: null,
  secret: null,
  userErrors: [{ code, field, message }],
})

/**
 * Makes a token. Nobody gives more than they may: an admin any role, whoever else may make tokens the role pipeline, which reads nothing.
 * Throws RateLimited or DatabaseError, in which case nothing was made.
 */
export async function createToken(maker: Maker, { name, owner, roles, hours }: NewToken): Promise<Made> {
  const fault = faultIn(maker.actor, { name, owner: owner ?? null, roles, hours })
  if (fault) return fault
  await maker.allowance.mint()
  return changeTokens(maker, 'createToken', async (tx) => {
    const full = await isFull(tx, maker)
    if (full) return full
    const described = { name: name.trim(), owner: owner?.trim() || maker.actor.subject, roles: [...new Set(roles)] }
    return make(tx, maker, { ...described, hours, replaces: null })
  })
}

function faultIn({ roles: held }: Maker['actor'], { name, owner, roles, hours }: NewToken): Made | null {
  if (name.trim() === '' || name.length > LONGEST_NAME)
    return refused('TOO_LONG', ['name'], `Give it a name of 1 to ${LONGEST_NAME} characters.`)
  if ((owner ?? '').length > LONGEST_NAME)
    return refused('TOO_LONG', ['owner'], `Name the owner in at most ${LONGEST_NAME} characters.`)
  if (roles.length === 0) return refused('INVALID_RANGE', ['roles'], 'Give it at least one role.')
  if (!held.includes('admin') && roles.some((role) => role !== 'pipeline'))
    return refused(
      'FORBIDDEN',
      ['roles'],
      'Only an admin gives roles other than PIPELINE. Ask one, or leave the others out.',
    )
  return outOfRange(hours, MOST_HOURS)
}

const outOfRange = (hours: number, most: number): Made | null =>
  hours < 1 || hours > most ? refused('INVALID_RANGE', ['hours'], `Give it between 1 and ${most} hours.`) : null

async function isFull(tx: Transaction, { actor, now }: Maker): Promise<Made | null> {
  const [count] = await tx.run(store.countTokens, { now: now(), createdBy: actor.subject })
  const { all = 0, own = 0 } = count ?? {}
  if (own >= MOST_OF_ONE)
    return refused(
      'TOO_MANY',
      [],
      `${MOST_OF_ONE} of your tokens are good now, the most there may be. Let some end, or have an admin revoke them.`,
    )
  if (all >= MOST_IN_WORKSPACE)
    return refused(
      'TOO_MANY',
      [],
      `${MOST_IN_WORKSPACE} tokens of this workspace are good now, the most there may be. Revoke some.`,
    )
  return null
}

type Described = { name: string; owner: string; roles: readonly string[]; hours: number; replaces: string | null }

async function make(tx: Transaction, { ws, actor, now }: Maker, { hours, ...described }: Described): Promise<Made> {
  const secret = newSecret('m', ws)
  const row = {
    ...described,
    id: randomUUID(),
    hash: hashOfSecret(secret),
    createdAt: now(),
    createdBy: actor.subject,
    origin: await originFor(tx, actor),
    expiresAt: now() + hours * HOUR,
  }
  const [token = null] = await tx.run(store.createToken, { rows: [row] })
  return { token, secret, userErrors: [] }
}

const notFound = () => refused('NOT_FOUND', ['id'], 'There is no token with this id. `tokens` lists all.')

/** Makes a token in the place of another, which ends after the overlap. One that has ended has none in its place. */
export async function rotateToken(
  maker: Maker,
  { id, hours, overlapHours }: { id: string; hours: number; overlapHours: number },
): Promise<Made> {
  const fault = outOfRange(hours, MOST_HOURS)
  if (fault) return fault
  if (overlapHours < 0 || overlapHours > MOST_OVERLAP_HOURS)
    return refused('INVALID_RANGE', ['overlapHours'], `Give it between 0 and ${MOST_OVERLAP_HOURS} hours.`)
  await maker.allowance.mint()
  return changeTokens(maker, 'rotateToken', async (tx) => {
    const [before] = await tx.run(store.tokenById, { id })
    if (!before) return notFound()
    if (before.revokedAt !== null || before.expiresAt <= maker.now())
      return refused('INVALID_RANGE', ['id'], 'This token has ended. Make a new one with `createToken`.')
    const full = await isFull(tx, maker)
    if (full) return full
    await tx.run(store.endToken, { id, at: maker.now() + overlapHours * HOUR })
    const { name, owner, roles } = before
    const made = await make(tx, maker, { name, owner, roles, hours, replaces: id })
    if (made.token) await tx.run(handClearanceOver, { before: id, after: made.token.id })
    // The new secret is shown to whoever rotates: it has grants only where they had the one before in hand.
    if (made.token && areOne(behindToken(before), await behindActor(tx, maker.actor)))
      await tx.run(handGrantsOver, { before: id, after: made.token.id, now: maker.now() })
    return made
  })
}

/** Ends a token at once. */
export const revokeToken = (maker: Maker, id: string): Promise<Made> =>
  changeTokens(maker, 'revokeToken', async (tx) => {
    const [token] = await tx.run(store.revokeToken, { id, now: maker.now() })
    return token ? { token, secret: null, userErrors: [] } : notFound()
  })

/** What is changed goes on record with the change, or nothing is changed. */
const changeTokens = (maker: Maker, name: string, work: (tx: Transaction) => Promise<Made>): Promise<Made> =>
  onRecord(maker, name, work, ({ token }) => (token ? { about: [token.id] } : null))

/** Tokens, newest first. Throws BAD_USER_INPUT for a page that cannot be. */
export const listTokens = (db: Database, page: PageArgs) =>
  pageByTime(db, page, {
    before: store.tokensBefore,
    count: store.countAllTokens,
    lastOf: ({ createdAt, id }) => [createdAt, id],
  })

/** People who have signed in, the last one first. Throws BAD_USER_INPUT for a page that cannot be. */
export const listUsers = (db: Database, page: PageArgs) =>
  pageByTime(db, page, {
    before: store.usersBefore,
    count: store.countUsers,
    lastOf: ({ lastSeenAt, subject }) => [lastSeenAt, subject],
  })
