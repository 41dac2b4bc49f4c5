import type { Command, IdentityDigest } from '../../vocabulary/command.ts'
import { kindOf } from './kinds/index.ts'

/** The identities that a statement names. Pure. */
export function identitiesIn(command: Command): IdentityDigest[] {
  const found: IdentityDigest[] = []
  kindOf(command).withPeople(command, (identity) => {
    found.push(identity)
    return identity
  })
  return found
}

/** The same statement with other identities. Pure. */
export const withIdentities = <C extends Command>(command: C, by: (identity: IdentityDigest) => IdentityDigest): C =>
  kindOf(command).withPeople(command, by)

/** As it is spelled now. */
export const spelledNow = ({ namespace, digest }: IdentityDigest): IdentityDigest => ({ namespace, digest })

/** As the rule before would have spelled what was sent. A namespace's own spelling never differed by more than what nobody sees. */
export const spelledBefore = ({ namespace, digest, former = [] }: IdentityDigest): IdentityDigest => ({
  namespace,
  digest: former.find(({ sent }) => sent)?.digest ?? digest,
})
