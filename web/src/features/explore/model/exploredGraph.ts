import { keyOf, type Opened } from './expansions.ts'
import { countOf, type Passage, type Run, type Step, type Version, type Way, ways } from './neighbours.ts'

/** A version that is drawn. `beyond`: its neighbours that no line leads to yet, by direction. */
export type Card = {
  version: Version
  /** Steps from the focus, negative upstream. */
  level: number
  /** The card that brought it; null: the focus. */
  parent: string | null
  open: Readonly<Record<Way, boolean>>
  beyond: Readonly<Record<Way, number>>
}

/** Siblings that are not drawn: `count` of the neighbours of `of` in one direction. */
export type Fold = { id: string; of: string; way: Way; count: number }

/** Runs that join the same cards, as one dot. */
export type Joint = { id: string; runs: readonly Run[]; from: readonly string[]; to: readonly string[] }

export type Link = { id: string; from: string; to: string; carries: Passage['in'] }

/** What is drawn of the surroundings of a focus. `full`: something was left out because the picture may hold no more. */
export type Explored = {
  focus: string
  cards: readonly Card[]
  folds: readonly Fold[]
  joints: readonly Joint[]
  links: readonly Link[]
  full: boolean
}

/**
 * Draws the focus and, in the order in which they were opened, the neighbours of what is drawn: of each only as many as were
 * asked for, and `most` in all. Whatever is left out in these directions is counted where it would hang. Pure.
 */
export function explore(
  focus: Version,
  opened: readonly Opened[],
  steps: ReadonlyMap<string, Step>,
  most: number,
  directions: readonly Way[] = ways,
): Explored {
  const { placed, full } = place(focus, opened, steps, most)
  const passages = passagesBetween(placed, opened, steps)
  const known = neighboursIn(passages)
  const open = new Set(opened.filter((one) => steps.has(keyOf(one))).map(keyOf))
  const cards = [...placed.values()].map((card): Card => {
    const { id } = card.version
    const isOpen = (way: Way) => open.has(keyOf({ id, way }))
    const left = (way: Way) => Math.max(0, countOf(card.version, way) - (known[way].get(id)?.size ?? 0))
    const beyond = (way: Way) => (isOpen(way) || !directions.includes(way) ? 0 : left(way))
    return {
      ...card,
      open: { UPSTREAM: isOpen('UPSTREAM'), DOWNSTREAM: isOpen('DOWNSTREAM') },
      beyond: { UPSTREAM: beyond('UPSTREAM'), DOWNSTREAM: beyond('DOWNSTREAM') },
    }
  })
  const folds = foldsOf(placed, opened, steps)
  return { focus: focus.id, cards, folds, ...joined(passages, folds, runsOf(steps)), full }
}

type Placed = Pick<Card, 'version' | 'level' | 'parent'>

function place(focus: Version, opened: readonly Opened[], steps: ReadonlyMap<string, Step>, most: number) {
  const placed = new Map<string, Placed>([[focus.id, { version: focus, level: 0, parent: null }]])
  let full = false
  // What is opened at a card that a later entry brings waits for it.
  for (let waiting = [...opened], count = -1; waiting.length !== count; ) {
    count = waiting.length
    waiting = waiting.filter(({ id, way, most: asked }) => {
      const at = placed.get(id)
      if (!at) return true
      for (const version of steps.get(keyOf({ id, way }))?.neighbours.slice(0, asked) ?? []) {
        if (placed.has(version.id)) continue
        full ||= placed.size >= most
        if (full) break
        placed.set(version.id, { version, level: at.level + (way === 'UPSTREAM' ? -1 : 1), parent: id })
      }
      return false
    })
  }
  return { placed, full }
}

function passagesBetween(
  placed: ReadonlyMap<string, Placed>,
  opened: readonly Opened[],
  steps: ReadonlyMap<string, Step>,
): Passage[] {
  const found = new Map<string, Passage>()
  for (const one of opened)
    for (const passage of steps.get(keyOf(one))?.passages ?? [])
      if (placed.has(passage.from) && placed.has(passage.to))
        found.set(`${passage.from} ${passage.run} ${passage.to}`, passage)
  return [...found.values()]
}

