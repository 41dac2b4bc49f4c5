/** How far somebody looked. Of what was not looked at, nothing is claimed. In rising order. */
export const assurances = ['NOT_CHECKED', 'ATTESTED', 'QUERIED', 'HISTORY_PURGED', 'BYTES_CHECKED'] as const
export type Assurance = (typeof assurances)[number]

/** Whether one level is as far as another, or further. */
export const reaches = (level: Assurance, demanded: Assurance): boolean =>
  assurances.indexOf(level) >= assurances.indexOf(demanded)

/** A raw identity of the person, as the vault gives it. */
export type RawIdentity = { namespace: string; value: string }

/** A column of a store, as the store itself has it. */
export type Column = { collection: string; name: string; type: string }

/** Rows of one collection, by the values of some of its fields as text. They may hold identifiers: keep them sealed. */
export type Selection = { collection: string; fields: string[]; rows: string[][] }

/**
 * What there was of a person before anything was done. `counts`: rows by collection, those with none among them; whatever is done and
 * looked at later keeps to these collections.
 */
export type Found = { counts: Record<string, number>; selections: Selection[] }

/** What was found in some collections alone. */
export const foundIn = ({ counts, selections }: Found, collections: readonly string[]): Found => ({
  counts: Object.fromEntries(collections.map((name) => [name, counts[name] ?? 0])),
  selections: selections.filter(({ collection }) => collections.includes(collection)),
})

/** What was found before, and what is found now: rows may be gone, and others have come. `isMore`: of the latter there are some. */
export function joined(before: Found, now: Found): { found: Found; isMore: boolean } {
  const known = new Set(before.selections.flatMap(keysOf))
  const isMore = now.selections.flatMap(keysOf).some((key) => !known.has(key))
  if (!isMore) return { found: before, isMore }
  const counts = Object.fromEntries(
    Object.keys(before.counts).map((name) => [name, Math.max(before.counts[name] ?? 0, now.counts[name] ?? 0)]),
  )
  return { found: { counts, selections: [...before.selections, ...now.selections] }, isMore }
}

const keysOf = ({ collection, fields, rows }: Selection) => rows.map((row) => JSON.stringify([collection, fields, row]))

/** What was done. `receipt`: what the store says of it, without anything of the person. */
export type Act = { affected: Record<string, number>; receipt: Record<string, string> }

/** `level`: how far was looked. `notes`: what was not looked at, and what is known to be left. */
export type Check = { remaining: Record<string, number>; level: Assurance; notes: string[] }

/** Identities of one kind, each as it stands in the store. */
export type IdentityPage = { namespace: string; values: string[] }

/** Rows of one collection, in full. */
export type Page = { collection: string; columns: string[]; rows: (string | null)[][] }

/**
 * Works on one store. Each step may be done again after a crash: `find` before anything is done, its answer stored; then `act` by what was
 * found; then `check`. Throws ExecutorProblem, whose message holds nothing of the person.
 */
export interface Executor {
  /** The levels that it can reach, in rising order. */
  readonly levels: readonly Assurance[]
  /** Collections of which rows are deleted. */
  readonly collections: readonly string[]
  /** What the store has. Throws SCHEMA_CHANGED where that is not what the dataset says. */
  discover(): Promise<Column[]>
  find(identities: readonly RawIdentity[]): Promise<Found>
  /** Rows that were found, for the person's access package, a page at a time. */
  read(found: Found): AsyncIterable<Page>
  /** @param attemptKey the same for every repetition of one attempt */
  act(found: Found, attemptKey: string): Promise<Act>
  /**
   * Shows every identity that the store holds, a page at a time, so that they can be compared with digests once nobody knows the person's
   * any more. Nothing of them is kept.
   */
  eachIdentity(visit: (page: IdentityPage) => Promise<void>): Promise<void>
  /** Looks again, by what was found and by the identities, on a connection of its own. */
  check(found: Found, identities: readonly RawIdentity[], level: Assurance): Promise<Check>
}

export type ExecutorProblemCode =
  | 'DATASET_INVALID'
  | 'STORE_DOWN'
  | 'STORE_REFUSED'
  | 'STORE_BUSY'
  | 'SCHEMA_CHANGED'
  | 'TOO_MANY_ROWS'
  | 'ROWS_CHANGED'
  | 'STORE_FAILED'

/** Why an executor could not do something. Nothing was half done. The message names what to do, and no value of any row. */
export class ExecutorProblem extends Error {
  override readonly name = 'ExecutorProblem'
  readonly code: ExecutorProblemCode
  constructor(code: ExecutorProblemCode, message: string) {
    super(message)
    this.code = code
  }
  /** Whether the same may go well later. */
  get retryable(): boolean {
    return this.code === 'STORE_DOWN' || this.code === 'STORE_BUSY' || this.code === 'ROWS_CHANGED'
  }
}
