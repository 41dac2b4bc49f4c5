import type { Carries } from '../../src/generated/schema.ts'
import type { Command, ModelVersionCommand, Output, Read, RunCommand } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import { type Mentioned, mentionedOf, toldOf } from './columnNames.ts'
import { columnsOf, type StoryColumn } from './columns.ts'
import { type RunSpan, spanOf } from './spans.ts'
import {
  artifactKey,
  byRun,
  laterFirst,
  nameOrNone,
  PERSONAL_FIRST,
  type Reference,
  sameWrite,
  type Write,
} from './terms.ts'

/** What a run did, all statements about it added up. */
export type RunStory = { inputs: Reference[]; outputs: Write[]; flows: StoryFlow[]; columns: StoryColumn[] }

/** `mixes`: what is computed from one person's rows stands in the rows of others. */
export type StoryFlow = { input: Reference; output: Write; carries: Carries; mixes: boolean }

type Statement = RunCommand | ModelVersionCommand

/** Every run id that the commands tell of, a model version registered with `trainedBy` among them: one story each. */
export function runStories(commands: Command[]): RunStory[] {
  const about = (c: Command): c is Statement => c.type === 'run' || (c.type === 'modelVersion' && c.trainedBy !== null)
  const statements = commands.filter(about)
  const ids = new Set(statements.map(runIdOf))
  return [...ids].map((id) =>
    together(
      groupsOf(statements.filter((s) => runIdOf(s) === id)).map(({ group, from, until }) => {
        const span = spanOf(group, commands)
        const end = Math.min(span.end, until ?? Number.POSITIVE_INFINITY)
        return runStory(byRun(id, from), withParents(group, commands), { ...span, end }, (artifact) =>
          mentionedOf(commands, artifact),
        )
      }),
    ),
  )
}

const runIdOf = (s: Statement) => (s.type === 'run' ? s.runId : (s.trainedBy ?? ''))

/** Who tells of outputs and no input may have written what its parent tells of reading. */
function withParents(group: Statement[], commands: Command[]): Statement[] {
  const reports = group.filter((s) => s.type === 'run')
  const bare = reports.some((s) => s.outputs.length > 0) && reports.every((s) => s.inputs.length === 0)
  const [last] = [...reports].sort(laterFirst)
  const [naming] = reports.filter((s) => s.parentRunId !== null).sort(laterFirst)
  if (!bare || !last || !naming) return group
  const its = commands.filter((c) => c.type === 'run').filter((c) => c.runId === naming.parentRunId)
  const job = naming.parentJob
  const same = its.filter((c) => job && c.job.namespace === job.namespace && c.job.name === job.name)
  const inputs = (same.length > 0 ? same : its).flatMap((c) => c.inputs).map((input) => ({ ...input, at: null }))
  return group.map((s) => (s === last ? { ...last, inputs } : s))
}

/** What is declared holds from its time to the next one's; what is reported goes by job. */
function groupsOf(statements: Statement[]): { group: Statement[]; from: Instant | null; until: Instant | null }[] {
  if (!statements.some((s) => s.type === 'run' && s.declares))
    return jobsOf(statements).map((group) => ({ group, from: null, until: null }))
  const times = [...new Set(statements.map((s) => s.at))].sort((a, b) => a - b)
  return times.map((from, i) => ({
    group: statements.filter((s) => s.at === from),
    from,
    until: times[i + 1] ?? null,
  }))
}

/** Reports of each job by themselves, with what others mention of the runs that write the same artifact, or of any. */
function jobsOf(statements: Statement[]): Statement[][] {
  const job = (s: RunCommand) => `${s.job.namespace}/${s.job.name}`
  const reports = statements.filter((s) => s.type === 'run')
  const mentions = statements.filter((s) => s.type === 'modelVersion')
  const groups = [...new Set(reports.map(job))].map((name) => reports.filter((s) => job(s) === name))
  if (groups.length === 0) return [mentions]
  const writes = (group: RunCommand[], m: ModelVersionCommand) =>
    group.some((s) => s.outputs.some((o) => artifactKey(o) === artifactKey(m.version)))
  return groups.map((group) => [
    ...group,
    ...mentions.filter((m) => writes(group, m) || !groups.some((other) => writes(other, m))),
  ])
}

/** What several jobs write under one run id and name is one write: as long as the longest, whole if all say so. */
function together(stories: RunStory[]): RunStory {
  const outputs: Write[] = []
  for (const write of stories.flatMap((story) => story.outputs)) {
    const at = outputs.findIndex((other) => sameWrite(other, write))
    const known = outputs[at]
    if (!known) outputs.push(write)
    else
      outputs[at] = {
        ...known,
        at: Math.max(known.at, write.at),
        since: Math.min(known.since, write.since),
        until: Math.max(known.until, write.until),
        whole: known.whole && write.whole,
        lone: known.lone || write.lone,
        fresh: known.fresh && write.fresh,
        view: known.view && write.view ? [...known.view, ...write.view] : null,
        told: [...(known.told ?? []), ...(write.told ?? [])],
      }
  }
  const one = <T extends { output: Write }>(of: T): T => ({
    ...of,
    output: outputs.find((other) => sameWrite(other, of.output)) ?? of.output,
  })
  return {
    inputs: stories.flatMap((story) => story.inputs),
    outputs,
    flows: stories.flatMap((story) => story.flows.map(one)),
    columns: stories.flatMap((story) => story.columns.map(one)),
  }
}

