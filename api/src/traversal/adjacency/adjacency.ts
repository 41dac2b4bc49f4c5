import type { ArtifactRow } from '../../catalog/artifacts/index.ts'
import type { SystemRow } from '../../catalog/systems/index.ts'
import { Edges } from './edges.ts'
import type { Leaving, PartNode, PlacedArtifact, VersionNode } from './store.ts'

export type Version = VersionNode
export type Part = PartNode
/**
 * `search`: its names, with their namespaces, in lower case. `system`: its id. `alike`: artifacts that look like it. `columns`: those
 * that a schema ever told, those that somebody described, and those that something is taken from; null: none.
 */
export type Artifact = ArtifactRow & {
  search: string
  system: string | null
  alike: readonly string[]
  columns: { told: string[]; named: string[]; read: string[] } | null
}

/** The earliest version of an artifact, and the earliest that was written: null, nobody has. */
export type Origin = { first: Begun; written: Begun | null }
type Begun = { id: string; at: number }

type Node = { version: Version; part: null } | { version: null; part: Part } | null

/** Measured: a version or part with its strings, its place and its lists. */
const BYTES_A_NODE = 440

const none: readonly number[] = []

/** A flow leads into another workspace, which must never be. */
export class IsolationBreach extends Error {
  constructor(id: string) {
    super(`${id} leads into another workspace`)
    this.name = 'IsolationBreach'
  }
}

/** What is counted over a whole workspace, for a graph that is only a piece of one. */
export type WorkspaceCounts = {
  unseen: number
  refused: number
  lenient: number
  runsWithoutInput: Set<string>
  silentSystems: Set<string>
}

const keysOf = (map: ReadonlyMap<string, unknown>): { size: number } & Iterable<string> => ({
  size: map.size,
  [Symbol.iterator]: () => map.keys(),
})

const PRESENT = 1
const VERSION = 2
const ENUMERATED = 4
const UNCERTAIN = 8

/**
 * One workspace's versions and run parts with the flows between them: a copy of what the database holds at `epoch`, for walks.
 * Nodes are small integers. A relationship's type is not kept: it follows from what it carries and whether its target is
 * enumerated (docs/adr/0003). A node that something leads to, and that is not known yet, is absent: walks pass it by.
 */
export class Adjacency {
  readonly edges = new Edges()
  readonly #ids: string[] = []
  readonly #places = new Map<string, number>()
  readonly #nodes: Node[] = []
  readonly #absent = new Set<number>()
  readonly #artifacts = new Map<string, Artifact>()
  readonly #unknownArtifacts = new Set<string>()
  readonly #versions = new Map<string, number[]>()
  #systems = new Map<string, SystemRow | null>()
  #unseen = 0
  readonly #contradicted = new Set<string>()
  readonly #alike = new Set<string>()
  readonly #beginnings = new Map<string, Origin>()
  /** Runs that reported outputs and no input → how many of their parts are here. */
  readonly #withoutInput = new Map<string, number>()
  #counted: WorkspaceCounts | null = null
  #flags = new Uint8Array(1024)
  #holders = 0
  #whenFree: (() => void)[] = []
  epoch = -1
  /** The epoch of the last change to who is named, erased or linked. */
  people = -1
  /** It is a piece of a workspace, and more could have been reached: whatever is found on it is not all. */
  isTruncated = false
  /** Reports that were refused and have not come again. */
  refused = 0
  /** Reports that are formally wrong and were read leniently. */
  lenient = 0

  /** Nodes, absent ones too: each is less than this. */
  get size(): number {
    return this.#ids.length
  }

  get bytes(): number {
    return this.size * BYTES_A_NODE + this.edges.bytes
  }

  /** Versions that were only ever referred to. */
  get unseen(): number {
    return this.#counted?.unseen ?? this.#unseen
  }

  /** Says of the whole workspace what this piece of it cannot know. */
  putCounts(counts: WorkspaceCounts): void {
    this.#counted = counts
    this.refused = counts.refused
    this.lenient = counts.lenient
  }

  /** Whether a node has this id, or something here leads to it. */
  mentions(id: string): boolean {
    return this.#places.has(id) || this.#artifacts.has(id) || this.#unknownArtifacts.has(id)
  }

  /** Artifacts of which statements say what cannot all be true. */
  get contradictedArtifacts(): ReadonlySet<string> {
    return this.#contradicted
  }

  /** Artifacts whose names look like those of others. */
  get alikeArtifacts(): ReadonlySet<string> {
    return this.#alike
  }

