import neo4j, { type Driver, type Record as Neo4jRecord } from 'neo4j-driver'
import type { z } from 'zod'
import { asDatabaseError, DatabaseError } from './errors.ts'
import { toParameters } from './parameters.ts'
import { askForSign, CONNECTIONS, openDriver, whileContended } from './patience.ts'
import { Pulse, type Waiting } from './pulse.ts'
import { missingIn, type Statement } from './statement.ts'

export { type Clock, openClock } from './clock.ts'
export { DatabaseError, type DatabaseFailure } from './errors.ts'
export {
  workspacesToAlert,
  workspacesToEscalate,
  workspacesToRotate,
  workspacesToSeal,
  workspacesToShred,
  workspacesToWork,
  workspacesWithRetention,
} from './everyWorkspace.ts'
export { migrate } from './migrate.ts'
export { type OwnedKind, type Owner, ownersOf } from './owners.ts'
export { workspacesToRebuild } from './rebuilding.ts'
export { type Statement, statement } from './statement.ts'

export type Parameters = Record<string, unknown>

/** Runs statements inside one transaction of one workspace. */
export type Transaction = {
  run<Row>(statement: Statement<Row>, parameters?: Parameters): Promise<Row[]>
  /** Another transaction, that is committed at once and stays whatever becomes of this one. It must wait for no lock of this one. */
  apart<T>(name: string, work: (tx: Omit<Transaction, 'apart'>) => Promise<T>): Promise<T>
}

/** The database as one workspace sees it: no statement runs without `$ws`, and no caller can set it. */
export type Database = {
  read<Row>(statement: Statement<Row>, parameters?: Parameters): Promise<Row[]>
  /** As `read`, for more rows than should be held at once: each is handed over as it comes. */
  stream<Row>(statement: Statement<Row>, parameters: Parameters, each: (row: Row) => void): Promise<void>
  /** One statement that writes, in a transaction of its own and in one exchange. It may run again, so it must be safe to repeat. */
  append(statement: Statement<unknown>, parameters: Parameters): Promise<void>
  /** One transaction, retried as a whole on deadlock and other transient errors. `name` labels its errors. */
  write<T>(name: string, work: (tx: Transaction) => Promise<T>): Promise<T>
}

/**
 * For whom a transaction runs, as the database lists it (SHOW TRANSACTIONS). Nothing that a caller wrote, and no identity.
 * `token`: the id of the actor's token. `operation`: the fields of Query or Mutation, or the HTTP route.
 */
export type Caller = { actor: string; token: string; operation: string; request: string }

export type Connection = {
  /** `caller`: absent where the API works for itself. It is looked at anew for each transaction. */
  workspace(ws: string, caller?: Caller): Database
  /** Throws a DatabaseError when the database cannot be reached or refuses the password. */
  verify(): Promise<void>
  /** The database's clock, in ms. Throws a DatabaseError. */
  timeThere(): Promise<number>
  /** As `verify`, by a write: a database whose disk is full can still be read. */
  verifyWrite(): Promise<void>
  close(): Promise<void>
  readonly driver: Driver
}

/** How long the database works on one transaction before it stops it by itself, in ms. `load`: a stream of many rows. */
export type Timeouts = { read: number; write: number; load: number }

/** A database that takes longer to write one node is not ready. */
const READY_TIMEOUT_MS = 3_000

const DEFAULT_TIMEOUTS: Timeouts = { read: 30_000, write: 120_000, load: 600_000 }

/** Opens the one driver of this process. Sessions are opened nowhere else. */
export function connect(
  uri: string,
  user: string,
  password: string,
  timeouts: Timeouts = DEFAULT_TIMEOUTS,
): Connection {
  const driver = openDriver(uri, user, password, CONNECTIONS)
  // Connections of their own: those who wait for a transaction apart may hold all the others.
  const apart = openDriver(uri, user, password, 4)
  const bookmarkManager = neo4j.bookmarkManager()
  const pulse = new Pulse(() => askForSign(uri, user, password))
  return {
    driver,
    workspace: (ws, caller) => databaseOf({ driver, apart, bookmarkManager, timeouts, pulse }, ws, caller),
    verify: async () => {
      await driver.verifyConnectivity().catch((error: unknown) => {
        throw asDatabaseError(error, 'connection')
      })
    },
    timeThere: async () => {
      const asked = () => driver.executeQuery('RETURN timestamp() AS now')
      const { records } = await pulse.guard('clock', asked).catch((error: unknown) => {
        throw asDatabaseError(error, 'clock')
      })
      return Number(records[0]?.get('now'))
    },
    verifyWrite: async () => {
      const session = apart.session({ defaultAccessMode: neo4j.session.WRITE })
      const config = { timeout: READY_TIMEOUT_MS, metadata: { statement: 'ready' } }
      try {
        await pulse.guard('ready', async () => session.run(probe, {}, config))
      } catch (error) {
        throw asDatabaseError(error, 'ready')
      } finally {
        // Of one that does not answer, nobody waits for the end.
        void session.close().catch(() => {})
      }
    },
    close: async () => {
      pulse.stop()
      await Promise.all([driver.close(), apart.close()])
    },
  }
}

const probe = 'MERGE (p:Probe {name: "ready"}) SET p.at = timestamp()'

/** Where a statement runs: a transaction, or a session, which makes one of its own for it. */
type Runner = { run(text: string, values: Parameters): PromiseLike<{ records: Neo4jRecord[] }> }

