import type { Command, IdentityDigest, LinkCommand } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'

export const identityKey = ({ namespace, digest }: IdentityDigest) => `${namespace}:${digest}`

/** Everyone that the commands name: each person as the set of their identities. */
export function persons(commands: Command[]): Set<string>[] {
  const people: Set<string>[] = []
  for (const first of everyoneIn(commands))
    if (!people.some((person) => person.has(first))) people.push(linkedWith(commands, first, Number.POSITIVE_INFINITY))
  return people
}

/** The identities that were one person's with this one, by what was said of times up to `asOf`. */
export function linkedWith(commands: Command[], first: string, asOf: Instant): Set<string> {
  const person = new Set([first])
  // A set's iteration meets what is added on the way, so this ends when nobody new is linked.
  for (const known of person)
    for (const other of everyoneIn(commands)) if (saidOf(commands, known, other, asOf) === 'SAME') person.add(other)
  return person
}

/** The identities that a person shares with others: these may mean them. */
export function sharedBy(commands: Command[], person: Set<string>): Set<string> {
  const others = [...everyoneIn(commands)].filter((other) => !person.has(other))
  return new Set(others.filter((other) => [...person].some((own) => saidOf(commands, own, other) === 'SHARED')))
}

/** The latest statement about the two holds; at the same time what is shared wins, then a link. */
function saidOf(commands: Command[], a: string, b: string, asOf = Number.POSITIVE_INFINITY) {
  if (a === b) return null
  const both = commands.filter(
    (c): c is LinkCommand =>
      (c.type === 'link' || c.type === 'unlink') &&
      c.at <= asOf &&
      [a, b].every((id) => c.identities.map(identityKey).includes(id)),
  )
  const last = both.filter((l) => l.at === Math.max(...both.map(({ at }) => at)))
  if (last.some((l) => l.type === 'link' && l.shared)) return 'SHARED'
  return last.some((l) => l.type === 'link') ? 'SAME' : null
}

const everyoneIn = (commands: Command[]) => new Set(commands.flatMap(identitiesIn).map(identityKey))

function identitiesIn(command: Command): IdentityDigest[] {
  if (command.type === 'link' || command.type === 'unlink') return command.identities
  if (command.type === 'members' || command.type === 'inferences' || command.type === 'consent') return command.members
  if (command.type === 'erasure' && 'identity' in command.customer) return [command.customer.identity]
  return []
}