function runStory(
  run: string,
  statements: Statement[],
  { start, earliest, end, state }: RunSpan,
  mentioned: (artifact: string) => Mentioned,
): RunStory {
  const reports = statements.filter((s) => s.type === 'run')
  const keys = keysOf(statements)
  const inputs = new Map<string, Reference>()
  for (const input of reports.flatMap((s) => s.inputs)) {
    const [from, to] = input.at === null ? [earliest, end] : [input.at, input.at]
    const name = keys.readName(input)
    inputs.set(keys.input(input), { artifact: artifactKey(input), name, from, to, blind: [], about: 'RUN' })
  }
  const registered = mentionedReads(statements, keys)
  for (const { key, input } of registered) inputs.set(key, inputs.get(key) ?? input)
  const readsUnnamed = new Set([...inputs.values()].filter((i) => i.name === null).map((i) => i.artifact))

  const outputs = new Map<string, Write>()
  for (const key of new Set(statements.flatMap((s) => outputsOf(s).flatMap((o) => keys.outputs(o, s))))) {
    const said = statements.flatMap((s) =>
      outputsOf(s)
        .filter((o) => keys.outputs(o, s).includes(key))
        .map((output) => ({ s, output })),
    )
    const exact = said.flatMap(({ output }) => (output.at === null ? [] : [output.at]))
    const latest = Math.max(...said.map(({ s }) => s.at))
    const at = exact.length > 0 ? Math.max(...exact) : state !== 'RUNNING' ? end : latest
    const [first] = said
    if (!first) throw new Error('an output that nobody states')
    const artifact = artifactKey(first.output)
    const fresh = first.output.kind === 'MODEL'
    outputs.set(key, {
      artifact,
      run,
      name: key.includes('@') ? key.slice(key.indexOf('@') + 1) : null,
      at,
      since: exact.length > 0 ? at : Math.min(start, at),
      until: exact.length > 0 ? at : Math.max(at, end),
      whole: state === 'COMPLETE' && (fresh || overwrites(said)),
      fresh,
      view: null,
      lone: said.some(({ s }) => s.type === 'modelVersion') || readsUnnamed.has(artifact),
      told: [toldOf(reports, (o, s) => keys.outputs(o, s).includes(key), state !== 'COMPLETE' || appends(said))],
    })
  }
  const own = new Map([...inputs].filter(([key]) => !registered.some((one) => one.key === key)))
  const flows = flowsOf(reports, own, outputs, keys)
  for (const { key, into } of registered)
    for (const one of into) {
      const [input, output] = [inputs.get(key), outputs.get(one)]
      if (input && output && !flows.some((f) => f.input === input && f.output === output))
        flows.push({ input, output, ...carriedInto(one, reports, keys) })
    }
  for (const input of inputs.values()) {
    const fed = flows.filter((f) => f.input === input).map((f) => f.output)
    const own = [...outputs.values()].filter((o) => o.artifact === input.artifact)
    input.blind = own.filter((o) => !fed.some((other) => other !== o))
  }
  const columns = columnsOf(statements, [...outputs.values()], flows, mentioned)
  for (const s of reports)
    for (const key of s.outputs.filter((o) => o.computed).flatMap((o) => keys.outputs(o, s))) {
      const output = outputs.get(key)
      if (!output || state === 'FAIL' || state === 'ABORT') continue
      const into = flows.filter((f) => f.output === output && !f.input.blind.includes(output))
      output.view = into.map(({ input: { artifact, name }, carries, mixes }) => ({ artifact, name, carries, mixes }))
      Object.assign(output, { lone: true, fresh: !s.declares, whole: !s.declares })
    }
  return { inputs: [...inputs.values()], outputs: [...outputs.values()], flows, columns }
}

/** What reports claim of an output as such; of several claims the most personal, and mixing people if any says so. */
function carriedInto(output: string, reports: RunCommand[], keys: Keys) {
  const said = reports.flatMap((s) => s.outputs.filter((o) => keys.outputs(o, s).includes(output)))
  const carries = PERSONAL_FIRST.find((level) => said.some((o) => o.carries === level)) ?? 'PERSONAL'
  return { carries, mixes: said.some((o) => o.mixesPeople) }
}

/** What a registry says that the run read, of artifacts of which the run reports no read; as of the registration. */
function mentionedReads(statements: Statement[], keys: Keys) {
  const read = new Set(statements.flatMap((s) => (s.type === 'run' ? s.inputs.map(artifactKey) : [])))
  return statements.flatMap((s) =>
    s.type === 'run'
      ? []
      : s.features
          .filter((of) => !read.has(artifactKey(of)))
          .map(({ kind, namespace, name, version }) => {
            const of = { kind, namespace, name, version, at: s.at }
            const input: Reference = {
              artifact: artifactKey(of),
              name: keys.readName(of),
              from: s.at,
              to: s.at,
              blind: [],
              about: 'RUN',
            }
            return { key: keys.input(of), input, into: outputsOf(s).flatMap((o) => keys.outputs(o, s)) }
          }),
  )
}

