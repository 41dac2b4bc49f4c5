import neo4j, { type Driver, Neo4jError, type Session } from 'neo4j-driver'

/**
 * How long a database that is not there is waited for: its clients hear of it within four seconds, since those of OpenLineage give
 * up at five. A connection is made, or a free one waited for, within `connectionAcquisitionTimeout`; what failed is tried
 * again while less than `maxTransactionRetryTime` has passed, and the driver pauses for a second or two before it does.
 */
export const patience = {
  connectionTimeout: 1_500,
  connectionAcquisitionTimeout: 3_000,
  maxTransactionRetryTime: 700,
}

/** Work that got in the way of other work may try again for as long as this. */
const CONTENDED_MS = 30_000

/** Tries again what the database itself ended for a passing reason, such as a deadlock: it is there, and busy. */
export async function whileContended<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + CONTENDED_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isContended(error) || Date.now() > until) throw error
      await new Promise((done) => setTimeout(done, 50 + Math.random() * 200))
    }
  }
}

/** Transactions, each tried again while other work gets in its way. */
export type PatientSession = Pick<Session, 'executeRead' | 'executeWrite'>

/** What this session does is tried again while other work gets in its way, for longer than the driver would. */
export const patiently = (session: Session): PatientSession => ({
  executeRead: (work, config) => whileContended(() => session.executeRead(work, config)),
  executeWrite: (work, config) => whileContended(() => session.executeWrite(work, config)),
})

const isContended = (error: unknown): boolean =>
  error instanceof Neo4jError && neo4j.isRetryableError(error) && error.code.startsWith('Neo.')

/** Connections for what callers ask. */
export const CONNECTIONS = 100

/** A driver that is that patient. */
export const openDriver = (uri: string, user: string, password: string, connections: number): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), {
    ...patience,
    disableLosslessIntegers: true,
    maxConnectionPoolSize: connections,
  })

/** A question to the database. `cancel`: nobody waits for it any more. */
export type Sign = { answered: Promise<unknown>; cancel(): void }

/** Asks the database for nothing, once, over a connection of its own, and waits for as long as nobody cancels it. */
export function askForSign(uri: string, user: string, password: string): Sign {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 0,
    connectionAcquisitionTimeout: 60_000,
    maxConnectionPoolSize: 1,
  })
  const cancel = () => void driver.close().catch(() => {})
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  return { answered: session.run('RETURN 1').then(cancel), cancel }
}
