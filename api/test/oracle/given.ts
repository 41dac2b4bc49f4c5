import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArtifactKind, Carries, MemberMode, WriteMode } from '../../src/generated/schema.ts'
import type { ArtifactName, Command, Output, VersionName } from '../../src/vocabulary/command.ts'

// Small worlds kept as files (fixtures/cases): `t` the kind of a statement, `a` an artifact, `v` a version's name, times in
// `unit` milliseconds from `base`, `delivery` the order of sending; several in brackets are one call.

type Put = {
  a: string
  v?: string | null
  at?: number
  mode?: WriteMode
  carries?: Carries
  claim?: string
  mixesPeople?: boolean
}
type Said = {
  t: string
  key: string
  a: string
  v?: string | null
  at: number
  mode: MemberMode
  people: string[]
  runId: string
  job: string
  startedAt: number
  endedAt: number
  inputs: Put[]
  outputs: Put[]
}

type Case = {
  base: number
  unit: number
  arts: Record<string, ArtifactKind>
  statements: Said[]
  delivery: (number | number[])[]
}

export type Given = {
  time: (n: number) => number
  artifact: (name: string) => ArtifactName
  /** Every statement, in the order of the file. */
  said: Command[]
  calls: Command[][]
}

/** Reads a world of runs and member lists. Throws for any other kind of statement. */
export function givenCase(name: string): Given {
  const path = join(import.meta.dirname, '../../../fixtures/cases', `${name}.json`)
  const { base, unit, arts, statements, delivery } = JSON.parse(readFileSync(path, 'utf8')) as Case
  const time = (n: number) => base + n * unit
  const artifact = (of: string): ArtifactName => ({ kind: arts[of] ?? 'DATASET', namespace: 'demo', name: of })
  const said = statements.map((s) => commandOf(s, time, artifact))
  const calls = delivery.map((call) => [call].flat().flatMap((i) => said[i] ?? []))
  return { time, artifact, said, calls }
}

function commandOf(s: Said, time: Given['time'], artifact: Given['artifact']): Command {
  const version = ({ a, v = null }: Pick<Put, 'a' | 'v'>): VersionName => ({ ...artifact(a), version: v })
  const maybe = (at: number | undefined) => (at === undefined ? null : time(at))
  if (s.t === 'members') {
    const members = s.people.map((digest) => ({ namespace: 'shop', digest }))
    return { type: 'members', key: s.key, at: time(s.at), version: version(s), mode: s.mode, members }
  }
  if (s.t !== 'run') throw new Error(`${s.t} is not among the statements of these worlds`)
  const output = ({ at, mode = 'APPEND', carries, claim, mixesPeople, ...of }: Put): Output => ({
    ...version(of),
    at: maybe(at),
    mode,
    carries: carries ?? null,
    claim: claim ?? null,
    ...(mixesPeople ? { mixesPeople } : {}),
  })
  return {
    type: 'run',
    key: s.key,
    at: time(s.endedAt),
    runId: s.runId,
    kind: 'TRANSFORM',
    state: 'COMPLETE',
    job: { namespace: 'demo', name: s.job },
    startedAt: time(s.startedAt),
    endedAt: time(s.endedAt),
    parentRunId: null,
    parameters: null,
    purposes: [],
    inputs: s.inputs.map(({ at, ...of }) => ({ ...version(of), at: maybe(at) })),
    outputs: s.outputs.map(output),
    flows: null,
    columns: [],
  }
}
