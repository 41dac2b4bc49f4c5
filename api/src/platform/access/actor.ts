import type { Standing } from './clearance.ts'
import type { Role } from './roles.ts'

/**
 * Who makes a request. Every request has one, and every statement keeps who sent it. `subject`: the name that the record has of them;
 * a person's is what the sign-in provider calls them by, and `name` is what people call them. `token`: the id of the token or session
 * that they came with, never the token.
 * `standing`: of a token in the database, which is read with it.
 */
export type Actor = {
  readonly kind: 'PERSON' | 'MACHINE'
  readonly subject: string
  readonly name?: string
  readonly workspace: string
  readonly roles: readonly Role[]
  readonly token: string
  readonly standing?: Standing
}
