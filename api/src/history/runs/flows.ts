import type { Carries } from '../../generated/schema.ts'
import type { Flow, RunCommand } from '../../vocabulary/command.ts'
import { append } from '../../vocabulary/groups.ts'
import { personalFirst } from '../../vocabulary/kinds.ts'

/** A level, and who says so. */
type Claim = { carries: Carries; claim: string | null }

/** What one (input, output) pair comes to. `mixes`: what is computed from one person's rows stands in the rows of others. */
type Passage = Claim & { mixes?: true }

/** Inputs that feed outputs alike. `stated`: a producer said which; otherwise it is every input of the run. */
export type Group = { inputs: string[]; outputs: ({ output: string } & Passage)[]; stated: boolean }

export type KeyOf = {
  input: (input: RunCommand['inputs'][number]) => string
  outputs: (output: RunCommand['outputs'][number], statement: { mention?: true }) => string[]
}

/** What is said of a pair or of one output, and by which statement, by its position. Null: it does not say. */
type Said = { by: number; claim: Claim | null; mixes: boolean | null }

/** What is said of one output. `spoken`: inputs of which a statement that states flows says whether they fed it. */
type Stated = { claims: Said[]; pairs: Map<string, Said[]>; spoken: Set<string> }

/**
 * Which inputs fed which outputs, from all statements about one run (docs/adr/0004): those that any states did; and every other
 * input of the run, unless a statement that names both and states flows leaves it out. One group per distinct set of inputs, so
 * that 100 inputs × 100 outputs is one group and not 10,000 pairs. `statements` in (at, key) order.
 */
export function groupsOf(statements: (RunCommand & { mention?: true })[], key: KeyOf): Group[] {
  const outputs = new Map<string, Stated>()
  const inputs = new Set<string>()
  for (const [by, statement] of statements.entries()) hear(statement, by, key, { inputs, outputs })
  const all = [...inputs].sort()
  const groups = new Map<string, Group>()
  const put = (from: string[], stated: boolean, output: Group['outputs'][number]) => {
    const id = JSON.stringify([stated, from])
    const group = groups.get(id) ?? { inputs: from, outputs: [], stated }
    group.outputs.push(output)
    groups.set(id, group)
  }
  for (const [output, { claims, pairs, spoken }] of [...outputs].sort(byKey)) {
    const assumed = spoken.size === 0 ? all : all.filter((input) => !spoken.has(input))
    if (assumed.length > 0 || pairs.size === 0) put(assumed, false, { output, ...passageOf(claims) })
    for (const [, part] of partition(pairs, claims)) put(part.from, true, { output, ...part.passage })
  }
  const fed = new Set([...groups.values()].flatMap((group) => group.inputs))
  const unfed = all.filter((input) => !fed.has(input))
  const rest = unfed.length > 0 || groups.size === 0 ? [{ inputs: unfed, outputs: [], stated: false }] : []
  return [...rest, ...groups.values()]
}

/** What a registry says of a run is about the version that it registers, and no other output. */
function hear(
  statement: RunCommand & { mention?: true },
  by: number,
  key: KeyOf,
  { inputs, outputs }: { inputs: Set<string>; outputs: Map<string, Stated> },
): void {
  const own = statement.inputs.map(key.input)
  if (!statement.mention) for (const input of own) inputs.add(input)
  const stated = (output: string) => {
    const known: Stated = outputs.get(output) ?? { claims: [], pairs: new Map(), spoken: new Set() }
    outputs.set(output, known)
    return known
  }
  const named = new Map(statement.outputs.map((output) => [output, key.outputs(output, statement)]))
  for (const [output, keys] of named) for (const one of keys) stated(one).claims.push({ by, ...saidIn(output) })
  const idle: { from: string[]; claim: string | null }[] = []
  for (const flow of statement.flows ?? []) {
    const from = at(own, flow.inputs)
    const to = at(statement.outputs, flow.outputs).flatMap((output) => named.get(output) ?? [])
    if (to.length === 0) idle.push({ from, claim: flow.claim })
    for (const output of from.length > 0 ? to : []) {
      const { pairs, spoken } = stated(output)
      for (const input of from) append(pairs, input, { by, ...saidIn(flow) })
      if (!statement.mention) for (const input of own) spoken.add(input)
    }
  }
  for (const { from, claim } of idle)
    for (const output of [...named.values()].flat()) {
      const { pairs, spoken } = stated(output)
      for (const input of from) {
        spoken.add(input)
        // Nothing passes, it claims, unless it says otherwise itself.
        if (!pairs.get(input)?.some((said) => said.by === by))
          append(pairs, input, { by, claim: { carries: 'NONE', claim }, mixes: null })
      }
    }
}

/**
 * The inputs of one output, by what they carry into it: the most personal that any statement claims, and mixing people if any says
 * so. Within one statement what it says of a pair stands instead of what it says of the output; it takes nothing back of what another
 * statement claims.
 */
function partition(stated: Map<string, Said[]>, ofOutput: Said[]) {
  const parts = new Map<string, { passage: Passage; from: string[] }>()
  for (const [input, ofPair] of [...stated].sort(byKey)) {
    const claimed = new Set(ofPair.flatMap(({ by, claim }) => (claim ? by : [])))
    const mixed = new Set(ofPair.flatMap(({ by, mixes }) => (mixes === null ? [] : by)))
    const others = ofOutput.map(({ by, claim, mixes }) => ({
      by,
      claim: claimed.has(by) ? null : claim,
      mixes: mixed.has(by) ? null : mixes,
    }))
    const passage = passageOf([...others, ...ofPair].sort((a, b) => a.by - b.by))
    const id = JSON.stringify(passage)
    const part = parts.get(id) ?? { passage, from: [] }
    part.from.push(input)
    parts.set(id, part)
  }
  return parts
}

const personal: Claim = { carries: 'PERSONAL', claim: null }

const saidIn = ({ carries, claim, mixesPeople }: RunCommand['outputs'][number] | Flow): Omit<Said, 'by'> => ({
  claim: carries === null ? null : { carries, claim },
  mixes: mixesPeople ?? null,
})

/** What several statements come to, in their order. */
function passageOf(said: Said[]): Passage {
  const claim = mostPersonal(said.flatMap((one) => one.claim ?? [])) ?? personal
  return said.some(({ mixes }) => mixes) ? { ...claim, mixes: true } : claim
}

/** Of several explicit claims the most personal; of equals the latest said, since statements come in order. */
function mostPersonal(claims: Claim[]): Claim | undefined {
  for (const level of personalFirst) {
    const found = claims.findLast((claim) => claim.carries === level)
    if (found) return found
  }
  return undefined
}

const at = <T>(list: T[], positions: number[]): T[] => positions.flatMap((p) => list[p] ?? [])

const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)
