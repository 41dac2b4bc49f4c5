import { emptyChangeSet, recordChange } from '../changes/index.ts'
import {
  apply,
  type Command,
  identitiesIn,
  keep,
  namesPeople,
  readId,
  restore,
  subjectOf,
  underNewest,
} from '../ingest/statements/index.ts'
import { dropStoredLists, type OrdinalSet, storedLists } from '../membership/index.ts'
import type { Database, Transaction } from '../platform/db/index.ts'
import { guardKeys, type PersonKeys, raiseStored, underNewestKey } from '../platform/keys/index.ts'
import { StoredJsonError } from '../platform/storedJson.ts'
import { type Beside, readAgain } from './again.ts'
import type { Lease, Phase } from './lease.ts'
import { bodies, namespacesOf, putBack, takeIn, waiting } from './store/replay.ts'

/** Of one transaction: statements, and people on their lists. */
const MOST = { statements: 200, people: 200_000 }

type Replaying = {
  db: Database
  ws: string
  lease: Lease
  beside: Beside
  /** Where people have new keys: some may be stored under these, and others not yet. */
  personKeys: PersonKeys | null
  told: (n: number) => void
}

/**
 * Takes statements in again, by the rules that new ones are taken in by. Each transaction moves some of them, whole, from those that
 * wait to those that count; so whatever is cut off goes on with the rest. `told` hears how many were done.
 */
export async function replay(
  { db, ws, lease, told, ...how }: Replaying,
  phase: Extract<Phase, 'REPLAY' | 'ERASE'>,
): Promise<void> {
  const rows: { key: string; people: number }[] = []
  await db.stream(waiting, { erasures: phase === 'ERASE' }, (row) => rows.push(row))
  for (let keys = nextOf(rows); keys.length > 0; keys = nextOf(rows)) {
    await underNewestKey(how.personKeys, (count) =>
      lease.step(phase, async (tx) => {
        await guardKeys(tx, count)
        await takeAgain(tx, ws, keys, how)
      }),
    )
    told(keys.length)
  }
}

function nextOf(rows: { key: string; people: number }[]): string[] {
  let [count, weight] = [0, 0]
  for (const row of rows) {
    weight += row.people
    if (count === MOST.statements || (count > 0 && weight > MOST.people)) break
    count += 1
  }
  return rows.splice(0, count).map(({ key }) => key)
}

async function takeAgain(
  tx: Transaction,
  ws: string,
  keys: string[],
  { beside, personKeys }: Pick<Replaying, 'beside' | 'personKeys'>,
): Promise<void> {
  const kept = await tx.run(bodies, { keys })
  const refused = new Map<string, { code: string; field: string[] }>()
  const commands: Command[] = []
  const texts = new Map<string, string>()
  const named = new Map<string, number>()
  for (const { key, body } of kept) {
    const read = readable(body)
    if (!read) refused.set(key, { code: 'INVALID_EVENT', field: [] })
    else {
      const again = readAgain(ws, read.command, beside)
      commands.push(again)
      texts.set(key, again === read.command ? body : keep(again))
      if (read.people) named.set(key, read.people)
    }
  }
  const lists = commands.flatMap((command) => (namesPeople(command) ? readId(ws, command.key, 'MEMBERS') : []))
  await fill(tx, ws, commands, lists)
  for (const command of commands)
    if (namesPeople(command) && named.has(command.key) && !command.ordinals)
      refused.set(command.key, { code: 'INVALID_EVENT', field: ['members'] })
  const sound = commands.filter(({ key }) => !refused.has(key))
  const rows = sound.map((command) => ({
    key: command.key,
    subject: subjectOf(ws, command),
    body: texts.get(command.key),
  }))
  await tx.run(takeIn, { rows })
  const raised = sound.map((command) => underNewest(personKeys, command))
  await raiseStored(tx, personKeys, raised.flatMap(identitiesIn))
  const { refused: notApplied, touched } = await apply(tx, ws, raised)
  for (const [key, { code, field }] of notApplied) refused.set(key, { code, field })
  const taken = lists.filter((id) => ![...refused.keys()].some((key) => readId(ws, key, 'MEMBERS') === id))
  await dropStoredLists(tx, taken)
  const back = [...refused].map(([key, { code, field }]) => ({ key, code, field: field.join('.') }))
  if (back.length > 0) await tx.run(putBack, { rows: back })
  await recordChange(tx, { ...emptyChangeSet(), ...touched, people: true })
}

/** Null: nobody can read it, so it counts as refused. */
function readable(body: string) {
  try {
    return restore(body)
  } catch (error) {
    if (error instanceof StoredJsonError) return null
    throw error
  }
}

/** Gives lists their people, and the namespaces by which they name them: before these were kept, those of all who are on it. */
async function fill(tx: Transaction, ws: string, commands: Command[], lists: string[]): Promise<void> {
  if (lists.length === 0) return
  const found = await storedLists(tx, lists)
  for (const command of commands) {
    if (!namesPeople(command)) continue
    const row = found.get(readId(ws, command.key, 'MEMBERS'))
    if (!row) continue
    command.ordinals = row.people
    command.namespaces = row.namespaces ?? (await namespaces(tx, row.people))
  }
}

const BATCH = 10_000

async function namespaces(tx: Transaction, people: OrdinalSet): Promise<string[]> {
  const found = new Set<string>()
  const ordinals = [...people]
  for (let from = 0; from < ordinals.length; from += BATCH)
    for (const { namespace } of await tx.run(namespacesOf, { ordinals: ordinals.slice(from, from + BATCH) }))
      found.add(namespace)
  return [...found].sort()
}
