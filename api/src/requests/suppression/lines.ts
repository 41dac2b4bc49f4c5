import { type Line, LineCutter, NOT_UTF8 } from '../../platform/http/index.ts'
import type { PersonKeys } from '../../platform/keys/index.ts'
import { type Allowance, priceOf } from '../../platform/rates/index.ts'
import { type Digested, digestsOf } from './suppressed.ts'

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

export type ReadingLines = { personKeys: PersonKeys; allowance: Pick<Allowance, 'pace'> }

/** What a line is: `n` counts lines from 1. Nothing of the identity is in it. */
export type AskedLine = DigestedLine | { n: number; error: string }

/** A line with an identity, by the digests under which that person may be recorded. */
export type DigestedLine = { n: number; digests: Digested[] }

/** The identities of an NDJSON body, `{"namespace", "value"}` a line, in the order of the lines; blank ones are left out. Throws TooMuch. */
export async function readIdentityLines(
  { personKeys, allowance }: ReadingLines,
  body: AsyncIterable<Uint8Array>,
): Promise<AskedLine[]> {
  const asked: AskedLine[] = []
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
