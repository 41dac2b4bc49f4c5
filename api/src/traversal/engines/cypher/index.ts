import { lockWorkspace } from '../../../changes/index.ts'
import type { Database } from '../../../platform/db/index.ts'
import {
  type Adjacency,
  byIds,
  changesBetween,
  type Head,
  headOf,
  type Reader,
  readerOf,
} from '../../adjacency/index.ts'
import { idsOf, type Reach } from '../reach.ts'
import { gather, type Piece } from './gather.ts'
import * as store from './store.ts'

/** Rounds of reading without holding commits back. */
const PATIENCE = 3

/**
 * The engine that asks the database: what a question may reach, found by Neo4j's own walk, as a graph of its own. It costs what
 * is reached and its neighbours, not the workspace. Whoever asks walks, judges and counts on it exactly as on the copy of
 * all, so both engines answer the same. `most`: nodes that are gathered; past it the graph is `truncated`. Throws DatabaseError.
 */
export async function reachInDatabase(db: Database, reach: Reach, most: number): Promise<Adjacency> {
  const starts = await idsOf(reach.from)
  const reader = readerOf(db)
  for (let round = 0; round < PATIENCE; round += 1) {
    const before = await headOf(reader)
    const piece = await gather(reader, reach, starts, most)
    const after = await headOf(reader)
    if (await isOfOneMoment(reader, piece, before, after)) return stamped(piece.graph, after)
  }
  // Whoever writes without pause is held back for the length of one walk.
  return db.write('reach', async (tx) => {
    await tx.run(lockWorkspace)
    const head = await headOf(tx)
    return stamped((await gather(tx, reach, starts, most)).graph, head)
  })
}

function stamped(graph: Adjacency, { epoch, people }: Head): Adjacency {
  graph.epoch = epoch
  graph.people = people
  return graph
}

/**
 * Nothing that was gathered changed meanwhile. Downstream, a new way in begins at a node that is here, which is then touched;
 * upstream it begins elsewhere, so that any change counts.
 */
async function isOfOneMoment(reader: Reader, { graph, upstream }: Piece, before: Head, after: Head): Promise<boolean> {
  if (before.epoch === after.epoch) return true
  const touched = await changesBetween(reader, before.epoch, after.epoch)
  if (!touched || touched.systems) return false
  if (upstream && touched.versions.size + touched.parts.size > 0) return false
  const ids = [...touched.versions, ...touched.parts, ...touched.artifacts]
  return !ids.some((id) => graph.mentions(id))
}

/** Ids of every version of some artifacts. */
export const versionsIn = async (db: Database, artifacts: Iterable<string>): Promise<string[]> =>
  (await byIds(readerOf(db), store.versionsOfArtifacts, artifacts)).map(({ id }) => id)

/** Ids of the parts of runs that have not reported an end. */
export const openPartsIn = async (db: Database): Promise<string[]> =>
  (await db.read(store.openParts)).map(({ id }) => id)