  /** Says of artifacts beyond this piece of a workspace since when they are known. */
  putBeginnings(rows: readonly { artifact: string; versions: [id: string, at: number, written: boolean][] }[]): void {
    for (const { artifact, versions } of rows) {
      const beginning = beginningOf(versions.map(([id, at, written]) => ({ id, at, written })))
      if (beginning) this.#beginnings.set(artifact, beginning)
    }
  }

  /** Null: nothing is known of it but its name. */
  beginning(artifact: string): Origin | null {
    const known = this.#beginnings.get(artifact)
    if (known) return known
    return beginningOf(
      this.versionsOf(artifact).flatMap((node) => {
        const version = this.version(node)
        return version ? { id: version.id, at: version.createdAt, written: version.producerSeen } : []
      }),
    )
  }

  /** Runs of this workspace that reported outputs and no input, by id. */
  get runsWithoutInput(): { size: number } & Iterable<string> {
    return this.#counted?.runsWithoutInput ?? keysOf(this.#withoutInput)
  }

  /** The node of an id; undefined: there is none. */
  find(id: string): number | undefined {
    const node = this.#places.get(id)
    return node !== undefined && this.isPresent(node) ? node : undefined
  }

  id(node: number): string {
    return this.#ids[node] ?? ''
  }

  isPresent = (node: number): boolean => (this.#flags[node] ?? 0) !== 0
  isVersion = (node: number): boolean => ((this.#flags[node] ?? 0) & VERSION) !== 0
  /** A full list of its members is known: flows into it are held. */
  isEnumerated = (node: number): boolean => ((this.#flags[node] ?? 0) & ENUMERATED) !== 0

  /**
   * Whether a full list says that whoever it does not name is not in it: of people who are known by one of these namespaces (null:
   * of whoever it is) it could have named them.
   */
  isClosedTo(node: number, namespaces: ReadonlySet<string> | null): boolean {
    if (!this.isEnumerated(node)) return false
    const listedBy = namespaces === null ? null : (this.version(node)?.listedBy ?? null)
    return listedBy === null || listedBy.some((one) => namespaces?.has(one))
  }

  /** There is something that the record does not know of it: worth a look. */
  isUncertain = (node: number): boolean => ((this.#flags[node] ?? 0) & UNCERTAIN) !== 0

  /** Null: the node is a part, or absent. */
  version(node: number): Version | null {
    return this.#nodes[node]?.version ?? null
  }

  part(node: number): Part | null {
    return this.#nodes[node]?.part ?? null
  }

  artifact(id: string): Artifact | null {
    return this.#artifacts.get(id) ?? null
  }

  /** The system that holds an artifact; null: none, or it was only ever named. */
  systemOf(artifact: Artifact | null): SystemRow | null {
    return artifact?.system ? (this.#systems.get(artifact.system) ?? null) : null
  }

  /** The nodes of an artifact's versions, made at whatever time, in no order. */
  versionsOf = (artifact: string): readonly number[] => this.#versions.get(artifact) ?? none

  /** The ids of all versions. */
  versionIds = (): string[] => [...this.#versions.values()].flatMap((nodes) => nodes.map((node) => this.id(node)))

  /** Systems of which no artifact has a version, by id. */
  get silentSystems(): Set<string> {
    if (this.#counted) return this.#counted.silentSystems
    const speaking = new Set([...this.#versions.keys()].flatMap((id) => this.#artifacts.get(id)?.system ?? []))
    return new Set([...this.#systems.keys()].filter((id) => !speaking.has(id)))
  }

  /** Keeps the graph as it is until the returned function is called. */
  hold(): () => void {
    this.#holders += 1
    return () => {
      this.#holders -= 1
      if (this.#holders > 0) return
      for (const tell of this.#whenFree.splice(0)) tell()
    }
  }

  get isHeld(): boolean {
    return this.#holders > 0
  }

  /** When nobody holds it any more; whoever waits must look again, since others may have come first. */
  free(): Promise<void> {
    return this.isHeld ? new Promise((done) => this.#whenFree.push(done)) : Promise.resolve()
  }

  /** What leads to something that is not known here: to be looked up. */
  missing(): { nodes: string[]; artifacts: string[] } {
    return { nodes: [...this.#absent].map((node) => this.id(node)), artifacts: [...this.#unknownArtifacts] }
  }

  /** Ids of what versions of this kind lead to and that is not known here. */
  missingAfter(kind: Version['kind']): string[] {
    const from = (node: number) => this.edges.some(node, 'UPSTREAM', (_, other) => this.version(other)?.kind === kind)
    return [...this.#absent].filter(from).map((node) => this.id(node))
  }

  putVersion(version: Version, edges: Leaving): void {
    const place = this.#put(version.id, { version, part: null }, edges)
    if (!this.#artifacts.has(version.artifact)) this.#unknownArtifacts.add(version.artifact)
    this.#keep(version, place)
  }

  putPart(part: Part, edges: Leaving): void {
    this.#put(part.id, { version: null, part }, edges)
    if (part.halfTold === 'WITHOUT_INPUT') this.#withoutInput.set(part.run, (this.#withoutInput.get(part.run) ?? 0) + 1)
  }

  putArtifact({ artifact, search, system, contradiction, alike, told, named, read }: PlacedArtifact): void {
    if (contradiction) this.#contradicted.add(artifact.id)
    else this.#contradicted.delete(artifact.id)
    if (alike.length > 0) this.#alike.add(artifact.id)
    else this.#alike.delete(artifact.id)
    const isAny = told.length + named.length + read.length > 0
    const columns = isAny ? { told: told.sort(), named: named.sort(), read: read.sort() } : null
    this.#artifacts.set(artifact.id, { ...artifact, search, system, alike, columns })
    this.#unknownArtifacts.delete(artifact.id)
  }

  putSystems(systems: readonly { id: string; described: SystemRow | null }[]): void {
    this.#systems = new Map(systems.map(({ id, described }) => [id, described]))
  }

  /** A node that is no longer, with all that led to it. */
  remove(id: string): void {
    const node = this.#places.get(id)
    if (node === undefined) return
    this.#forget(node)
    this.edges.clearOut(node)
    this.edges.clearIn(node)
    this.#absent.delete(node)
    this.#nodes[node] = null
    this.#flags[node] = 0
  }

  #put(id: string, node: NonNullable<Node>, edges: Leaving): number {
    const place = this.#placeOf(id)
    this.#forget(place)
    this.#absent.delete(place)
    this.#nodes[place] = node
    this.#flags[place] = flagsOf(node)
    this.edges.clearOut(place)
    for (const [index, to] of edges.to.entries()) {
      if (to === '') throw new IsolationBreach(id)
      this.edges.add(place, this.#placeOf(to), edges.at[index] ?? 0, edges.code[index] ?? 0, edges.claim[index] || null)
    }
    return place
  }

  #placeOf(id: string): number {
    const known = this.#places.get(id)
    if (known !== undefined) {
      if (!this.#nodes[known]) this.#absent.add(known)
      return known
    }
    const place = this.#ids.length
    this.#ids.push(id)
    this.#nodes.push(null)
    this.#places.set(id, place)
    this.#absent.add(place)
    if (place >= this.#flags.length) {
      const flags = new Uint8Array(this.#flags.length * 2)
      flags.set(this.#flags)
      this.#flags = flags
    }
    return place
  }

  #forget(place: number): void {
    this.#forgetPart(this.part(place))
    const version = this.version(place)
    if (!version) return
    if (!version.producerSeen) this.#unseen -= 1
    const its = this.#versions.get(version.artifact) ?? []
    // What changes is mostly among the last that came.
    its.splice(its.lastIndexOf(place), 1)
    if (its.length === 0) this.#versions.delete(version.artifact)
  }

  #forgetPart(part: Part | null): void {
    if (part?.halfTold !== 'WITHOUT_INPUT') return
    const left = (this.#withoutInput.get(part.run) ?? 1) - 1
    if (left === 0) this.#withoutInput.delete(part.run)
    else this.#withoutInput.set(part.run, left)
  }

  #keep({ artifact, producerSeen }: Version, place: number): void {
    if (!producerSeen) this.#unseen += 1
    const others = this.#versions.get(artifact)
    if (others) others.push(place)
    else this.#versions.set(artifact, [place])
  }
}

function beginningOf(versions: readonly (Begun & { written: boolean })[]): Origin | null {
  const earliest = (of: readonly Begun[]) =>
    of.reduce<Begun | null>((a, b) => (a && (a.at < b.at || (a.at === b.at && a.id < b.id)) ? a : b), null)
  const first = earliest(versions)
  return first && { first, written: earliest(versions.filter(({ written }) => written)) }
}

function flagsOf({ version, part }: NonNullable<Node>): number {
  const uncertain =
    version?.assumedAppend ||
    version?.replacedBy ||
    version?.placeholder ||
    version?.contradiction ||
    version?.destroyedAt
  const untold =
    part?.open || part?.startUnknown || part?.clockSkew || part?.contradiction || part?.flowsAssumed || part?.halfTold
  return (
    PRESENT | (version ? VERSION : 0) | (version?.enumerated ? ENUMERATED : 0) | (uncertain || untold ? UNCERTAIN : 0)
  )
}
