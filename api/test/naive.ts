import { typeOfFlow, type World } from '../../testkit/planting/plant.ts'
import type { Direction, Verdict } from '../src/generated/schema.ts'

/** Where several of a person's identities come to different verdicts: what is there under one is there. */
const together: Verdict[] = ['CONFIRMED', 'DERIVED', 'ERASED', 'EXCLUDED', 'BARRIER']

/** What the statements must answer, by definition (design: verdicts; docs/adr/0005), identity by identity. */
export function naiveVerdicts(world: World, person: string, asOf: number): Map<string, Verdict> {
  const own = [person, ...(world.people?.find(({ ref }) => ref === person)?.others ?? [])]
  const answer = new Map<string, Verdict>()
  for (const [id, verdict] of own.flatMap((identity) => [...verdictsBy(world, identity, asOf)])) {
    const said = answer.get(id)
    if (!said || together.indexOf(verdict) < together.indexOf(said)) answer.set(id, verdict)
  }
  return answer
}

/** What is there under one identity, with nested loops over sets of names. */
function verdictsBy(world: World, identity: string, asOf: number): Map<string, Verdict> {
  const { versions, lists = [], erasures = [] } = world
  const edges = edgesOf(world)
  // Nothing is erased from a version before it is made; a time of no milliseconds may be any within its second.
  const madeAt = (id: string) => versions.find((version) => version.id === id)?.createdAt ?? 0
  const erased = erasures.filter(
    (e) =>
      e.person === identity &&
      (e.effective ?? true) &&
      e.at <= asOf &&
      (e.at % 1000 === 0 ? e.at + 999 : e.at) >= madeAt(e.version),
  )
  const naming = lists.filter(({ people }) => people.includes(identity))
  const cut = ({ carry, from, at }: NaiveEdge) => {
    const namedSince = (since: number) => naming.some((l) => l.version === from && l.at > since && l.at <= at)
    return carry && erased.some((e) => e.version === from && at >= e.at && !namedSince(e.at))
  }
  const walk = (from: Iterable<string>, types: string[]) =>
    closure(from, (name) => edges.filter((e) => e.from === name && types.includes(e.type) && !cut(e)).map((e) => e.to))

  const C = new Set(naming.map(({ version }) => version))
  const R = walk(C, ['FLOWS'])
  const RB = walk(R, ['FLOWS', 'BLURRED'])
  const isErased = (id: string) =>
    erased.some((e) => e.version === id && !naming.some((list) => list.version === id && list.at > e.at))
  const isHeld = (id: string) =>
    edges.some((e) => e.type === 'HELD' && e.carries !== 'NONE' && e.to === id && RB.has(e.from))
  const isDenied = (id: string) => edges.some((e) => e.carries === 'NONE' && e.to === id && RB.has(e.from))
  const judge = ({ id, enumerated }: World['versions'][number]): Verdict | null => {
    if (R.has(id) && isErased(id)) return 'ERASED'
    if (C.has(id)) return 'CONFIRMED'
    if (R.has(id)) return 'DERIVED'
    if (RB.has(id)) return 'BARRIER'
    if (enumerated && isHeld(id)) return 'EXCLUDED'
    return isDenied(id) ? 'BARRIER' : null
  }
  return new Map(
    versions
      .filter(({ createdAt = 0 }) => createdAt <= asOf)
      .flatMap((version) => {
        const verdict = judge(version)
        return verdict ? [[version.id, verdict] as const] : []
      }),
  )
}

/** What happened to what a person's data touched, as `version what@time`, by definition: a statement names them, or does not. */
export function naiveEvents(world: World, person: string, asOf: number): string[] {
  const own = new Set([person, ...(world.people?.find(({ ref }) => ref === person)?.others ?? [])])
  const onTheList = naiveVerdicts(world, person, asOf)
  const happened = [
    ...world.versions.map(({ id, createdAt = 0 }) => ({ id, what: 'making', at: createdAt })),
    ...world.versions.map(({ id, destroyedAt = Number.POSITIVE_INFINITY }) => ({
      id,
      what: 'destruction',
      at: destroyedAt,
    })),
    ...(world.lists ?? [])
      .filter(({ people }) => people.some((ref) => own.has(ref)))
      .map(({ version, at }) => ({ id: version, what: 'naming', at })),
    ...(world.erasures ?? [])
      .filter((erasure) => own.has(erasure.person))
      .map(({ version, at }) => ({ id: version, what: 'erasure', at })),
  ]
  return happened
    .filter(({ id, at }) => onTheList.has(id) && at <= asOf)
    .map(({ id, what, at }) => `${id} ${what}@${at}`)
    .sort()
}

