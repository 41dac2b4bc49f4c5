import type { ArtifactKind } from '../../generated/schema.ts'
import {
  type Changes,
  type FeedPart,
  feedOf,
  listedId,
  NOW_ON,
  type Read,
  type ViewChange,
} from '../../history/binding/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { flowType } from '../../vocabulary/kinds.ts'
import * as store from './store/index.ts'

/** Reads that feed what was read of computed writes: `reads` are new, `former` are no longer. `kinds`: of their artifacts, by id. */
export type SettledViews = {
  reads: Read[]
  former: Read[]
  kinds: Map<string, ArtifactKind>
  /** Versions and run parts that changed. */
  versions: string[]
  parts: string[]
}

/**
 * Feeds what was read of computed writes from their sources, over the time for which it was read, and the definition in force
 * from its own time on (docs/adr/0004, "Views"). Makes and drops run parts and versions; the reads that it answers are still
 * to be bound.
 */
export async function settleViews(tx: Transaction, ws: string, { views }: Changes): Promise<SettledViews> {
  const settled: SettledViews = { reads: [], former: [], kinds: new Map(), versions: [], parts: [] }
  if (views.size === 0) return settled
  const rows = [...views].map(([write, { inForce, revised, snapshots }]) => ({
    write,
    revised,
    snapshots: [...snapshots],
    own: inForce !== null,
    listed: listedId(ws, write),
  }))
  const added: FeedPart[] = []
  const dropped: string[] = []
  const states = await tx.run(store.viewStates, { rows })
  for (const state of states) {
    const { wanted, unheld } = feedsOf(ws, state, views.get(state.write))
    const had = new Map([
      ...state.parts.map((id) => [id, null] as const),
      ...state.reads.map((read) => [read.id, read] as const),
    ])
    added.push(...wanted.parts.filter(({ id }) => !had.has(id)))
    settled.reads.push(...wanted.reads.filter(({ id }) => !had.has(id)))
    for (const { id } of [...wanted.parts, ...wanted.reads]) had.delete(id)
    for (const [id, read] of had) {
      if (read === null) dropped.push(id)
      else settled.former.push(former(read))
    }
    for (const { artifact, kind } of state.reads) settled.kinds.set(artifact, kind)
    for (const { sources } of state.view?.parts ?? [])
      for (const { artifact, kind } of sources) settled.kinds.set(artifact, kind)
    dropped.push(...unheld)
    settled.versions.push(state.write, listedId(ws, state.write), ...state.snapshots.map(({ id }) => id))
  }
  if (dropped.length > 0) await tx.run(store.dropFeeds, { ids: dropped })
  if (added.length > 0) await tx.run(store.writeFeeds, { parts: added.map(partRow) })
  await tx.run(store.joinListed, { rows })
  settled.parts.push(...added.map(({ id }) => id), ...dropped)
  return settled
}

function feedsOf(ws: string, { write, view, at, snapshots }: store.ViewState, change: ViewChange | undefined) {
  const held = snapshots.filter((snapshot) => snapshot.held && view !== null)
  const feeds = [
    ...held.map(({ id, from, until }) => ({ into: id, from, until })),
    ...(change?.inForce && at !== null ? [{ into: write, from: at, until: NOW_ON }] : []),
  ]
  const fed = view === null ? [] : feeds.map((feed) => feedOf(ws, write, view, feed))
  return {
    wanted: { parts: fed.flatMap(({ parts }) => parts), reads: fed.flatMap(({ reads }) => reads) },
    unheld: snapshots.filter((snapshot) => !held.includes(snapshot)).map(({ id }) => id),
  }
}

const partRow = ({ id, run, at, columns, into, carries, claim, mixes }: FeedPart) => ({
  id,
  run,
  at,
  columns,
  into,
  type: flowType[carries],
  properties: { at, carries, claim, mixes: mixes ?? null, entry: into },
})

/** What binding has to know of a read that is no longer. */
const former = ({ id, artifact, name, from, until, view }: store.ViewState['reads'][number]): Read => ({
  id,
  artifact,
  name,
  from,
  until,
  view,
  kind: 'VIEW',
  run: null,
  into: [],
  blind: [],
  one: false,
  pin: null,
  list: null,
})
