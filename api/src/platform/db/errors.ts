import { Neo4jError } from 'neo4j-driver'
import { CONNECTIONS } from './patience.ts'

export type DatabaseFailure =
  | 'UNAVAILABLE'
  /** All connections are in use: it does as much as it may at once. */
  | 'OVERLOADED'
  | 'TIMEOUT'
  | 'AUTHENTICATION'
  /** Its certificate is none that this process trusts. */
  | 'UNTRUSTED'
  | 'DISK_FULL'
  | 'ISOLATION'
  /** A workspace's graph does not fit into this process's memory. */
  | 'TOO_LARGE'
  /** The graph moved on between two looks of one answer. */
  | 'MOVED'
  /** Its time was over, or whoever asked has gone. */
  | 'STOPPED'
  | 'INTERNAL'

/** What went wrong in the database, by cause. Carries the database's code, and no parameter values: they may hold personal data. */
export class DatabaseError extends Error {
  readonly failure: DatabaseFailure
  readonly retryable: boolean
  /** It cannot be reached, so nothing else can be done there either. */
  readonly gone: boolean

  constructor(failure: DatabaseFailure, statement: string, cause?: unknown) {
    const code = cause instanceof Neo4jError && cause.code !== 'N/A' ? ` (${cause.code})` : ''
    super(`${failure} in ${statement}${code}`, { cause })
    this.name = 'DatabaseError'
    this.failure = failure
    this.gone = isGone(cause)
    this.retryable = RETRYABLE.includes(failure)
  }
}

const RETRYABLE: readonly DatabaseFailure[] = ['UNAVAILABLE', 'OVERLOADED', 'TIMEOUT', 'MOVED']

/** It takes what it is sent, and gives no sign of life. */
export class NoAnswer extends Error {}

/** Maps a driver error by its code (Neo4j status codes 5.x). */
export function asDatabaseError(error: unknown, statement: string): DatabaseError {
  if (error instanceof DatabaseError) return error
  const code = error instanceof Neo4jError ? error.code : ''
  return new DatabaseError(failureOf(code, error), statement, error)
}

/** The driver has no code for it: Node's words are the end of its own. */
const isUntrusted = (error: unknown): boolean =>
  error instanceof Neo4jError && /Caused by:.*(?:certificate|altnames)/i.test(error.message)

/** The driver names no code where no connection came in time. */
const isGone = (error: unknown): boolean =>
  error instanceof NoAnswer ||
  (error instanceof Neo4jError &&
    (['ServiceUnavailable', 'SessionExpired'].includes(error.code) || error.message.startsWith(NO_CONNECTION)))

const NO_CONNECTION = 'Connection acquisition'

/** No connection came in time, though there are as many as there may be. */
const isOverloaded = (error: unknown): boolean =>
  error instanceof Neo4jError &&
  error.message.startsWith(NO_CONNECTION) &&
  error.message.includes(`Active conn count = ${CONNECTIONS},`)

function failureOf(code: string, error: unknown): DatabaseFailure {
  if (isUntrusted(error)) return 'UNTRUSTED'
  if (isOverloaded(error)) return 'OVERLOADED'
  if (isGone(error)) return 'UNAVAILABLE'
  // Stopped while it waited or worked, a transaction that is over its time may also come back as Terminated.
  if (code.endsWith('.Transaction.Terminated')) return 'TIMEOUT'
  if (code.includes('TransactionTimedOut') || code === 'Neo.ClientError.Transaction.LockClientStopped') return 'TIMEOUT'
  if (code.startsWith('Neo.ClientError.Security.')) return 'AUTHENTICATION'
  if (error instanceof Error && /no space left|disk/i.test(error.message)) return 'DISK_FULL'
  if (code.startsWith('Neo.TransientError.')) return 'UNAVAILABLE'
  return 'INTERNAL'
}
