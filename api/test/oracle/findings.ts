import { type Authorisation, counting, type Flow, type Node, pathsTo } from './purposes.ts'

// Findings as docs/findings.md has them, naively: every path to a run is walked by itself, and every declaration looked at anew.

export type Basis = {
  id: string
  about: string
  at: number
  until: number | null
  recordedAt: number
  purposes: string[]
  categories: string[]
  condition: boolean
}

export type Assessment = {
  id: string
  artifact: string
  purposes: string[]
  favourable: boolean
  at: number
  until: number | null
  recordedAt: number
}

export type Decision = { id: string; assessment: string; approved: boolean; at: number; recordedAt: number }

export type Admission = {
  id: string
  job: string
  purpose: string
  decision: string
  at: number
  expiresAt: number
  inputs: string[]
}

export type Run = {
  id: string
  part: string
  job: string
  startedAt: number
  purposes: string[]
  admission: string | null
}

export type World = {
  nodes: readonly (Node & { live: boolean })[]
  flows: readonly Flow[]
  runs: readonly Run[]
  said: readonly Authorisation[]
  bases: readonly Basis[]
  admissions: readonly Admission[]
  assessments: readonly Assessment[]
  decisions: readonly Decision[]
  enforcedSince: number | null
  categories: Readonly<Record<string, string[]>>
  special: readonly string[]
  /** Artifacts that are models, and those of them with a position. */
  models: readonly string[]
  positions: readonly string[]
  sensitive: readonly string[]
}

const NEVER = Number.MAX_SAFE_INTEGER

/** The keys of what is found: the code, and what it is about. `late`: bases of which one has to be found for each group. */
export function oracle(world: World): { keys: Set<string>; late: string[][] } {
  const keys = new Set<string>()
  const late: string[][] = []
  for (const run of world.runs.filter((one) => matters(world, one))) {
    const paths = pathsTo(run.part, world.flows)
    const behind = new Set(paths.flatMap((path) => path.flatMap((id) => artifactOf(world, id) ?? [])))
    const categories = new Set([...behind].flatMap((artifact) => world.categories[artifact] ?? []))
    if (categories.size === 0) continue
    const said = counting(world.said, run.startedAt, NEVER)
    const about = (id: string) => said.filter(({ artifact }) => artifact === artifactOf(world, id))
    for (const purpose of run.purposes) {
      const groups = [...categories].map((category) => basesFor(world, run, purpose, category))
      if (groups.some((group) => group === 'NONE')) keys.add(`BASIS_MISSING ${run.job} ${purpose}`)
      for (const group of groups) if (Array.isArray(group)) late.push(group)
      for (const artifact of behind) {
        const its = said.filter((one) => one.artifact === artifact)
        if (its.some(({ purposes }) => !covers(purposes, purpose)) && !isFoundCompatible(world, run, purpose, artifact))
          keys.add(`PURPOSE_NOT_AUTHORISED ${run.job} ${purpose}`)
      }
    }
    const isSilent = (path: readonly string[]) => path.every((id) => about(id).length === 0)
    const isBare = (id: string) => pathsTo(id, world.flows).every(isSilent)
    if (paths.some((path) => path.length > 1 && isSilent(path) && isBare(path[0] ?? ''))) keys.add('PURPOSE_UNKNOWN')
    for (const node of writtenBy(world, run))
      if (
        node.artifact &&
        node.live &&
        world.models.includes(node.artifact) &&
        !world.positions.includes(node.artifact)
      )
        keys.add(`POSITION_MISSING ${node.artifact}`)
    if (!isAdmitted(world, run)) keys.add(`RUN_WITHOUT_ADMISSION ${run.job}`)
    const isPersonal = run.purposes.some((purpose) => covers(['marketing'], purpose))
    if (isPersonal && world.sensitive.some((artifact) => behind.has(artifact)))
      keys.add(`SENSITIVE_IN_PERSONALISATION ${run.job}`)
  }
  return { keys, late }
}

