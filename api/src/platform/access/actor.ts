import type { Role } from './roles.ts'

/**
 * Who makes a request. Every request has one, and every statement keeps who sent it. `subject`: the name that the record has of them.
 * `token`: the id of the token that they came with, never the token.
 */
export type Actor = {
  readonly kind: 'PERSON' | 'MACHINE'
  readonly subject: string
  readonly workspace: string
  readonly roles: readonly Role[]
  readonly token: string
}
