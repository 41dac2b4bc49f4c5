import type { Command, IdentityDigest, LinkCommand } from '../../src/modules/ingest/command.ts'
import { laterFirst } from './terms.ts'

export const identityKey = ({ namespace, digest }: IdentityDigest) => `${namespace}:${digest}`

/** Everyone that the commands name: each person as the set of their identities. */
export function persons(commands: Command[]): Set<string>[] {
  const links = commands.filter((c): c is LinkCommand => c.type === 'link' || c.type === 'unlink')
  const everyone = new Set(commands.flatMap(identitiesIn).map(identityKey))
  const people: Set<string>[] = []
  for (const first of everyone) {
    if (people.some((person) => person.has(first))) continue
    const person = new Set([first])
    // A set's iteration meets what is added on the way, so this ends when nobody new is linked.
    for (const known of person) for (const other of everyone) if (linked(known, other, links)) person.add(other)
    people.push(person)
  }
  return people
}

/** The latest statement about the two holds; at the same time a link wins. */
function linked(a: string, b: string, links: LinkCommand[]): boolean {
  if (a === b) return false
  const both = links.filter((l) => [a, b].every((id) => l.identities.map(identityKey).includes(id))).sort(laterFirst)
  return both.some((l) => l.at === both[0]?.at && l.type === 'link')
}

function identitiesIn(command: Command): IdentityDigest[] {
  if (command.type === 'link' || command.type === 'unlink') return command.identities
  if (command.type === 'members' || command.type === 'inferences') return command.members
  if (command.type === 'erasure' && 'identity' in command.customer) return [command.customer.identity]
  return []
}
