import { type NamesPeople, namesPeople } from '../../vocabulary/command.ts'
import { canonicalJson, idOf } from '../../vocabulary/ids.ts'
import { spelledNow, withIdentities } from './identities.ts'
import { kindOf, type Refusal } from './kinds/index.ts'
import { restore } from './storedStatement.ts'

/** `notes`: what its sender hears. */
export type Part<C> = { part: C; notes: Refusal[] }

/**
 * What is sound of a statement some of whose people were refused, as a statement of its own: it stands until the whole comes under
 * the statement's key. Null: nothing of it counts. Pure.
 */
export function partOf<C extends NamesPeople>(ws: string, command: C, refused: number): Part<C> | null {
  const rest = kindOf(command).without?.(command, refused)
  if (!rest) return null
  const content = canonicalJson(withIdentities(rest.sound, spelledNow))
  return {
    part: { ...rest.sound, key: idOf(ws, 'part', command.key, content), partOf: command.key },
    notes: rest.notes,
  }
}

/** A part as it was stored (storedStatement.ts): all of it but its people, who are known by its list. */
export function restorePart(text: string): NamesPeople {
  const { command } = restore(text)
  if (!namesPeople(command)) throw new Error(`a part of statement ${command.key}, which names nobody`)
  return command
}