const artifactOf = ({ nodes }: World, id: string) => nodes.find((node) => node.id === id)?.artifact ?? null

const covers = (some: readonly string[], purpose: string): boolean =>
  some.some((one) => purpose === one || purpose.startsWith(`${one}.`))

const writtenBy = ({ nodes, flows }: World, { part }: Run) =>
  nodes.filter(({ id, artifact }) => artifact !== null && flows.some(({ from, to }) => from === part && to === id))

function matters(world: World, run: Run): boolean {
  const later = world.runs.some(
    (other) =>
      other.job === run.job &&
      (other.startedAt > run.startedAt || (other.startedAt === run.startedAt && other.id > run.id)),
  )
  return !later || writtenBy(world, run).some(({ live }) => live)
}

/** In time: one had arrived when the run began. A list: only these, which arrived later. */
function basesFor(
  { bases, special }: World,
  { startedAt }: Run,
  purpose: string,
  category: string,
): 'IN_TIME' | 'NONE' | string[] {
  const fitting = (knownBy: number) =>
    standingBy(bases, startedAt, knownBy).filter(
      ({ purposes, categories, condition }) =>
        covers(purposes, purpose) &&
        (categories.length === 0 ? !special.includes(category) || condition : covers(categories, category)),
    )
  if (fitting(startedAt).length > 0) return 'IN_TIME'
  const later = fitting(NEVER).map(({ id }) => id)
  return later.length > 0 ? later : 'NONE'
}

function standingBy(bases: readonly Basis[], at: number, knownBy: number): Basis[] {
  const heard = bases.filter((one) => one.at <= at && one.recordedAt <= knownBy)
  const last = (one: Basis) =>
    heard
      .filter(({ about }) => about === one.about)
      .toSorted((a, b) => a.at - b.at || a.recordedAt - b.recordedAt || (a.id < b.id ? -1 : 1))
      .at(-1)
  return heard.filter((one) => last(one)?.id === one.id && (one.until === null || one.until > at))
}

function isAdmitted(world: World, { admission, startedAt, job, purposes, part }: Run): boolean {
  if (admission === null)
    return !(
      (world.enforcedSince !== null && world.enforcedSince <= startedAt) ||
      world.admissions.some((one) => one.job === job && one.at <= startedAt)
    )
  const named = world.admissions.find(({ id }) => id === admission)
  const reads = world.flows.filter(({ to, from }) => to === part && artifactOf(world, from) !== null)
  return (
    named !== undefined &&
    named.decision !== 'REFUSED' &&
    named.job === job &&
    named.at <= startedAt &&
    startedAt <= named.expiresAt &&
    purposes.every((purpose) => covers([named.purpose], purpose)) &&
    reads.every(({ from }) => named.inputs.includes(from))
  )
}

/** Somebody assessed it so, and the last decision about that approves it, all of which had arrived when the run began. */
function isFoundCompatible({ assessments, decisions }: World, { startedAt }: Run, purpose: string, artifact: string) {
  const arrived = <Row extends { at: number; recordedAt: number }>(rows: readonly Row[]) =>
    rows.filter(({ at, recordedAt }) => at <= startedAt && recordedAt <= startedAt)
  const isNewer = (one: Assessment | Decision, other: Assessment | Decision) =>
    one.at - other.at || one.recordedAt - other.recordedAt || (one.id > other.id ? 1 : -1)
  const about = (one: Assessment) => `${one.artifact} ${one.purposes}`
  return arrived(assessments).some((one) => {
    const isLatest = arrived(assessments).every(
      (other) => about(other) !== about(one) || isNewer(one, other) >= 0 || one === other,
    )
    const [last] = arrived(decisions)
      .filter(({ assessment }) => assessment === one.id)
      .sort((a, b) => isNewer(b, a))
    return (
      isLatest &&
      one.artifact === artifact &&
      one.favourable &&
      last?.approved === true &&
      (one.until === null || one.until > startedAt) &&
      covers(one.purposes, purpose)
    )
  })
}
