import type { Database, Statement } from '../platform/db/index.ts'
import { type FormerRow, formerArtifact, formerRun, formerVersion } from './formers.ts'
import type { Lease } from './lease.ts'
import {
  artifacts,
  consents,
  facets,
  lists,
  runs,
  setConsentsAside,
  setFacetsAside,
  setListsAside,
  setStatementsAside,
  unwritten,
  waiting,
  writeFormers,
  writes,
} from './store/aside.ts'

/** Sets aside what is not made anew, before the rest is deleted: old ids first, as they need what is there. */
export async function setAside(db: Database, ws: string, lease: Lease): Promise<void> {
  await each(db, lease, writes, (row) => formerVersion(ws, { ...row, artifact: null, view: null }))
  await each(db, lease, unwritten, (row) => formerVersion(ws, { ...row, run: null }))
  await each(db, lease, artifacts, (row) => formerArtifact(ws, row))
  await each(db, lease, runs, (row) => formerRun(ws, row))
  await move(db, lease, facets, setFacetsAside)
  await move(db, lease, lists, setListsAside)
  await move(db, lease, consents, setConsentsAside)
  await move(db, lease, waiting, setStatementsAside)
}

async function each<Row>(db: Database, lease: Lease, of: Statement<Row>, former: (row: Row) => FormerRow) {
  const rows: FormerRow[] = []
  await db.stream(of, {}, (row) => rows.push(former(row)))
  await lease.steps('ASIDE', rows, (tx, some) => tx.run(writeFormers, { rows: some }))
}

async function move(db: Database, lease: Lease, of: Statement<{ id: string }>, by: Statement<object>) {
  const ids: string[] = []
  await db.stream(of, {}, ({ id }) => ids.push(id))
  await lease.steps('ASIDE', ids, (tx, some) => tx.run(by, { ids: some }))
}
