import { Neo4jError } from 'neo4j-driver'

export type DatabaseFailure =
  | 'UNAVAILABLE'
  | 'TIMEOUT'
  | 'AUTHENTICATION'
  | 'DISK_FULL'
  | 'ISOLATION'
  /** A workspace's graph does not fit into this process's memory. */
  | 'TOO_LARGE'
  /** The graph moved on between two looks of one answer. */
  | 'MOVED'
  /** Its time was over, or whoever asked has gone. */
  | 'STOPPED'
  | 'INTERNAL'

/** What went wrong in the database, by cause. Carries no parameter values: they may hold personal data. */
export class DatabaseError extends Error {
  readonly failure: DatabaseFailure
  readonly retryable: boolean
  /** It cannot be reached, so nothing else can be done there either. */
  readonly gone: boolean

  constructor(failure: DatabaseFailure, statement: string, cause?: unknown) {
    super(`${failure} in ${statement}`, { cause })
    this.name = 'DatabaseError'
    this.failure = failure
    this.gone = isGone(cause)
    this.retryable = failure === 'UNAVAILABLE' || failure === 'TIMEOUT' || failure === 'MOVED'
  }
}

/** Maps a driver error by its code (Neo4j status codes 5.x). */
export function asDatabaseError(error: unknown, statement: string): DatabaseError {
  if (error instanceof DatabaseError) return error
  const code = error instanceof Neo4jError ? error.code : ''
  return new DatabaseError(failureOf(code, error), statement, error)
}

/** The driver names no code where no connection came in time. */
const isGone = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  (['ServiceUnavailable', 'SessionExpired'].includes(error.code) || error.message.startsWith('Connection acquisition'))

function failureOf(code: string, error: unknown): DatabaseFailure {
  if (isGone(error)) return 'UNAVAILABLE'
  // Stopped while it waited or worked, a transaction that is over its time may also come back as Terminated.
  if (code.endsWith('.Transaction.Terminated')) return 'TIMEOUT'
  if (code.includes('TransactionTimedOut') || code === 'Neo.ClientError.Transaction.LockClientStopped') return 'TIMEOUT'
  if (code.startsWith('Neo.ClientError.Security.')) return 'AUTHENTICATION'
  if (error instanceof Error && /no space left|disk/i.test(error.message)) return 'DISK_FULL'
  if (code.startsWith('Neo.TransientError.')) return 'UNAVAILABLE'
  return 'INTERNAL'
}