type Bookmarks = ReturnType<typeof neo4j.bookmarkManager>
type Opened = { driver: Driver; apart: Driver; bookmarkManager: Bookmarks; timeouts: Timeouts; pulse: Pulse }

/** The database stops the transaction at its time, and lists it by this name while it runs (SHOW TRANSACTIONS). */
const bounded = (timeout: number, statement: string, ws: string, caller?: Caller) => ({
  timeout,
  metadata: { ...caller, statement, ws },
})

/**
 * A read or append is one statement, so it travels alone: one exchange with the database, where a managed transaction takes three
 * (begin, run, commit). What failed for a passing reason goes on in a managed one, which waits and tries again.
 */
function databaseOf(
  { driver, apart, bookmarkManager, timeouts, pulse }: Opened,
  ws: string,
  caller?: Caller,
): Database {
  if (!ws) throw new DatabaseError('ISOLATION', 'a database without a workspace')
  return {
    read: (statement, parameters = {}) =>
      pulse.guard(statement.name, () =>
        alone(driver, { bookmarkManager, isWrite: false }, bounded(timeouts.read, statement.name, ws, caller), (tx) =>
          runIn(tx, ws, statement, parameters),
        ),
      ),
    append: async (statement, parameters) => {
      // Nobody reads on the strength of it, so no later read has to wait for it.
      await pulse.guard(statement.name, () =>
        alone(driver, { isWrite: true }, bounded(timeouts.write, statement.name, ws, caller), (tx) =>
          runIn(tx, ws, statement, parameters),
        ),
      )
    },
    stream: (statement, parameters, each) =>
      pulse.guard(statement.name, async (waiting) => {
        const session = driver.session({ defaultAccessMode: neo4j.session.READ, bookmarkManager, fetchSize: 10_000 })
        try {
          const config = bounded(timeouts.load, statement.name, ws, caller)
          const result = session.run(statement.text, { ...toParameters(parameters), ws }, config)
          for await (const record of result) {
            stillWanted(waiting, statement.name)
            each(parseRow(statement, record.toObject()))
          }
        } catch (error) {
          throw asDatabaseError(error, statement.name)
        } finally {
          await session.close()
        }
      }),
    write: (name, work) =>
      pulse.guard(name, (waiting) => {
        const aside: Transaction['apart'] = (what, part) =>
          write(apart, bookmarkManager, bounded(timeouts.write, what, ws, caller), (tx) =>
            part(inside(tx, ws, waiting)),
          )
        return write(driver, bookmarkManager, bounded(timeouts.write, name, ws, caller), async (tx) => {
          const done = await work({ ...inside(tx, ws, waiting), apart: aside })
          stillWanted(waiting, name)
          return done
        })
      }),
  }
}

/** One statement, in one exchange with the database. */
async function alone<T>(
  driver: Driver,
  { bookmarkManager, isWrite }: { bookmarkManager?: Bookmarks; isWrite: boolean },
  config: ReturnType<typeof bounded>,
  work: (tx: Runner) => Promise<T>,
): Promise<T> {
  const defaultAccessMode = isWrite ? neo4j.session.WRITE : neo4j.session.READ
  const session = driver.session({ defaultAccessMode, ...(bookmarkManager ? { bookmarkManager } : {}) })
  try {
    const atOnce: Runner = { run: (text, values) => session.run(text, values, config) }
    return await work(atOnce).catch((error: unknown) => {
      if (!neo4j.isRetryableError(error)) throw error
      return whileContended(() => (isWrite ? session.executeWrite(work, config) : session.executeRead(work, config)))
    })
  } catch (error) {
    throw asDatabaseError(error, config.metadata.statement)
  } finally {
    // Interrupts a statement that is still running.
    await session.close()
  }
}

const inside = (tx: Runner, ws: string, waiting: Waiting): Omit<Transaction, 'apart'> => ({
  async run(statement, parameters = {}) {
    stillWanted(waiting, statement.name)
    return runIn(tx, ws, statement, parameters)
  },
})

/** Whoever was told that nothing was written must not find it written after all. */
function stillWanted({ isOver }: Waiting, name: string): void {
  if (isOver) throw new DatabaseError('UNAVAILABLE', name)
}

async function write<T>(
  driver: Driver,
  bookmarkManager: Bookmarks,
  config: ReturnType<typeof bounded>,
  work: (tx: Runner) => Promise<T>,
): Promise<T> {
  const session = driver.session({ defaultAccessMode: neo4j.session.WRITE, bookmarkManager })
  try {
    return await whileContended(() => session.executeWrite(work, config))
  } catch (error) {
    if (error instanceof Error && !('code' in error)) throw error
    throw asDatabaseError(error, config.metadata.statement)
  } finally {
    await session.close()
  }
}

async function runIn<Row>(tx: Runner, ws: string, statement: Statement<Row>, parameters: Parameters) {
  const missing = missingIn(statement.required, parameters)
  if (missing) throw new DatabaseError('INTERNAL', `${statement.name}: ${missing} is required`)
  const result = await tx.run(statement.text, { ...toParameters(parameters), ws })
  return result.records.map((record) => parseRow(statement, record.toObject()))
}

function parseRow<Row>(statement: Statement<Row>, record: unknown): Row {
  const parsed = statement.row.safeParse(record)
  if (parsed.success) return parsed.data
  // Paths only: the values may be personal.
  throw new DatabaseError('INTERNAL', `${statement.name}: row does not fit at ${paths(parsed.error)}`)
}

const paths = (error: z.ZodError) => error.issues.map((issue) => issue.path.join('.')).join(', ')
