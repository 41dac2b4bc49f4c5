import {
  type Actor,
  isOfPerson,
  type People,
  readSecret,
  type SecretKind,
  type TokenStore,
} from '../platform/access/index.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** The ways in which somebody is known. `files`: the first admin's token; `links`: to one task. `seen`: told of each actor. */
export type WaysIn = {
  files: TokenStore
  machines: TokenStore
  links: TokenStore
  people: People
  seen: (actor: Actor, now: Instant) => void
}

/** Finds who comes with a token, by its form. Null: nobody, or no longer. Throws DatabaseError. */
export const openActors =
  ({ files, machines, links, people, seen }: WaysIn) =>
  async (token: string, now: Instant): Promise<Actor | null> => {
    const bySecret: Record<SecretKind, TokenStore> = { m: machines, t: links }
    const kind = readSecret(token)?.kind
    const way = isOfPerson(token) ? people : kind === undefined ? files : bySecret[kind]
    const actor = await way.find(token, now)
    if (actor) seen(actor, now)
    return actor
  }
