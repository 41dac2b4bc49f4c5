// Checkpoints of logs (c2sp.org/tlog-checkpoint), as the text of a signed note.

/** The root of a log's tree at one size. `origin`: which log it is. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Buffer }

export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`

/** Null: it is none. Lines that others may add after the first three are left alone. */
export function checkpointOf(text: string): Checkpoint | null {
  const [, origin = '', digits = '', base64 = '', more = ''] =
    /^([^\n]+)\n(\d+)\n([^\n]+)\n((?:[^\n]+\n)*)$/.exec(text) ?? []
  const size = Number(digits)
  const root = Buffer.from(base64, 'base64')
  if (origin === '' || !Number.isSafeInteger(size) || String(size) !== digits) return null
  if (root.length !== 32 || root.toString('base64') !== base64 || more.includes('\n\n')) return null
  return { origin, size, root }
}
