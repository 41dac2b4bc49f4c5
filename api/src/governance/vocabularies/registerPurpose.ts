import type { RegisterPurposeInput, UserError, UserErrorCode } from '../../generated/schema.ts'
import { type Actor, type ChangeAudit, keepFirst } from '../../platform/access/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { knownPurposes, type Purpose, parentOf, unknownPurpose } from './purposes.ts'
import * as store from './store.ts'

type Registering = { db: Database; actor: Pick<Actor, 'subject'>; audit: ChangeAudit; now: () => Instant }

export type Registered = { purpose: Purpose | null; userErrors: UserError[] }

const refused = (code: UserErrorCode, message: string, field: string): Registered => ({
  purpose: null,
  userErrors: [{ code, field: [field], message }],
})

const LONGEST_KEY = 120
const LONGEST = 1_000
const MOST_OWN = 400
const KEY = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/

/** Adds a purpose of the workspace's own. Sent again with the same content it changes nothing. Throws DatabaseError. */
export async function registerPurpose(by: Registering, input: RegisterPurposeInput): Promise<Registered> {
  const said = {
    key: input.key.trim(),
    name: input.name.trim(),
    description: input.description?.trim() || null,
  }
  const wrong = wrongIn(said) ?? (await wrongAmong(by.db, said.key))
  if (wrong) return wrong
  const row = { ...said, recordedAt: by.now(), recordedBy: by.actor.subject }
  const kept = await keepFirst(by, 'registerPurpose', {
    statement: store.registerPurpose,
    row,
    isSame: ({ name, description }) => name === said.name && description === said.description,
    about: ({ key }) => `purpose ${key}`,
  })
  return kept
    ? { purpose: { ...kept, source: 'WORKSPACE' }, userErrors: [] }
    : refused('IDEMPOTENCY_CONFLICT', 'This purpose has another name or description here.', 'key')
}

function wrongIn({ key, name, description }: Omit<Purpose, 'source'>): Registered | null {
  if (key === '') return refused('MISSING', 'Give the key of the parent, a dot and a word of your own.', 'key')
  if (name === '') return refused('MISSING', 'Give the name that people read.', 'name')
  if (key.length > LONGEST_KEY) return refused('TOO_LONG', `Give at most ${LONGEST_KEY} characters.`, 'key')
  if (!KEY.test(key))
    return refused('INVALID_RANGE', 'Use lower-case letters, digits and _, in words that dots join.', 'key')
  if (name.length > LONGEST) return refused('TOO_LONG', `Give at most ${LONGEST} characters.`, 'name')
  if ((description?.length ?? 0) > LONGEST)
    return refused('TOO_LONG', `Give at most ${LONGEST} characters.`, 'description')
  return null
}

async function wrongAmong(db: Database, key: string): Promise<Registered | null> {
  const known = await knownPurposes(db)
  const same = known.find((purpose) => purpose.key === key)
  if (same?.source === 'FIDESLANG') return refused('INVALID_RANGE', 'Every workspace has this purpose already.', 'key')
  if (!same && known.filter(({ source }) => source === 'WORKSPACE').length >= MOST_OWN)
    return refused('TOO_MANY', `A workspace has at most ${MOST_OWN} purposes of its own. Use one that there is.`, 'key')
  const parent = parentOf(key)
  const unknown = parent === null ? null : await unknownPurpose(db, [parent], 'key')
  return (
    unknown && {
      purpose: null,
      userErrors: [{ ...unknown, field: ['key'], message: `Its parent: ${unknown.message}` }],
    }
  )
}
