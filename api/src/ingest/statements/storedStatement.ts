import { parsedJson, StoredJsonError } from '../../platform/storedJson.ts'
import { type Command, namesPeople } from '../../vocabulary/command.ts'
import { asStored, withIdentities } from './identities.ts'
import { kindOf, type StatementKind, statementKinds } from './kinds/index.ts'

/** A statement that was kept, without its people: `people` of them stand in its list. Null: it brought no list. */
export type StoredStatement = { command: Command; people: number | null }

/** A statement as it is kept: JSON with a version, without how it came and whom it lists. */
export function keep(command: Command): string {
  const { corrects: _, unmasked: __, ...kept } = withIdentities(command, asStored)
  return kindOf(command).body.write(compact(kept as Command) as never)
}

function compact(command: Command): object {
  if (namesPeople(command)) {
    const { ordinals, ...rest } = command
    return { ...rest, members: ordinals?.size ?? command.members.length }
  }
  return command
}

/** The statement that `keep` made text of, in this version or an earlier one. Throws StoredJsonError. Pure. */
export function restore(text: string): StoredStatement {
  const stored = parsedJson(text, 'a statement') as { type?: unknown; key?: unknown } | null
  const of = `statement ${typeof stored?.key === 'string' ? stored.key : 'without a key'}`
  const kind = typeof stored?.type === 'string' ? kindOfType(stored.type) : null
  if (!kind) throw new StoredJsonError(of, 'does not fit at type')
  const kept: object = kind.body.readParsed(stored, of)
  if (!('members' in kept)) return { command: kept as Command, people: null }
  return { command: { ...kept, members: [] } as unknown as Command, people: kept.members as number }
}

const kindOfType = (type: string): StatementKind<Command> | null =>
  Object.hasOwn(statementKinds, type)
    ? (statementKinds[type as Command['type']] as unknown as StatementKind<Command>)
    : null
