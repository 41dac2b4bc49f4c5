import type { Carries } from '../../generated/schema.ts'
import { append } from '../../groups.ts'
import { personalFirst } from '../../kinds.ts'
import type { RunCommand } from '../ingest/command.ts'

/** What is said of one (input, output) pair or of one output: a level, and who says so. */
type Claim = { carries: Carries; claim: string | null }

/** Inputs that feed outputs alike. `stated`: a producer said which; otherwise it is every input of the run. */
export type Group = { inputs: string[]; outputs: ({ output: string } & Claim)[]; stated: boolean }

export type KeyOf = {
  input: (input: RunCommand['inputs'][number]) => string
  outputs: (output: RunCommand['outputs'][number], statement: { mention?: true }) => string[]
}

/** A claim, and which statement made it, by its position. */
type Said = { by: number; claim: Claim | null }

/**
 * Which inputs fed which outputs, from all statements about one run: an output for which any states flows gets those, the
 * others get every input but those said to feed nothing (docs/adr/0004). One group per distinct set of inputs, so that
 * 100 inputs × 100 outputs is one group and not 10,000 pairs. `statements` in (at, key) order.
 */
export function groupsOf(statements: (RunCommand & { mention?: true })[], key: KeyOf): Group[] {
  const outputs = new Map<string, Said[]>()
  const inputs = new Set<string>()
  const pairs = new Map<string, Map<string, Said[]>>()
  const idle = new Set<string>()
  statements.forEach((statement, by) => {
    for (const input of statement.inputs) inputs.add(key.input(input))
    for (const output of statement.outputs)
      for (const named of key.outputs(output, statement)) append(outputs, named, { by, claim: claimOf(output) })
    for (const flow of statement.flows ?? []) {
      const from = at(statement.inputs, flow.inputs).map(key.input)
      const to = at(statement.outputs, flow.outputs).flatMap((output) => key.outputs(output, statement))
      if (to.length === 0) for (const input of from) idle.add(input)
      for (const output of to) {
        const stated = pairs.get(output) ?? new Map<string, Said[]>()
        for (const input of from) append(stated, input, { by, claim: claimOf(flow) })
        if (from.length > 0) pairs.set(output, stated)
      }
    }
  })
  const fedByAll = [...inputs].filter((input) => !idle.has(input)).sort()
  const all: Group = { inputs: fedByAll, outputs: [], stated: false }
  const groups = new Map<string, Group>()
  for (const [output, claims] of [...outputs].sort(byKey)) {
    const stated = pairs.get(output)
    if (!stated) {
      all.outputs.push({ output, ...(mostPersonal(claims.flatMap((said) => said.claim ?? [])) ?? personal) })
      continue
    }
    for (const [, { claim, from }] of partition(stated, claims)) {
      const id = JSON.stringify(from)
      const group = groups.get(id) ?? { inputs: from, outputs: [], stated: true }
      group.outputs.push({ output, ...claim })
      groups.set(id, group)
    }
  }
  const fed = new Set([...groups.values()].flatMap((group) => group.inputs))
  const loose = [...idle].filter((input) => !fed.has(input)).sort()
  return [
    ...(all.outputs.length > 0 || (groups.size === 0 && loose.length === 0) ? [all] : leftover(fedByAll, fed)),
    ...(loose.length > 0 ? [{ inputs: loose, outputs: [], stated: true }] : []),
    ...groups.values(),
  ]
}

/** Inputs that no output is stated to come from, where every output has stated flows: read, and recorded as read. */
function leftover(inputs: string[], fed: Set<string>): Group[] {
  const unfed = inputs.filter((input) => !fed.has(input))
  return unfed.length > 0 ? [{ inputs: unfed, outputs: [], stated: false }] : []
}

/**
 * The inputs of one output, by what they carry into it: the most personal that any statement claims. Within one statement
 * a pair's own claim stands instead of its output's; it takes nothing back of what another statement claims.
 */
function partition(stated: Map<string, Said[]>, ofOutput: Said[]) {
  const parts = new Map<string, { claim: Claim; from: string[] }>()
  for (const [input, ofPair] of [...stated].sort(byKey)) {
    const settled = new Set(ofPair.flatMap(({ by, claim }) => (claim ? by : [])))
    const said = [...ofOutput.filter(({ by }) => !settled.has(by)), ...ofPair].sort((a, b) => a.by - b.by)
    const claim = mostPersonal(said.flatMap((one) => one.claim ?? [])) ?? personal
    const id = JSON.stringify(claim)
    const part = parts.get(id) ?? { claim, from: [] }
    part.from.push(input)
    parts.set(id, part)
  }
  return parts
}

const personal: Claim = { carries: 'PERSONAL', claim: null }

const claimOf = (said: { carries: Carries | null; claim: string | null }): Claim | null =>
  said.carries === null ? null : { carries: said.carries, claim: said.claim }

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
