import type { Actor } from '../platform/access/index.ts'
import type { Database, Transaction } from '../platform/db/index.ts'
import { type TokenRow, tokenById } from './store/tokens.ts'

/** Somebody who can hold a grant, in one word. */
const person = (subject: string) => `PERSON ${subject}`
const machine = (token: string) => `MACHINE ${token}`

/** What a token goes back to: the person who made it, or who made the token that made it; of one in a file, itself. */
const originOf = ({ origin, createdBy }: TokenRow): string => origin ?? person(createdBy)

/** Everybody who has a token in hand: itself, its owner, and whoever it goes back to. Whoever made a token knows its secret. */
export const behindToken = (token: TokenRow): string[] => [machine(token.id), person(token.owner), originOf(token)]

export const behindPerson = (subject: string): string[] => [person(subject)]

/** Everybody who speaks when an actor does. */
export async function behindActor(tx: Pick<Transaction, 'run'>, { kind, subject, token }: Asking): Promise<string[]> {
  if (kind === 'PERSON') return behindPerson(subject)
  const [row] = await tx.run(tokenById, { id: token })
  return row ? behindToken(row) : [machine(token)]
}

/** As `behindActor`, of one request: looked up once, when it is first asked for. Throws DatabaseError. */
export function behindOf(db: Database, actor: Actor): () => Promise<readonly string[]> {
  let found: Promise<readonly string[]> | null = null
  const find = async () => {
    if (actor.kind === 'PERSON') return behindPerson(actor.subject)
    const [row] = await db.read(tokenById, { id: actor.token })
    return row ? behindToken(row) : [machine(actor.token)]
  }
  return () => {
    found ??= find()
    return found
  }
}

/** What a token goes back to that this actor makes. */
export async function originFor(tx: Pick<Transaction, 'run'>, actor: Asking): Promise<string> {
  if (actor.kind === 'PERSON') return person(actor.subject)
  const [row] = await tx.run(tokenById, { id: actor.token })
  return row ? originOf(row) : machine(actor.token)
}

type Asking = Pick<Actor, 'kind' | 'subject' | 'token'>

export const areOne = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one))
