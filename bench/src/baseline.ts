import type { Driver } from 'neo4j-driver'
import { endOfRun, shapeOfRun } from './loop.ts'

/**
 * The flow graph of the same runs and nothing else, in labels of its own: versions and run parts with a unique id, and
 * their flows. No statements, runs, bindings, locks, or lookup of what was there.
 */
const constraints = ['BareVersion', 'BarePart'].map(
  (label) => `CREATE CONSTRAINT bare_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
)

const flow = '[:FLOWS {ws: $ws, at: row.at, carries: "PERSONAL", entry: row.entry}]'

const statements = {
  versions: 'UNWIND $rows AS row CREATE (:BareVersion {id: row.id, ws: $ws, createdAt: row.at})',
  parts: 'UNWIND $rows AS row CREATE (:BarePart {id: row.id, ws: $ws, at: row.at})',
  reads: `UNWIND $rows AS row MATCH (a:BareVersion {id: row.from}) MATCH (b:BarePart {id: row.to}) CREATE (a)-${flow}->(b)`,
  writes: `UNWIND $rows AS row MATCH (a:BarePart {id: row.from}) MATCH (b:BareVersion {id: row.to}) CREATE (a)-${flow}->(b)`,
  carries: `UNWIND $rows AS row MATCH (a:BareVersion {id: row.from}) MATCH (b:BareVersion {id: row.to}) CREATE (a)-${flow}->(b)`,
}

type Node = { id: string; at: number }
type Flow = { from: string; to: string; at: number; entry: string }
type Rows = { versions: Node[]; parts: Node[]; reads: Flow[]; writes: Flow[]; carries: Flow[] }

export async function prepareBare(driver: Driver): Promise<void> {
  for (const constraint of constraints) await driver.executeQuery(constraint)
}

/** Takes everything of the baseline out again. */
export async function clearBare(driver: Driver): Promise<void> {
  const session = driver.session()
  try {
    await session.run('MATCH (n:BareVersion|BarePart) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS')
    for (const name of ['bareversion', 'barepart']) await session.run(`DROP CONSTRAINT bare_${name} IF EXISTS`)
  } finally {
    await session.close()
  }
}

/** One client of the baseline: what it has written so far decides what its next runs see. */
export function openBare(driver: Driver, ws: string, client: string) {
  const current = new Map<number, string>()
  return {
    /** Writes the flow graph of runs `from` to `to` (exclusive) in one transaction. */
    async write(from: number, to: number): Promise<void> {
      const rows: Rows = { versions: [], parts: [], reads: [], writes: [], carries: [] }
      for (let i = from; i < to; i += 1) addRun(rows, current, client, i)
      const session = driver.session()
      try {
        await session.executeWrite(async (tx) => {
          for (const name of Object.keys(statements) as (keyof Rows)[])
            await tx.run(statements[name], { ws, rows: rows[name] })
        })
      } finally {
        await session.close()
      }
    },
  }
}

function addRun(rows: Rows, current: Map<number, string>, client: string, i: number): void {
  const at = endOfRun(i)
  const part = `${client}/${i}`
  const { reads, writes } = shapeOfRun(i)
  rows.parts.push({ id: part, at })
  for (const place of reads) {
    const seen = current.get(place)
    if (seen !== undefined) rows.reads.push({ from: seen, to: part, at, entry: part })
  }
  for (const place of writes) {
    const id = `${part}/${place}`
    const before = current.get(place)
    rows.versions.push({ id, at })
    rows.writes.push({ from: part, to: id, at, entry: id })
    if (before !== undefined) rows.carries.push({ from: before, to: id, at, entry: id })
    current.set(place, id)
  }
}
