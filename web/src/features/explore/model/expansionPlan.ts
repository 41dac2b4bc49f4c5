import { closing, keyOf, type Opened, opening, SIBLINGS } from './expansions.ts'
import { countOf, type Step, type Version, type Way, ways } from './neighbours.ts'

/** What the address says of a picture. */
export type Wanted = {
  focus: string
  /** Opened by hand. */
  open: readonly Opened[]
  directions: readonly Way[]
  /** Everything that lies fewer steps than this from the focus is opened. */
  depth: number
  /** Cards that the picture may hold. */
  most: number
}

/** `implied`: keys of what is opened for its depth alone. */
export type Growth = { opened: readonly Opened[]; implied: ReadonlySet<string> }

/** The farthest that an address may reach. */
export const DEEPEST = 20

/**
 * What is opened: the focus, everything near enough to it as far as answers tell what that is, and what was opened by hand. A
 * version of which the record has nothing more in a direction is not asked about. Pure.
 */
export function grow({ focus, open, directions, depth, most }: Wanted, answerTo: (one: Opened) => Step | undefined) {
  const given = new Map(open.map((one) => [keyOf(one), one]))
  const opened = new Map<string, Opened>()
  const seen = new Set([focus])
  let ring: Met[] = [{ id: focus, version: null, by: null }]
  for (let step = 0; step < Math.min(depth, DEEPEST) && ring.length > 0; step += 1) {
    const next: Met[] = []
    for (const met of ring)
      for (const way of directions.filter((one) => leadsOn(met, one))) {
        const key = keyOf({ id: met.id, way })
        const one = given.get(key) ?? { id: met.id, way, most: SIBLINGS }
        opened.set(key, one)
        for (const version of answerTo(one)?.neighbours.slice(0, one.most) ?? []) {
          if (seen.has(version.id) || seen.size >= most) continue
          seen.add(version.id)
          next.push({ id: version.id, version, by: way })
        }
      }
    ring = next
  }
  const implied = new Set(opened.keys())
  for (const one of open) if (directions.includes(one.way)) opened.set(keyOf(one), one)
  return { opened: [...opened.values()], implied } satisfies Growth
}

/** `by`: the way on which it was met; null: it is the focus. */
type Met = { id: string; version: Version | null; by: Way | null }

/** Whether there is more in this direction than the version that it was met from. */
function leadsOn({ version, by }: Met, way: Way): boolean {
  return version === null || countOf(version, way) > (by === way ? 0 : 1)
}

/** What an address has to say besides a depth. Pure. */
export const toWrite = (opened: readonly Opened[], implied: ReadonlySet<string>): Opened[] =>
  opened.filter((one) => !implied.has(keyOf(one)) || one.most !== SIBLINGS)

/** Opens all that is drawn: one step deeper if the picture is as deep everywhere, else each version by itself. Pure. */
export function growAll(
  { open, depth }: Pick<Wanted, 'open' | 'depth'>,
  { opened, implied }: Growth,
  cards: readonly { version: Version; beyond: Readonly<Record<Way, number>> }[],
): { open: Opened[]; depth: number } {
  if (open.every((one) => implied.has(keyOf(one)))) return { open: [...open], depth: Math.min(DEEPEST, depth + 1) }
  const all = cards.reduce(
    (so, { version: { id }, beyond }) =>
      opening(
        so,
        id,
        ways.filter((way) => beyond[way] > 0),
      ),
    opened,
  )
  return { open: toWrite(all, implied), depth }
}

/** Closes one version. What is opened for its depth is then opened each by itself, since a depth knows no exceptions. Pure. */
export function growWithout(wanted: Wanted, { opened }: Growth, id: string): { open: Opened[]; depth: number } {
  const { implied } = grow({ ...wanted, open: [], depth: 1 }, () => undefined)
  return { open: toWrite(closing(opened, id), implied), depth: 1 }
}
