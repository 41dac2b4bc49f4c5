import type { Command, IdentityDigest } from '../../vocabulary/command.ts'

/** The identities that a statement names. Pure. */
export function identitiesIn(command: Command): IdentityDigest[] {
  switch (command.type) {
    case 'members':
    case 'inferences':
      return command.members
    case 'link':
    case 'unlink':
      return command.identities
    case 'erasure':
      return 'identity' in command.customer ? [command.customer.identity] : []
    case 'run':
    case 'system':
    case 'artifact':
    case 'modelVersion':
    case 'deploy':
    case 'destruction':
    case 'retireJob':
    case 'alias':
    case 'join':
      return []
  }
}

/** The same statement with other identities. Pure. */
export function withIdentities<C extends Command>(command: C, by: (identity: IdentityDigest) => IdentityDigest): C {
  if ('members' in command) return { ...command, members: command.members.map(by) }
  if ('identities' in command) return { ...command, identities: command.identities.map(by) }
  if (command.type === 'erasure' && 'identity' in command.customer)
    return { ...command, customer: { identity: by(command.customer.identity) } }
  return command
}

/** As it is spelled now. */
export const spelledNow = ({ namespace, digest }: IdentityDigest): IdentityDigest => ({ namespace, digest })

/** As the rule before would have spelled what was sent. A namespace's own spelling never differed by more than what nobody sees. */
export const spelledBefore = ({ namespace, digest, former = [] }: IdentityDigest): IdentityDigest => ({
  namespace,
  digest: former.find(({ sent }) => sent)?.digest ?? digest,
})