type Keys = {
  readName: (i: Read) => string | null
  input: (i: Read) => string
  outputs: (o: Output, s: Statement) => string[]
}

/** An output without a name is the named ones of its artifact, where the run names any; what it names itself it reads without. */
function keysOf(statements: Statement[]): Keys {
  const named = statements.flatMap((s) => outputsOf(s).filter((o) => o.version !== null))
  const namesOf = (of: Read | Output) =>
    new Set(named.filter((o) => artifactKey(o) === artifactKey(of)).map((o) => o.version))
  const outputKey = (o: Output, name: string | null) => `${artifactKey(o)}${nameOrNone(name)}`
  const readName = (i: Read) => (namesOf(i).has(i.version) ? null : i.version)
  return {
    readName,
    input: (i) => `${artifactKey(i)}${nameOrNone(readName(i))} ${i.at}`,
    outputs(o, s) {
      const names = o.version === null && s.type === 'run' ? [...namesOf(o)] : []
      return names.length > 0 ? names.map((name) => outputKey(o, name)) : [outputKey(o, o.version)]
    },
  }
}

function outputsOf(s: Statement): Output[] {
  if (s.type === 'run') return s.outputs
  return [{ ...s.version, at: null, mode: 'OVERWRITE', carries: null, claim: null }]
}

/** It says so, and of one output only that. */
function appends(said: { s: Statement; output: Output }[]): boolean {
  return said.some(({ output }) => output.mode !== null) && !overwrites(said)
}

/** The latest statement that says how it wrote decides; one that says both counts as an append. */
function overwrites(said: { s: Statement; output: Output }[]): boolean {
  const saying = said.filter(({ output }) => output.mode !== null)
  const [latest] = saying.map(({ s }) => s).sort(laterFirst)
  return (
    latest !== undefined && saying.filter(({ s }) => s === latest).every(({ output }) => output.mode === 'OVERWRITE')
  )
}

type Stated = {
  input: string
  output: string
  carries: Carries | null
  mixes: boolean | undefined
  idle: boolean
  by: RunCommand
}

/** Each statement's flows with its positions resolved. `idle`: it feeds nothing, it claims. An item without inputs says nothing. */
function statedFlows(s: RunCommand, keys: Keys): Stated[] {
  return (s.flows ?? []).flatMap((flow) => {
    const inputs = flow.inputs.map((i) => keys.input(s.inputs[i] as Read))
    const outputs = flow.outputs.flatMap((o) => keys.outputs(s.outputs[o] as Output, s))
    const idle = outputs.length === 0
    const into = idle ? s.outputs.flatMap((o) => keys.outputs(o, s)) : outputs
    return inputs.flatMap((input) =>
      into.map((output) => ({
        input,
        output,
        idle,
        by: s,
        carries: idle ? ('NONE' as const) : flow.carries,
        mixes: idle ? undefined : flow.mixesPeople,
      })),
    )
  })
}

function flowsOf(
  reports: RunCommand[],
  inputs: Map<string, Reference>,
  outputs: Map<string, Write>,
  keys: Keys,
): StoryFlow[] {
  const all = reports.flatMap((s) => statedFlows(s, keys))
  const otherwise = (f: Stated) =>
    all.some((g) => !g.idle && g.by === f.by && g.input === f.input && g.output === f.output)
  const stated = all.filter((f) => !(f.idle && otherwise(f)))
  const flows: StoryFlow[] = []
  for (const [i, input] of inputs)
    for (const [o, output] of outputs) {
      const pair = stated.filter((f) => f.input === i && f.output === o)
      // Who states what goes into an output speaks for the inputs that they name.
      const spoken = stated.some(
        (f) => !f.idle && f.output === o && f.by.inputs.some((other) => keys.input(other) === i),
      )
      if (pair.length === 0 && (spoken || input.from > output.at)) continue
      // What a statement claims of the flow stands instead of what it claims of the output, and of no other statement's.
      const claims = reports.flatMap((s) => {
        const ofFlow = pair.flatMap((f) => (f.by === s && f.carries !== null ? [f.carries] : []))
        const ofOutput = s.outputs.filter((said) => said.carries !== null && keys.outputs(said, s).includes(o))
        return ofFlow.length > 0 ? ofFlow : ofOutput.map((said) => said.carries)
      })
      const carries = PERSONAL_FIRST.find((level) => claims.includes(level)) ?? 'PERSONAL'
      const mixes = reports.some((s) => {
        const ofFlow = pair.flatMap((f) => (f.by === s && f.mixes !== undefined ? [f.mixes] : []))
        const ofOutput = s.outputs.filter((said) => keys.outputs(said, s).includes(o))
        return ofFlow.length > 0 ? ofFlow.includes(true) : ofOutput.some((said) => said.mixesPeople)
      })
      flows.push({ input, output, carries, mixes })
    }
  return flows
}