function neighboursIn(passages: readonly Passage[]): Record<Way, Map<string, Set<string>>> {
  const known = { UPSTREAM: new Map<string, Set<string>>(), DOWNSTREAM: new Map<string, Set<string>>() }
  const note = (way: Way, of: string, other: string) =>
    known[way].set(of, (known[way].get(of) ?? new Set<string>()).add(other))
  for (const { from, to } of passages) {
    note('DOWNSTREAM', from, to)
    note('UPSTREAM', to, from)
  }
  return known
}

function foldsOf(
  placed: ReadonlyMap<string, Placed>,
  opened: readonly Opened[],
  steps: ReadonlyMap<string, Step>,
): Fold[] {
  return opened.flatMap(({ id, way }) => {
    const step = steps.get(keyOf({ id, way }))
    if (!step || !placed.has(id)) return []
    const count = step.total - step.neighbours.filter((version) => placed.has(version.id)).length
    return count > 0 ? [{ id: `fold:${keyOf({ id, way })}`, of: id, way, count }] : []
  })
}

const runsOf = (steps: ReadonlyMap<string, Step>) => new Map([...steps.values()].flatMap(({ runs }) => [...runs]))

/**
 * Runs as dots. Inputs that a run leads to the same outputs share a dot, others have their own: through a shared one the
 * picture would show ways that no answer named.
 */
function joined(passages: readonly Passage[], folds: readonly Fold[], runs: ReadonlyMap<string, Run>) {
  const joints = new Map<string, { runs: Map<string, Run>; from: Set<string>; to: readonly string[] }>()
  const links = new Map<string, Link>()
  const link = (from: string, to: string, carries: Link['carries']) =>
    links.set(`${from}>${to}`, { id: `${from}>${to}`, from, to, carries })
  const outputs = new Map<string, Passage[]>()
  for (const passage of passages) {
    if (passage.run === null) link(passage.from, passage.to, passage.out)
    else
      outputs.set(`${passage.from} ${passage.run}`, [...(outputs.get(`${passage.from} ${passage.run}`) ?? []), passage])
  }
  for (const group of outputs.values()) {
    const [first] = group
    const run = first?.run ? runs.get(first.run) : undefined
    if (!first || !run) continue
    const to = group.map((passage) => passage.to).sort()
    const id = `run:${run.id}|${to.join()}`
    const joint = joints.get(id) ?? { runs: new Map(), from: new Set<string>(), to }
    joint.runs.set(run.id, run)
    joint.from.add(first.from)
    joints.set(id, joint)
    link(first.from, id, first.in)
    for (const passage of group) link(id, passage.to, passage.out)
  }
  for (const { id, of, way } of folds) {
    if (way === 'UPSTREAM') link(id, of, 'PERSONAL')
    else link(of, id, 'PERSONAL')
  }
  return {
    joints: [...joints].map(([id, joint]) => ({
      id,
      runs: [...joint.runs.values()],
      from: [...joint.from],
      to: joint.to,
    })),
    links: [...links.values()],
  }
}

/** How many of the drawn versions lie on a way from the focus, in these directions, as far as it is drawn. Pure. */
export function onTheWays({ focus, links, cards }: Explored, directions: readonly Way[]): number {
  const isCard = new Set(cards.map(({ version }) => version.id))
  const found = new Set<string>()
  for (const way of ways.filter((one) => directions.includes(one))) {
    const [near, far] = way === 'DOWNSTREAM' ? (['from', 'to'] as const) : (['to', 'from'] as const)
    const next = new Map<string, string[]>()
    for (const link of links) next.set(link[near], [...(next.get(link[near]) ?? []), link[far]])
    const seen = new Set([focus])
    for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other)
    for (const id of seen) if (isCard.has(id) && id !== focus) found.add(id)
  }
  return found.size
}
