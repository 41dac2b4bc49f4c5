import type { InferencesCommand, MembersCommand } from '../../vocabulary/command.ts'
import { canonicalJson, idOf } from '../../vocabulary/ids.ts'
import { spelledNow, withIdentities } from './identities.ts'
import type { Refusal } from './validate.ts'

/** Statements that name people one by one, so that one of them can be refused alone. */
export type NamesPeople = MembersCommand | InferencesCommand

/**
 * What is sound of a statement some of whose people were refused, as a statement of its own: it stands until the whole comes under
 * the statement's key. A full list without somebody whom it named proves nobody's absence, so it counts as ADD. Pure.
 */
export function partOf<C extends NamesPeople>(ws: string, command: C): C {
  const sound: C = command.type === 'members' && command.mode === 'FULL' ? { ...command, mode: 'ADD' } : command
  const content = canonicalJson(withIdentities<NamesPeople>(sound, spelledNow))
  return { ...sound, key: idOf(ws, 'part', command.key, content), partOf: command.key }
}

/** A part as it was kept (kept.ts): all of it but its people, who are known by its list. */
export function restorePart(text: string): NamesPeople {
  const kept = JSON.parse(text) as NamesPeople
  if (kept.type === 'inferences') return { ...kept, members: [] }
  return { ...kept, version: { ...kept.version, version: kept.version.version ?? null }, members: [] }
}

/** What the sender of a full list hears that is none any more. */
export const countedAsAdd = (people: number): Refusal => ({
  code: 'COUNTED_AS_ADD',
  field: ['mode'],
  message: `${people === 1 ? 'Somebody was' : `${people} people were`} refused, so this is not the whole list: it counts as ADD, and proves nobody absent. Send it again, corrected, under the same key: it then takes the place of this one.`,
})
