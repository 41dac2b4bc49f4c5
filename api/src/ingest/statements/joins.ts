import { artifactId, canonicalName } from '../../catalog/artifacts/index.ts'
import { lockWorkspace } from '../../changes/index.ts'
import { writerOf } from '../../history/binding/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import type { ArtifactName, Command, JoinCommand } from '../../vocabulary/command.ts'
import { kindOf } from './kinds/index.ts'
import { artifactsOf } from './naming.ts'
import { bodiesOf, countJoin, groupsOf, joinCount, type Member, readersOf, writeGroups } from './store/joins.ts'

/** Names were joined while a transaction was under way that read them apart: it has to be done again. */
export class JoinedMeanwhile extends Error {
  constructor() {
    super('names were joined meanwhile')
    this.name = 'JoinedMeanwhile'
  }
}

export async function joinsIn(tx: Transaction): Promise<number> {
  const [row] = await tx.run(joinCount, {})
  return row?.joins ?? 0
}

/**
 * Which artifacts are one (docs/adr/0013-names.md): what is read under one name is read under all. `before`: as it was before
 * this transaction's joins.
 */
export class Groups {
  readonly #tx: Transaction
  readonly #ws: string
  readonly #before = new Map<string, Member[]>()
  readonly #now = new Map<string, Member[]>()
  readonly #asked = new Set<string>()
  #joined: Member[][] = []

  constructor(tx: Transaction, ws: string) {
    this.#tx = tx
    this.#ws = ws
  }

  /** Looks up what is one with these, unless that was done. */
  async know(names: readonly ArtifactName[]): Promise<void> {
    const ids = new Set(names.map((name) => artifactId(this.#ws, name)))
    const lacking = [...ids].filter((id) => !this.#asked.has(id))
    if (lacking.length === 0) return
    for (const id of lacking) this.#asked.add(id)
    for (const { members } of await this.#tx.run(groupsOf, { ids: lacking })) {
      const sorted = members.sort(byId)
      // Of all of them, since a name that nobody asked about may be joined to more by way of one that somebody did.
      for (const { id } of sorted) {
        this.#asked.add(id)
        this.#before.set(id, sorted)
        if (!this.#now.has(id)) this.#now.set(id, sorted)
      }
    }
  }

  /** Joins what these statements say is one. Answers the artifacts in groups that are new or have grown; no others may join or write meanwhile. */
  async join(commands: JoinCommand[]): Promise<string[]> {
    if (commands.length === 0) return []
    const named = commands.flatMap(({ artifacts }) => artifacts)
    await this.know(named)
    if (this.#unions(commands).length === 0) return []
    await this.#tx.run(lockWorkspace)
    for (const map of [this.#before, this.#now]) map.clear()
    this.#asked.clear()
    await this.know(named)
    this.#joined = this.#unions(commands)
    for (const members of this.#joined)
      for (const { id } of members) {
        this.#asked.add(id)
        this.#now.set(id, members)
      }
    if (this.#joined.length > 0) await this.#tx.run(countJoin)
    return this.#joined.flat().map(({ id }) => id)
  }

  /** Groups that are not as they are known. */
  #unions(commands: JoinCommand[]): Member[][] {
    const groups = new Map<string, Map<string, Member>>()
    const groupOf = (name: ArtifactName) => {
      const id = artifactId(this.#ws, name)
      const own = { id, kind: name.kind, ...canonicalName(name) }
      return groups.get(id) ?? new Map([own, ...(this.#before.get(id) ?? [])].map((one) => [one.id, one]))
    }
    for (const { artifacts } of commands) {
      const union = new Map(artifacts.flatMap((name) => [...groupOf(name)]))
      for (const id of union.keys()) groups.set(id, union)
    }
    const grown = [...new Set(groups.values())].filter((members) =>
      [...members.keys()].some((id) => (this.#before.get(id)?.length ?? 1) < members.size),
    )
    return grown.map((members) => [...members.values()].sort(byId))
  }

  /** Writes what `join` found; the artifacts are there. */
  async write(): Promise<void> {
    const groups = this.#joined.map((members) => ({
      id: members[0]?.id,
      members: members.map(({ id }) => id),
      contradiction: contradict(members),
    }))
    if (groups.length > 0) await this.#tx.run(writeGroups, { groups })
  }

  /** Run ids and statements that read any of these artifacts. */
  async readersOf(artifacts: string[]): Promise<{ runs: string[]; bodies: string[] }> {
    if (artifacts.length === 0) return { runs: [], bodies: [] }
    const readers = (await this.#tx.run(readersOf, { artifacts })).map(({ run }) => writerOf(run))
    const keys = readers.flatMap(([kind, key]) => (kind === 'statement' ? [key] : []))
    const runs = readers.flatMap(([kind, id]) => (kind === 'run' ? [id] : []))
    const bodies = keys.length > 0 ? await this.#tx.run(bodiesOf, { keys }) : []
    return { runs, bodies: bodies.map(({ body }) => body) }
  }

  /** Everything that a name reads: itself first. */
  readonly now = (name: ArtifactName): ArtifactName[] => this.#others(this.#now, name)
  readonly before = (name: ArtifactName): ArtifactName[] => this.#others(this.#before, name)

  #others(known: Map<string, Member[]>, name: ArtifactName): ArtifactName[] {
    const own = artifactId(this.#ws, name)
    const others = (known.get(own) ?? []).filter(({ id }) => id !== own)
    return [
      name,
      ...others.map(({ kind, namespace, name: called }) => ({ kind, ...canonicalName({ namespace, name: called }) })),
    ]
  }
}

const byId = (a: Member, b: Member) => (a.id < b.id ? -1 : 1)

/** Two tables of one catalogue, or two paths of one store, lead to one thing. */
function contradict(members: Member[]): boolean {
  const places = members.map((member) => canonicalName(member).namespace)
  return new Set(places).size < places.length
}

/** A statement that reads whatever is one with what it names. Pure. */
export const expanded = <C extends Command>(command: C, all: (name: ArtifactName) => ArtifactName[]): C =>
  kindOf(command).reading(command, all)

/** The names in statements, for `Groups.know`. */
export const namesIn = (commands: Command[]): ArtifactName[] =>
  commands.flatMap((command) => artifactsOf(command).map(({ name }) => name))
