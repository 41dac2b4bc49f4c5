import { type Actor, isOfPerson, type People, type TokenStore } from '../platform/access/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { workspaceOf } from './secret.ts'

/** The ways in which somebody is known. `files`: the first admin's token. `seen`: told of each actor. */
export type WaysIn = {
  files: TokenStore
  machines: TokenStore
  people: People
  seen: (actor: Actor, now: Instant) => void
}

/** Finds who comes with a token, by its form. Null: nobody, or no longer. Throws DatabaseError. */
export const openActors =
  ({ files, machines, people, seen }: WaysIn) =>
  async (token: string, now: Instant): Promise<Actor | null> => {
    const way = isOfPerson(token) ? people : workspaceOf(token) === null ? files : machines
    const actor = await way.find(token, now)
    if (actor) seen(actor, now)
    return actor
  }
