import type { Actor } from './actor.ts'
import { type GrantKind, type Grants, grantFor, missingGrant } from './grants.ts'
import { type Action, may, refusalOf } from './roles.ts'

/** Who asks, and how to find what they were granted, which is looked up once in a request and only where it matters. */
export type Requester = { actor: Pick<Actor, 'kind' | 'roles'>; grants: () => Promise<Grants> }

/** Why somebody may not, with what to do about it. `grant`: what is missing where their role would do. */
export type Refusal = { message: string; grant?: GrantKind }

/** `refusal` null: they may. `reason`: of the grant that it took, null where none was needed. */
export type Admission = { refusal: Refusal | null; reason: string | null }

/** Whether somebody may do it now: roles first, then grants. Throws DatabaseError. */
export async function admissionOf({ actor, grants }: Requester, action: Action): Promise<Admission> {
  if (!may(actor, action)) return { refusal: { message: refusalOf(action, actor) }, reason: null }
  const kind = grantFor[action]
  if (!kind) return { refusal: null, reason: null }
  const { needed, held } = await grants()
  if (!needed.includes(kind)) return { refusal: null, reason: null }
  const grant = held.find((one) => one.kind === kind)
  return grant
    ? { refusal: null, reason: grant.reason }
    : { refusal: { message: missingGrant(kind), grant: kind }, reason: null }
}
