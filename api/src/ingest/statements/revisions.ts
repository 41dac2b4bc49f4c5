import type { ArtifactKind } from '../../generated/schema.ts'
import { type Alias, isAboutCurrent, type Read, type Revision, type Write } from '../../history/binding/index.ts'
import type { MergedRuns } from '../../history/runs/index.ts'
import { type OrdinalList, peopleOfList } from '../../membership/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { ArtifactName } from '../../vocabulary/command.ts'
import type { Entries } from './kinds/index.ts'

type Known = {
  artifact: ArtifactName
  seen: boolean
  now: Entries
  former: Entries
  gone: Set<string>
  aliases: Alias[]
}

/** Gathers, by artifact, the entries that a transaction makes or changes. */
export class Revisions {
  readonly #ws: string
  readonly #known = new Map<string, Known>()

  constructor(ws: string) {
    this.#ws = ws
  }

  /** Every artifact has to be named before its entries come. */
  name({ kind, namespace, name }: ArtifactName, seen: boolean): void {
    const id = artifactId(this.#ws, { kind, namespace, name })
    const known = this.#known.get(id)
    if (known) known.seen ||= seen
    else
      this.#known.set(id, {
        artifact: { kind, namespace, name },
        seen,
        now: empty(),
        former: empty(),
        gone: new Set(),
        aliases: [],
      })
  }

  add(entries: Entries): void {
    for (const write of entries.writes) this.#of(write.artifact).now.writes.push(write)
    for (const read of entries.reads) this.#of(read.artifact).now.reads.push(read)
  }

  /** What a statement says that another one takes the place of. */
  remove({ writes, reads }: Entries): void {
    for (const [kind, entries] of [['writes', writes] as const, ['reads', reads] as const])
      for (const entry of entries) {
        const known = this.#of(entry.artifact)
        known.gone.add(entry.id)
        ;(known.former[kind] as (Write | Read)[]).push(entry)
      }
  }

  /** Says whom the lists among the reads name, where that may show a change (history/binding/observed.ts). */
  list(lists: OrdinalList[]): void {
    const known = new Map(lists.flatMap((list) => (list.mode === 'REMOVE' ? [] : [[list.id, list]])))
    for (const { now } of this.#known.values())
      for (const read of now.reads.filter(isAboutCurrent)) {
        const list = known.get(read.id)
        const people = list ? peopleOfList(list) : ''
        // Nobody added is nothing said; a full list of nobody says much.
        if (list && (people !== '' || list.mode === 'FULL')) read.list = { mode: list.mode, people }
      }
  }

  say(alias: Alias): void {
    this.#of(alias.artifact).aliases.push(alias)
  }

  /** The entries of runs that differ from what they were, and those that are no longer. */
  replace(before: MergedRuns | null, after: MergedRuns): void {
    this.#replace('writes', before?.writes ?? [], after.writes)
    const readsOf = (runs: MergedRuns | null) => runs?.runs.flatMap(({ reads }) => reads) ?? []
    this.#replace('reads', readsOf(before), readsOf(after))
  }

  #replace(kind: 'writes' | 'reads', before: (Write | Read)[], after: (Write | Read)[]): void {
    const had = new Map(before.map((entry) => [entry.id, entry]))
    for (const entry of after) {
      const former = had.get(entry.id)
      had.delete(entry.id)
      if (former && JSON.stringify(former) === JSON.stringify(entry)) continue
      const known = this.#of(entry.artifact)
      ;(known.now[kind] as (Write | Read)[]).push(entry)
      if (former) (known.former[kind] as (Write | Read)[]).push(former)
    }
    for (const former of had.values()) {
      const known = this.#of(former.artifact)
      known.gone.add(former.id)
      ;(known.former[kind] as (Write | Read)[]).push(former)
    }
  }

  /** All artifacts, in the order in which every transaction locks them. */
  artifacts(): { id: string; artifact: ArtifactName; seen: boolean }[] {
    return [...this.#known]
      .map(([id, { artifact, seen }]) => ({ id, artifact, seen }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** Those whose timelines have to be bound again. */
  pending(): { revision: Revision; former: Entries }[] {
    return [...this.#known].flatMap(([id, { artifact, now, former, gone, aliases }]) =>
      now.writes.length + now.reads.length + gone.size + aliases.length === 0
        ? []
        : [{ revision: { ws: this.#ws, artifact: id, kind: artifact.kind, ...now, gone, aliases }, former }],
    )
  }

  #of(id: string): Known {
    const known = this.#known.get(id)
    if (!known) throw new Error('an entry of an artifact that no statement names')
    return known
  }
}

type Pending = ReturnType<Revisions['pending']>

/** Reads that come or go without a statement of their own, by artifact. `kinds`: of the artifacts. */
export function pendingReads(ws: string, kinds: Map<string, ArtifactKind>, reads: Read[], former: Read[]): Pending {
  const artifacts = [...new Set([...reads, ...former].map(({ artifact }) => artifact))]
  return artifacts.map((artifact) => {
    const gone = former.filter((read) => read.artifact === artifact)
    return {
      revision: {
        ws,
        artifact,
        kind: kinds.get(artifact) ?? 'DATASET',
        writes: [],
        aliases: [],
        reads: reads.filter((read) => read.artifact === artifact),
        gone: new Set(gone.map(({ id }) => id)),
      },
      former: { writes: [], reads: gone },
    }
  })
}

const empty = (): Entries => ({ writes: [], reads: [] })
