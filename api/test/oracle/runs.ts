import type { Carries } from '../../src/generated/schema.ts'
import type { Instant } from '../../src/instant.ts'
import type { Command, ModelVersionCommand, Output, Read, RunCommand } from '../../src/modules/ingest/command.ts'
import { columnsOf, type StoryColumn } from './columns.ts'
import { artifactKey, laterFirst, nameOrNone, type Reference, type Write } from './terms.ts'

/** What a run did, all statements about it added up. `start`..`end`; an open run ends at +∞. */
export type RunStory = { inputs: Reference[]; outputs: Write[]; flows: StoryFlow[]; columns: StoryColumn[] }

export type StoryFlow = { input: Reference; output: Write; carries: Carries }

type Statement = RunCommand | ModelVersionCommand

const TERMINAL = ['COMPLETE', 'FAIL', 'ABORT']
const MOST_PERSONAL: Carries[] = ['PERSONAL', 'PSEUDONYMISED', 'AGGREGATED', 'ANONYMISED', 'NONE']

/** Every run that the commands tell of, a model version registered with `trainedBy` among them. */
export function runStories(commands: Command[]): RunStory[] {
  const about = (c: Command): c is Statement => c.type === 'run' || (c.type === 'modelVersion' && c.trainedBy !== null)
  const statements = commands.filter(about)
  const ids = new Set(statements.map(runIdOf))
  return [...ids].map((id) =>
    runStory(
      id,
      statements.filter((s) => runIdOf(s) === id),
      commands,
    ),
  )
}

const runIdOf = (s: Statement) => (s.type === 'run' ? s.runId : (s.trainedBy ?? ''))

function runStory(run: string, statements: Statement[], commands: Command[]): RunStory {
  const reports = statements.filter((s) => s.type === 'run')
  const start = startOf(statements)
  const closed = reports.filter((s) => TERMINAL.includes(s.state)).sort(laterFirst)
  const end = closed.length > 0 ? endOf(start, closed, statements) : openEnd(start, reports, commands)
  const complete = closed[0]?.state === 'COMPLETE'

  const inputs = new Map<string, Reference>()
  for (const input of reports.flatMap((s) => s.inputs)) inputs.set(inputKey(input), inputOf(run, input, start, end))
  const readsUnnamed = new Set([...inputs.values()].filter((i) => i.name === null).map((i) => i.artifact))

  const outputs = new Map<string, Write>()
  for (const statement of statements)
    for (const key of outputsOf(statement).map(outputKey)) {
      const mentions = statements.filter((s) => outputsOf(s).some((o) => outputKey(o) === key))
      const said = mentions.flatMap((s) => outputsOf(s).filter((o) => outputKey(o) === key))
      const exact = said.flatMap((o) => (o.at === null ? [] : [o.at]))
      const latest = Math.max(...mentions.map((s) => s.at))
      const at = exact.length > 0 ? Math.max(...exact) : closed.length > 0 ? end : latest
      const { version: name = null } = said[0] ?? {}
      const artifact = artifactKey(said[0] as Output)
      outputs.set(key, {
        artifact,
        run,
        name,
        at,
        since: exact.length > 0 ? at : Math.min(start, at),
        until: exact.length > 0 ? at : Math.max(at, end),
        whole: complete && overwrites(key, statements),
        lone: mentions.some((s) => s.type === 'modelVersion') || readsUnnamed.has(artifact),
      })
    }
  const flows = flowsOf(reports, inputs, outputs)
  const columns = columnsOf(statements, [...outputs.values()], flows)
  return { inputs: [...inputs.values()], outputs: [...outputs.values()], flows, columns }
}

function startOf(statements: Statement[]): Instant {
  const known = statements.flatMap((s) => (s.type === 'run' && s.startedAt !== null ? [s.startedAt] : []))
  return Math.min(...(known.length > 0 ? known : statements.map((s) => s.at)))
}

function endOf(start: Instant, closed: RunCommand[], statements: Statement[]): Instant {
  const ended = closed.flatMap((s) => (s.endedAt === null ? [] : [s.endedAt]))
  return Math.max(start, ...(ended.length > 0 ? ended : statements.flatMap(instantsIn)))
}

function instantsIn(s: Statement): Instant[] {
  if (s.type === 'modelVersion') return [s.at]
  return [s.at, s.startedAt, ...s.inputs.map((i) => i.at), ...s.outputs.map((o) => o.at)].filter((t) => t !== null)
}

function openEnd(start: Instant, reports: RunCommand[], commands: Command[]): Instant {
  const job = [...reports].sort(laterFirst)[0]?.job
  const retired = commands
    .filter((c) => c.type === 'retireJob')
    .filter((c) => job && c.job.namespace === job.namespace && c.job.name === job.name)
    .sort(laterFirst)[0]?.at
  return retired !== undefined && start < retired ? retired : Number.POSITIVE_INFINITY
}

const inputKey = (i: Read) => `${artifactKey(i)}${nameOrNone(i.version)} ${i.at}`
const outputKey = (o: Output) => `${artifactKey(o)}${nameOrNone(o.version)}`

function inputOf(run: string, input: Read, start: Instant, end: Instant): Reference {
  const [from, to] = input.at === null ? [start, end] : [input.at, input.at]
  return { artifact: artifactKey(input), name: input.version, from, to, run, only: false }
}

function outputsOf(s: Statement): Output[] {
  if (s.type === 'run') return s.outputs
  return [{ ...s.version, at: null, mode: 'OVERWRITE', carries: null, claim: null }]
}

/** The latest statement that says how it wrote decides; one that says both counts as an append. */
function overwrites(key: string, statements: Statement[]): boolean {
  const saying = (s: Statement) => outputsOf(s).filter((o) => outputKey(o) === key && o.mode !== null)
  const latest = statements.filter((s) => saying(s).length > 0).sort(laterFirst)[0]
  return latest !== undefined && saying(latest).every((o) => o.mode === 'OVERWRITE')
}

type Stated = { input: string; output: string | null; carries: Carries | null }

/** Each statement's flows with its positions resolved. `output` null: feeds nothing. An item without inputs says nothing. */
function statedFlows(s: RunCommand): Stated[] {
  return (s.flows ?? []).flatMap((flow) => {
    const inputs = flow.inputs.map((i) => inputKey(s.inputs[i] as Read))
    const outputs = flow.outputs.map((o) => outputKey(s.outputs[o] as Output))
    const into = outputs.length > 0 ? outputs : [null]
    return inputs.flatMap((input) => into.map((output) => ({ input, output, carries: flow.carries })))
  })
}

function flowsOf(reports: RunCommand[], inputs: Map<string, Reference>, outputs: Map<string, Write>): StoryFlow[] {
  const stated = reports.flatMap(statedFlows)
  const flows: StoryFlow[] = []
  for (const [i, input] of inputs)
    for (const [o, output] of outputs) {
      const pair = stated.filter((f) => f.input === i && f.output === o)
      const idle = stated.some((f) => f.input === i && f.output === null)
      const everything = !stated.some((f) => f.output === o)
      if (pair.length === 0 && !(everything && !idle && input.from <= output.at)) continue
      const declared = reports.flatMap((s) => s.outputs).filter((said) => outputKey(said) === o)
      const carries = mostPersonal(pair) ?? mostPersonal(declared) ?? 'PERSONAL'
      flows.push({ input, output, carries })
    }
  return flows
}

const mostPersonal = (claims: { carries: Carries | null }[]) =>
  MOST_PERSONAL.find((carries) => claims.some((claim) => claim.carries === carries))
