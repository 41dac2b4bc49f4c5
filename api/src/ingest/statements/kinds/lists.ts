import type { MemberMode } from '../../../generated/schema.ts'
import type { MemberList } from '../../../membership/index.ts'
import type { NamesPeople } from '../../../vocabulary/command.ts'
import { readId } from './timeline.ts'

/** The people of a statement, as a list of the read by which it names their version. */
export const listOf = (
  ws: string,
  { key, at, members, ordinals, namespaces }: NamesPeople,
  mode: MemberMode,
): MemberList => ({ id: readId(ws, key, 'MEMBERS'), mode, key, at, members, ordinals, namespaces })

/** The first landed version kept no namespaces of lists. */
export function firstListed<C extends NamesPeople>(said: C): C {
  if (said.namespaces === undefined) return said
  const { namespaces: _, ...first } = said
  return first as C
}
