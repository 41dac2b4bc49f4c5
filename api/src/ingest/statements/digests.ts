import type { DigestPlace, PersonKeys } from '../../platform/keys/index.ts'
import { StoredJsonError } from '../../platform/storedJson.ts'
import { identitiesIn } from './identities.ts'
import * as store from './store/index.ts'
import { restore } from './storedStatement.ts'

/**
 * Statements: each has a digest of what it says, by which it is known when it comes again, and some name people. Whoever has the key
 * could test guesses against both.
 */
export const statementPlace = placeOf('Statement')

/** Statements that a rebuilding could not take in. */
export const earlierPlace = placeOf('Earlier')

function placeOf(label: keyof typeof store.statementDigests): DigestPlace {
  const { after, count, wrap } = store.statementDigests[label]
  return {
    count: async (db) => (await db.read(count))[0]?.count ?? 0,
    wrap: async (tx, keys, position) => {
      const found = await tx.run(after, position)
      const last = found.at(-1)
      if (!last) return null
      const rows = found.flatMap(({ key, digest, body }) => {
        const to = keys.newest(digest)
        return to === digest || digest === '' ? [] : { key, from: digest, to, body: body && bodyUnder(keys, body) }
      })
      await tx.run(wrap, { rows })
      return { reached: last.key, count: found.length }
    },
  }
}

/** A statement as it is stored, with its digests as they are today. What nobody can read names nobody. Pure. */
function bodyUnder(keys: PersonKeys, body: string): string {
  return identitiesKept(body).reduce((text, digest) => text.replaceAll(`"${digest}"`, `"${keys.newest(digest)}"`), body)
}

function identitiesKept(body: string): string[] {
  try {
    return identitiesIn(restore(body).command).map(({ digest }) => digest)
  } catch (error) {
    if (error instanceof StoredJsonError) return []
    throw error
  }
}
