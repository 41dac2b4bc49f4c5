import type { Database } from '../../platform/db/index.ts'
import { type Line, LineCutter, NOT_UTF8 } from '../../platform/http/index.ts'
import { type PersonKeys, readUnderNewest } from '../../platform/keys/index.ts'
import { type Allowance, priceOf } from '../../platform/rates/index.ts'
import { type Digested, digestsOf, openSuppressed, suppressedAmong } from './suppressed.ts'

/** What may be sent at once. */
export const MOST_LINES = 200_000
export const MOST_BYTES = 16 * 1024 * 1024

/** More than may be sent at once. The rest of the body is not read. */
export class TooMuch extends Error {
  constructor() {
    super(
      `Send at most ${MOST_LINES} identities and ${MOST_BYTES / 1024 ** 2} MiB at once, and the rest in other requests.`,
    )
  }
}

export type Filtering = { db: Database; personKeys: PersonKeys; allowance: Pick<Allowance, 'pace'> }

/** What a line is: `n` counts lines from 1. Nothing of the identity is in it. */
type Asked = { n: number } & ({ digests: Digested[] } | { error: string })

/** Up to so many the database is asked directly. */
const FEW = 5_000
const AT_ONCE = 10_000

/**
 * Says of each line of a body, `{"namespace", "value"}`, whether it is of somebody whose data was deleted: in the order of the lines, blank ones left
 * out. Nothing is kept. Throws TooMuch, DatabaseError.
 */
export async function filterPeople(by: Filtering, body: AsyncIterable<Uint8Array>): Promise<string[]> {
  const asked = await readLines(by, body)
  const { db, personKeys } = by
  const digests = asked.flatMap((one) => ('digests' in one ? one.digests : []))
  const suppressed = await readUnderNewest(personKeys, () =>
    among(
      db,
      personKeys,
      digests.map((one) => personKeys.wrap(one)),
    ),
  )
  return asked.map((one) => {
    const { n } = one
    const told =
      'error' in one
        ? { n, error: one.error }
        : { n, suppressed: one.digests.some(({ digest }) => suppressed.has(personKeys.newest(digest))) }
    return `${JSON.stringify(told)}\n`
  })
}

async function readLines({ personKeys, allowance }: Filtering, body: AsyncIterable<Uint8Array>): Promise<Asked[]> {
  const asked: Asked[] = []
  const cutter = new LineCutter(0)
  let [n, bytes] = [0, 0]
  const take = (line: Line) => {
    n += 1
    if (n > MOST_LINES) throw new TooMuch()
    const read = readLine(line, personKeys)
    if (read) asked.push({ n, ...read })
  }
  for await (const piece of body) {
    bytes += piece.length
    if (bytes > MOST_BYTES) throw new TooMuch()
    await allowance.pace(priceOf('bytes', piece.length))
    for (const line of cutter.cut(Buffer.from(piece.buffer, piece.byteOffset, piece.length))) take(line)
  }
  const last = cutter.last()
  if (last) take(last)
  return asked
}

const UNREAD = { TOO_LONG: 'The line is longer than 64 KiB.', NOT_UTF8 }
const NO_IDENTITY = 'Send {"namespace": …, "value": …}, both texts.'
const UNFIT = 'The value cannot be an identity of this namespace, so nobody was recorded under it. Look at it yourself.'

/** Null: the line is blank. */
function readLine(line: Line, keys: PersonKeys): { digests: Digested[] } | { error: string } | null {
  if ('unread' in line) return { error: UNREAD[line.unread] }
  if (line.text.trim() === '') return null
  const { namespace, value } = parsed(line.text)
  if (typeof namespace !== 'string' || typeof value !== 'string') return { error: NO_IDENTITY }
  const digests = digestsOf(keys, namespace, value)
  return digests.length > 0 ? { digests } : { error: UNFIT }
}

function parsed(text: string): { namespace?: unknown; value?: unknown } {
  try {
    const read: unknown = JSON.parse(text)
    return read !== null && typeof read === 'object' ? read : {}
  } catch {
    return {}
  }
}

async function among(db: Database, keys: PersonKeys, digests: readonly Digested[]): Promise<Set<string>> {
  if (digests.length <= FEW) return new Set((await suppressedAmong(db, keys, digests)).map(({ digest }) => digest))
  const known = await openSuppressed(db, keys)
  const found = new Set<string>()
  for (let from = 0; from < digests.length; from += AT_ONCE)
    for (const { digest } of await known.among(digests.slice(from, from + AT_ONCE))) found.add(digest)
  return found
}