/** Versions that can be reached from these over any flow; a start only if something leads back to it. */
export function naiveTrace(world: World, starts: string[], direction: Direction, asOf: number): Set<string> {
  const edges = edgesOf(world)
  const after = (name: string) => edges.filter((e) => e.from === name).map((e) => e.to)
  const before = (name: string) => edges.filter((e) => e.to === name).map((e) => e.from)
  const ways = { DOWNSTREAM: [after], UPSTREAM: [before], BOTH: [after, before] }[direction]
  const names = { DOWNSTREAM: ['DOWNSTREAM'], UPSTREAM: ['UPSTREAM'], BOTH: ['DOWNSTREAM', 'UPSTREAM'] } as const
  const reached = ways.flatMap((way, i) => {
    const found = new Set(closure(starts.flatMap(way), way))
    const one = names[direction][i] ?? 'DOWNSTREAM'
    return [...found].filter((name) => !starts.includes(name) || isLedTo(world, name, starts, found, one))
  })
  const existing = new Set(world.versions.filter(({ createdAt = 0 }) => createdAt <= asOf).map(({ id }) => id))
  return new Set(reached.filter((name) => existing.has(name)))
}

/** Whether another version leads to a start: a run that reads back what it wrote leads from a version to itself, which tells nothing. */
export function isLedTo(
  world: World,
  start: string,
  starts: string[],
  found: ReadonlySet<string>,
  direction: 'DOWNSTREAM' | 'UPSTREAM',
): boolean {
  const others = world.versions.map(({ id }) => id).filter((id) => id !== start)
  return others
    .filter((id) => found.has(id) || starts.includes(id))
    .some((id) => naiveNeighbours(world, id, direction, Number.POSITIVE_INFINITY).has(start))
}

/** Versions one step from a version: straight, or over the parts of one run; never itself. */
export function naiveNeighbours(world: World, start: string, direction: Direction, asOf: number): Set<string> {
  const edges = edgesOf(world)
  const isVersion = (name: string) => world.versions.some(({ id }) => id === name)
  const ways = {
    DOWNSTREAM: [['from', 'to']],
    UPSTREAM: [['to', 'from']],
    BOTH: [
      ['from', 'to'],
      ['to', 'from'],
    ],
  } as const
  const found = ways[direction].flatMap(([near, far]) => {
    const beyond = (name: string) => edges.filter((edge) => edge[near] === name).map((edge) => edge[far])
    return [...closure(beyond(start), (name) => (isVersion(name) ? [] : beyond(name)))].filter(isVersion)
  })
  const existing = new Set(world.versions.filter(({ createdAt = 0 }) => createdAt <= asOf).map(({ id }) => id))
  return new Set(found.filter((name) => name !== start && existing.has(name)))
}

type NaiveEdge = { from: string; to: string; type: string; carries: string; at: number; carry: boolean }

function edgesOf({ flows = [], runs = [], versions }: World): NaiveEdge[] {
  const enumerated = (name: string) => versions.some((version) => version.id === name && version.enumerated === true)
  const chains = runs
    .filter(({ chained }) => chained)
    .flatMap(({ id, parts = [id] }) => parts.slice(1).map((to, index) => ({ from: parts[index] ?? to, to })))
  return [
    ...flows.map(({ from, to, carries = 'PERSONAL', at = 0, carry = false, mixes = false }) => {
      const type = typeOfFlow(carries, enumerated(to) && !mixes)
      return { from, to, type, carries, at, carry }
    }),
    ...chains.map((link) => ({ ...link, type: 'FLOWS', carries: 'PERSONAL', at: 0, carry: false })),
  ]
}

function closure(from: Iterable<string>, next: (name: string) => string[]): Set<string> {
  const reached = new Set(from)
  for (const name of reached) for (const other of next(name)) reached.add(other)
  return reached
}
