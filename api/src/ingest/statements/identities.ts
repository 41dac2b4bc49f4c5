import type { PersonKeys } from '../../platform/keys/index.ts'
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

/** The same statement, with whom it names under a workspace's newest key. Pure. */
export const underNewest = <C extends Command>(keys: PersonKeys | null, command: C): C =>
  keys?.count ? withIdentities(command, (identity) => keys.raised(identity)) : command

/** As it is stored. */
export const asStored = ({ namespace, digest }: IdentityDigest): IdentityDigest => ({ namespace, digest })

/** As it is spelled now, under the first key: what is compared with content that came before any new one. */
export const spelledNow = ({ namespace, ...identity }: IdentityDigest): IdentityDigest => ({
  namespace,
  digest: firstOf(identity),
})

/** As the rule before would have spelled what was sent. A namespace's own spelling never differed by more than what nobody sees. */
export const spelledBefore = ({ namespace, former = [], ...identity }: IdentityDigest): IdentityDigest => ({
  namespace,
  digest: firstOf(former.find(({ sent }) => sent) ?? identity),
})

const firstOf = ({ digest, earlier: [first = digest] = [] }: Pick<IdentityDigest, 'digest' | 'earlier'>): string =>
  first
