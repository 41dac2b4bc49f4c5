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
export function groupsOf(statements: Statement[], key: KeyOf): Group[] {
  const reported: Reported = { inputs: new Set(), outputs: new Map() }
  for (const [by, statement] of statements.entries()) report(statement, by, key, reported)
  const inputs = [...reported.inputs].sort()
  const flows = [...reported.outputs].sort(byKey).flatMap(([output, stated]) => flowsInto(output, stated, inputs))
  const groups = grouped(flows)
  const fed = new Set(groups.flatMap((group) => group.inputs))
  const unfed = inputs.filter((input) => !fed.has(input))
  if (unfed.length === 0 && groups.length > 0) return groups
  return [{ inputs: unfed, outputs: [], stated: false }, ...groups]
}

/** `mention`: a registry says it of a run; it is about the version that it registers, and no other output. */
type Statement = RunCommand & { mention?: true }

/** What all statements about a run say: its inputs, and of each output. */
type Reported = { inputs: Set<string>; outputs: Map<string, Stated> }

/** Inputs that feed one output alike. */
type FlowInto = { inputs: string[]; stated: boolean; output: Group['outputs'][number] }

/** What flows into one output: from the inputs of which nobody says it, and as stated from the others. */
function flowsInto(output: string, { claims, pairs, spoken }: Stated, inputs: string[]): FlowInto[] {
  const assumed = spoken.size === 0 ? inputs : inputs.filter((input) => !spoken.has(input))
  const stated = [...partition(pairs, claims).values()].map(({ from, passage }) => ({
    inputs: from,
    stated: true,
    output: { output, ...passage },
  }))
  if (assumed.length === 0 && pairs.size > 0) return stated
  return [{ inputs: assumed, stated: false, output: { output, ...passageOf(claims) } }, ...stated]
}

/** Flows from the same inputs together. */
function grouped(flows: readonly FlowInto[]): Group[] {
  const groups = new Map<string, Group>()
  // Outputs of which nobody says what feeds them share one list: it is written once, and not for each.
  const written = new Map<string[], string>()
  const textOf = (inputs: string[]) => {
    const text = written.get(inputs) ?? JSON.stringify(inputs)
    written.set(inputs, text)
    return text
  }
  for (const { inputs, stated, output } of flows) {
    const id = `${stated} ${textOf(inputs)}`
    const group = groups.get(id) ?? { inputs, outputs: [], stated }
    group.outputs.push(output)
    groups.set(id, group)
  }
  return [...groups.values()]
}

/** Adds what one statement says. `by`: its position. */
function report(statement: Statement, by: number, key: KeyOf, { inputs, outputs }: Reported): void {
  const own = statement.inputs.map(key.input)
  if (!statement.mention) for (const input of own) inputs.add(input)
  const statedOf = (output: string) => {
    const known: Stated = outputs.get(output) ?? { claims: [], pairs: new Map(), spoken: new Set() }
    outputs.set(output, known)
    return known
  }
  const keys = new Map(statement.outputs.map((output) => [output, key.outputs(output, statement)]))
  for (const [output, named] of keys) for (const one of named) statedOf(one).claims.push({ by, ...saidIn(output) })
  const flows = (statement.flows ?? []).map((flow) => ({
    from: at(own, flow.inputs),
    to: at(statement.outputs, flow.outputs).flatMap((output) => keys.get(output) ?? []),
    flow,
  }))
  for (const { from, to, flow } of flows)
    if (from.length > 0)
      for (const output of to) reportFlow(statedOf(output), by, from, flow, statement.mention ? [] : own)
  // A flow into nothing says that its inputs feed no output.
  for (const { from, to, flow } of flows)
    if (to.length === 0)
      for (const output of [...keys.values()].flat()) reportNone(statedOf(output), by, from, flow.claim)
}

/** A stated flow into one output. `own`: all inputs of the statement, of which it thereby says whether they feed the output. */
function reportFlow({ pairs, spoken }: Stated, by: number, from: string[], flow: Flow, own: string[]): void {
  for (const input of from) append(pairs, input, { by, ...saidIn(flow) })
  for (const input of own) spoken.add(input)
}

/** Nothing passes from these inputs into the output, unless the same statement says otherwise of the two. */
function reportNone({ pairs, spoken }: Stated, by: number, from: string[], claim: string | null): void {
  for (const input of from) {
    spoken.add(input)
    if (!pairs.get(input)?.some((said) => said.by === by))
      append(pairs, input, { by, claim: { carries: 'NONE', claim }, mixes: null })
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
