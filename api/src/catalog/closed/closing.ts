import DataLoader from 'dataloader'
import { type Clearance, isUnderOne } from '../../platform/access/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Digest } from '../../platform/keys/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { ArtifactName } from '../../vocabulary/command.ts'
import { idOf } from '../../vocabulary/ids.ts'
import { systemId } from '../systems/index.ts'
import { type ByPurpose, type OpenParameters, openTo } from './open.ts'
import { type Sealing, sealingUnder } from './seal.ts'
import * as store from './store.ts'

/** What the database is asked of, and under whose key. */
type Where = { db: Database; ws: string; digest: Digest }

/** What somebody is cleared for, and which artifacts that opens by what they may be used for. */
export type Cleared = { clearance: Clearance; byPurpose: ByPurpose }

/** Something that an id means. */
type Thing = { artifact: string | null; run: string | null; system: string | null; category: string | null }

/** What is closed to whoever makes one request. It lives as long as the request. */
export class Closing {
  readonly clearance: Clearance
  readonly sealing: Sealing
  /** Of statements that ask what is open. */
  readonly open: OpenParameters
  readonly #ws: string
  readonly #systems: ReadonlySet<string> | null
  readonly #byPurpose: ByPurpose
  readonly #artifacts: DataLoader<string, boolean>
  readonly #runs: DataLoader<string, boolean>
  readonly #jobs: DataLoader<string, boolean>
  readonly #namespaces: DataLoader<string, boolean>
  readonly #things: DataLoader<string, Thing | null>

  constructor({ db, ws, digest }: Where, { clearance, byPurpose }: Cleared) {
    this.clearance = clearance
    this.#byPurpose = byPurpose
    this.open = openTo(clearance, byPurpose)
    this.sealing = sealingUnder(digest)
    this.#ws = ws
    this.#systems = clearance.systems && new Set(clearance.systems.map((key) => systemId(ws, key)))
    const { open } = this
    const among = (find: (ids: string[]) => Promise<{ id: string }[]>) =>
      new DataLoader<string, boolean>(async (ids) => {
        const found = new Set((await find([...ids])).map(({ id }) => id))
        return ids.map((id) => found.has(id))
      })
    this.#artifacts = among((ids) => db.read(store.closedArtifacts, { ids, ...open }))
    this.#runs = among((ids) => db.read(store.closedRuns, { ids, ...open }))
    this.#jobs = among((ids) => db.read(store.closedJobs, { ids, ...open }))
    this.#namespaces = among(async (names) =>
      (await db.read(store.openNamespaces, { names, ...open })).map(({ name }) => ({ id: name })),
    )
    this.#things = new DataLoader(async (ids) => {
      const rows = await db.read(store.thingsById, { ids: [...ids], most: 4 * ids.length })
      const found = new Map(rows.map(({ id, ...thing }) => [id, thing]))
      return ids.map((id) => found.get(id) ?? null)
    })
  }

  artifact(id: string): Promise<boolean> {
    return this.#artifacts.load(id)
  }

  /** By its names. One that is unknown is open: there is nothing of it to see. */
  named({ kind, namespace, name }: ArtifactName): Promise<boolean> {
    return this.artifact(artifactId(this.#ws, { kind, namespace, name }))
  }

  run(id: string): Promise<boolean> {
    return this.#runs.load(id)
  }

  /** By its names. One that is unknown is open: there is nothing of it to see. */
  job({ namespace, name }: { namespace: string; name: string }): Promise<boolean> {
    return this.#jobs.load(idOf(this.#ws, 'job', namespace, name))
  }

  async namespace(name: string): Promise<boolean> {
    return !(await this.#namespaces.load(name))
  }

  system(key: string): boolean {
    return this.clearance.systems !== null && !this.clearance.systems.includes(key)
  }

  /** Columns without a category are open to whoever their artifact is open to. */
  category(category: string | null | undefined): boolean {
    const { categories } = this.clearance
    return categories !== null && typeof category === 'string' && !isUnderOne(category, categories)
  }

  /** Whatever an id means. What it does not mean anything of is open. */
  async thing(id: string): Promise<boolean> {
    const thing = await this.#things.load(id)
    if (!thing) return false
    const { artifact, run, system, category } = thing
    if (system !== null && this.system(system)) return true
    if (run !== null && (await this.run(run))) return true
    return artifact !== null && (this.category(category) || (await this.artifact(artifact)))
  }

  /** Of an artifact in the copy of the graph, at once. `system`: its system's id. */
  opens(artifact: string, { system, kind }: { system: string | null; kind: string }): boolean {
    const { kinds, withoutSystem, withoutPurpose } = this.clearance
    if (kinds !== null && !kinds.some((open) => open === kind)) return false
    const { open, closed } = this.#byPurpose
    if (withoutPurpose ? closed.has(artifact) : !open.has(artifact)) return false
    if (this.#systems === null) return true
    return system === null ? withoutSystem : this.#systems.has(system)
  }
}

/** What is closed in one request, once it has been looked up: null, nothing is. */
export type Clearing = {
  /** Looks it up, once. Throws DatabaseError. */
  look(): Promise<Closing | null>
  /** What was found. Null as well before anybody looked. */
  readonly closing: Closing | null
}

/** @param find what whoever asks is cleared for; null: everything */
export function openClearing(where: Where, find: () => Promise<Cleared | null>): Clearing {
  let found: Promise<Closing | null> | null = null
  const clearing = {
    closing: null as Closing | null,
    look: () => {
      found ??= find().then((cleared) => {
        clearing.closing = cleared && new Closing(where, cleared)
        return clearing.closing
      })
      return found
    },
  }
  return clearing
}
