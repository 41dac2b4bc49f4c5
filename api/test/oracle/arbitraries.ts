import fc, { type Arbitrary } from 'fast-check'
import {
  type Carries,
  ConsentStatus,
  type MemberMode,
  type RunState,
  type WriteMode,
} from '../../src/generated/schema.ts'
import type {
  ArtifactName,
  ColumnFlow,
  Command,
  Flow,
  Output,
  Read,
  RunCommand,
  Tag,
} from '../../src/vocabulary/command.ts'
import {
  aliased,
  consented,
  dataset,
  deployed,
  deployment,
  described,
  destroyed,
  features,
  inferred,
  joined,
  link,
  log,
  members,
  minute,
  model,
  read,
  registered,
  retired,
  run,
  share,
  unlink,
  versionOf,
  write,
} from './statements.ts'

// Lists of statements over a world so small that they keep meeting: few artifacts, few runs, few people, few times.

const LAST = 9
const PEOPLE = ['ada', 'bob', 'cyd', 'dan']

const time = fc.integer({ min: 0, max: LAST })
const length = fc.nat({ max: 4 })
const RUNS = ['r1', 'r2', 'r3', 'r4']
const runId = fc.constantFrom(...RUNS)
const job = fc.constantFrom('nightly', 'hourly')
const [taste, shop, clicks] = [model('taste'), deployment('shop'), log('clicks')]
const artifact = fc.constantFrom<ArtifactName>(
  dataset('orders'),
  dataset('extract'),
  dataset('profiles'),
  features('scores'),
  taste,
  clicks,
  shop,
)
const name = fc.constantFrom('v1', 'v2')
const mostlyNull = <T>(value: Arbitrary<T>, one = 6) => fc.option(value, { freq: one })
const seldom = <T>(value: Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })
const some = (most: number) => fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 0, maxLength: most })
const someone = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 3 })

const versionName = fc.tuple(artifact, seldom(name)).map(([of, version]) => versionOf(of, version))

const readable = fc.oneof(
  { weight: 6, arbitrary: versionName },
  { weight: 1, arbitrary: fc.constant(versionOf(dataset('summary'))) },
)
const column = fc.constantFrom('x', 'x', 'y', 'y', 'X', 's', 's.a', 's[].a', 'S.element.b')

/** All columns that an input or output is said to have; seldom, since most producers do not say. */
const schema = fc.option(fc.uniqueArray(column, { minLength: 1, maxLength: 3 }), { freq: 2 })

const hasColumns = ({ kind }: ArtifactName) => kind === 'DATASET' || kind === 'FEATURE_SET'

const input: Arbitrary<Read> = fc
  .tuple(readable, seldom(time), seldom(fc.constant(true as const)), schema)
  .map(([of, at, unlisted, has]) => ({
    ...read(of, { ...(at === null ? {} : { at }), ...(of.version === null ? {} : { version: of.version }) }),
    ...(unlisted ? { unlisted } : {}),
    ...(has && hasColumns(of) ? { schema: has } : {}),
  }))

const carries = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom<Carries>('AGGREGATED', 'ANONYMISED', 'NONE', 'PSEUDONYMISED', 'PERSONAL') },
)
const mixes = seldom(fc.constant(true as const))

const mode = fc.constantFrom<WriteMode | null>('OVERWRITE', 'OVERWRITE', 'APPEND', 'APPEND', null)

const computed = fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 2, arbitrary: fc.constant(true) })

const output: Arbitrary<Output> = fc
  .tuple(versionName, seldom(time), mode, carries, computed, schema, mixes)
  .map(([of, at, wrote, what, view, has, mixing]) => ({
    ...write(of, at === null ? {} : { at }),
    version: of.version,
    ...(view && of.name === 'profiles' ? { computed: true } : {}),
    ...(has && hasColumns(of) ? { schema: has } : {}),
    ...(mixing ? { mixesPeople: true } : {}),
    mode: wrote,
    carries: what,
    claim: what === null ? null : 'checked by the privacy team',
  }))

const positions = fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 2 })
const flow: Arbitrary<Flow> = fc
  .tuple(
    positions,
    fc.oneof({ weight: 5, arbitrary: positions }, { weight: 1, arbitrary: fc.constant<number[]>([]) }),
    carries,
    seldom(fc.boolean()),
  )
  .map(([inputs, outputs, what, mixing]) => ({
    inputs,
    outputs,
    carries: what,
    ...(mixing === null ? {} : { mixesPeople: mixing }),
    claim: what === null && outputs.length > 0 ? null : 'checked by the privacy team',
  }))

/** Which columns of which input go into which of which output, by position; `as`: under the version's name, or another. */
const columnPick = fc.record({
  from: fc.nat({ max: 2 }),
  x: column,
  to: fc.nat({ max: 2 }),
  y: column,
  as: fc.option(seldom(name), { freq: 3 }),
  direct: fc.boolean(),
  masking: fc.boolean(),
  general: seldom(fc.constant(true as const)),
})
type ColumnPick = typeof columnPick extends Arbitrary<infer Pick> ? Pick : never

/** A pick beyond the inputs speaks of an artifact that the run does not read. */
function columnFlow({ inputs, outputs }: Pick<RunCommand, 'inputs' | 'outputs'>, pick: ColumnPick): ColumnFlow[] {
  const { kind, namespace, name: of, version } = inputs[pick.from] ?? versionOf(dataset('profiles'))
  const to = outputs[pick.to]
  if (!to) return []
  const from = { kind, namespace, name: of, version: pick.as === null ? version : pick.as }
  const into = { kind: to.kind, namespace: to.namespace, name: to.name, version: to.version }
  const { direct, masking, general } = pick
  const how = { direct, masking, ...(general && !direct ? { general } : {}) }
  return [{ from: { ...from, column: pick.x }, to: { ...into, column: pick.y }, ...how }]
}

const state = fc.constantFrom<RunState>(
  'COMPLETE',
  'COMPLETE',
  'COMPLETE',
  'COMPLETE',
  'RUNNING',
  'RUNNING',
  'FAIL',
  'ABORT',
)

const report: Arbitrary<RunCommand> = fc
  .record({
    id: runId,
    from: mostlyNull(time, 10),
    length: mostlyNull(length, 5),
    // A run that ends within a second, so that a list may be of what it wrote.
    late: seldom(fc.constant(0.005)),
    at: seldom(time),
    job: fc.option(job, { freq: 5 }),
    state,
    ofParent: seldom(fc.tuple(fc.boolean(), job)),
    startBound: seldom(time),
    declares: seldom(fc.constant(true)),
    inputs: fc.array(input, { maxLength: 3, size: 'max' }),
    outputs: fc.array(output, { maxLength: 3, size: 'max' }),
    flows: seldom(fc.array(flow, { maxLength: 3 })),
    columns: fc.array(columnPick, { maxLength: 3 }),
  })
  .map(({ id, from, length: minutes, late, at, columns, job: other, ofParent, startBound, declares, ...rest }) => {
    const to = from === null || minutes === null ? null : from + minutes + (late ?? 0)
    const spans = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
    const said = run(id, { ...spans, ...(other === null ? {} : { job: other }), ...rest })
    const report = sound(
      acyclic({
        ...said,
        at: minute(at ?? to ?? from ?? 0),
        ...(ofParent === null ? {} : parentOf(id, ofParent)),
        ...(startBound === null ? {} : { startBound: minute(startBound) }),
        ...(said.state === 'RUNNING' && from !== null ? { goesOn: true } : {}),
      }),
    )
    if (declares) return declaration({ ...report, columns: columns.flatMap((pick) => columnFlow(report, pick)) })
    return { ...report, columns: columns.flatMap((pick) => columnFlow(report, pick)) }
  })

/** Says what a job is made of, as of a time: no execution of it, so it neither begins nor ends. */
const declaration = (said: RunCommand): RunCommand => ({
  ...said,
  runId: 'd1',
  job: { ...said.job, name: 'declared' },
  state: 'RUNNING',
  declares: true,
  startedAt: said.at,
  endedAt: null,
  parentRunId: null,
  goesOn: false,
  outputs: said.outputs.map((output) => {
    const { computed: _, ...stored } = output
    const summary = output.computed ? { ...dataset('summary'), computed: true } : {}
    return { ...stored, ...summary, at: null, mode: null }
  }),
})

/** Views of views, but none that is made of itself: only r4 reads the summary, and it computes nothing. */
function acyclic(said: RunCommand): RunCommand {
  if (said.runId === 'r4') return { ...said, outputs: said.outputs.map(({ computed: _, ...output }) => output) }
  return { ...said, inputs: said.inputs.map((i) => (i.name === 'summary' ? { ...i, ...dataset('orders') } : i)) }
}

/** r1's parent is r2, and so on: nobody is their own ancestor. Sometimes it says of which job. */
function parentOf(id: string, [named, of]: [boolean, string]): Partial<RunCommand> {
  const next = RUNS[RUNS.indexOf(id) + 1]
  if (next === undefined) return {}
  return { parentRunId: next, ...(named ? { parentJob: { namespace: 'demo', name: of } } : {}) }
}

/** Without what ingest refuses: an output said twice in two ways, positions beyond. */
function sound(said: RunCommand): RunCommand {
  const outputs = said.outputs.filter((o, index) => said.outputs.findIndex((other) => sameVersion(o, other)) === index)
  const inputs = said.inputs
  const flows = said.flows?.flatMap((f) => {
    const fitting = {
      ...f,
      inputs: f.inputs.filter((i) => i < inputs.length),
      outputs: f.outputs.filter((o) => o < outputs.length),
    }
    const nothingLeft = fitting.inputs.length === 0 || (f.outputs.length > 0 && fitting.outputs.length === 0)
    return nothingLeft ? [] : [fitting]
  })
  return { ...said, inputs, outputs, flows: flows ?? null }
}

type Named = ArtifactName & { version: string | null }
const sameVersion = (a: Named, b: Named) =>
  a.kind === b.kind && a.namespace === b.namespace && a.name === b.name && a.version === b.version

const memberMode = fc.constantFrom<MemberMode>('ADD', 'ADD', 'FULL', 'FULL', 'REMOVE')
const list = fc
  .tuple(readable, memberMode, some(3), time)
  .map(([of, as, who, at]) => members(of, as, who.length > 0 || as === 'FULL' ? who : ['ada'], { at }))

const ofTaste = mostlyNull(name, 4).map((version) => versionOf(taste, version))
const registration = fc
  .record({
    of: ofTaste,
    at: time,
    trainedBy: fc.option(runId, { freq: 2 }),
    parent: fc.option(versionName),
    features: fc.array(fc.tuple(versionName, column), { maxLength: 2 }),
  })
  .map(({ of, at, trainedBy, parent, features: named }) =>
    registered(of, {
      at,
      features: named.map(([from, x]) => ({ ...from, column: x })),
      ...(trainedBy === null ? {} : { trainedBy }),
      ...(parent === null || (sameVersion(parent, of) && parent.version !== null) ? {} : { parent }),
    }),
  )
const deploying = fc
  .tuple(fc.uniqueArray(ofTaste, { maxLength: 2, selector: (v) => v.version }), time)
  .map(([models, at]) => deployed(shop, models, { at }))
const inferring = fc
  .tuple(time, length, some(2))
  .map(([from, minutes, who]) => inferred(shop, clicks, who, { from, to: from + minutes }))
const aliasing = fc
  .tuple(fc.oneof(fc.constant(taste), artifact), name, fc.option(name, { freq: 3 }), time)
  .map(([of, alias, version, at]) => aliased(of, alias, version, { at }))
const joining = fc
  .tuple(fc.constantFrom(['orders', 'extract'], ['extract', 'orders', 'copy'], ['copy', 'extract']), time)
  .map(([names, at]) => joined(names.map(dataset), { at }))
/** People are joined, taken apart, or share something. */
export const linking = fc
  .tuple(
    fc.constantFrom(link, link, unlink, share),
    fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 2, maxLength: 3 }),
    time,
  )
  .map(([how, who, at]) => how(how === share ? who.slice(0, 2) : who, { at }))

const purpose = fc.constantFrom('marketing', 'marketing.email', 'train_ai_system')

/** Statements about consents, over few purposes and times, so that they keep meeting. */
export const consenting = fc
  .record({
    status: fc.constantFrom<ConsentStatus>(
      'GIVEN',
      'GIVEN',
      'GIVEN',
      'WITHDRAWN',
      'WITHDRAWN',
      ...Object.values(ConsentStatus),
    ),
    purposes: fc.uniqueArray(purpose, { minLength: 1, maxLength: 2 }),
    who: someone,
    at: time,
    lasts: seldom(fc.integer({ min: 1, max: 4 })),
  })
  .map(({ status, purposes, who, at, lasts }) =>
    consented(status, purposes, who, { at, ...(lasts !== null && status === 'GIVEN' ? { until: at + lasts } : {}) }),
  )

const tag = (on: string | null, category: string | null): Tag => ({
  column: on,
  key: 'pii',
  value: category ?? 'no',
  source: null,
  category,
})
const describing = fc
  .record({
    of: fc.constantFrom(dataset('orders'), dataset('profiles'), features('scores')),
    columns: fc.uniqueArray(column, { minLength: 1, maxLength: 2 }),
    schema: fc.constantFrom(undefined, 'READ' as const, 'DESCRIBED' as const),
    category: fc.constantFrom(null, null, 'user.contact.email'),
    tags: fc.constantFrom<Tag[]>(
      [],
      [],
      [tag(null, 'user')],
      [tag(null, null)],
      [tag('x', 'user'), tag(null, 'user.name')],
    ),
    at: time,
  })
  .map(({ of, columns, schema: whose, category, tags, at }) =>
    described(of, columns, { at, category, ...(whose ? { schema: whose } : {}), ...(tags.length > 0 ? { tags } : {}) }),
  )

const statement: Arbitrary<Command> = fc.oneof(
  { weight: 1, arbitrary: describing },
  { weight: 12, arbitrary: report },
  { weight: 6, arbitrary: list },
  { weight: 1, arbitrary: registration },
  { weight: 1, arbitrary: deploying },
  { weight: 1, arbitrary: aliasing },
  { weight: 2, arbitrary: joining },
  { weight: 2, arbitrary: inferring },
  { weight: 2, arbitrary: linking },
  { weight: 1, arbitrary: consenting },
  { weight: 1, arbitrary: fc.tuple(versionName, time).map(([of, at]) => destroyed(of, { at })) },
  { weight: 1, arbitrary: fc.tuple(job, time).map(([which, at]) => retired(which, { at })) },
)

/** The first statement names somebody, so that there is something to find. */
const naming = fc.tuple(versionName, someone, time).map(([of, who, at]) => members(of, 'ADD', who, { at }))

/** One of the reports of runs, said again at some times. */
const repetition = fc.record({ which: fc.nat({ max: 3 }), at: fc.array(time, { minLength: 1, maxLength: 3 }) })

function repeated(said: Command[], again: { which: number; at: number[] } | null): Command[] {
  const reports = said.filter((c) => c.type === 'run').filter((c) => c.endedAt === null)
  const report = again && reports[again.which]
  if (!report) return []
  return again.at.map(minute).map((at) => ({ ...report, at, ...(report.declares ? { startedAt: at } : {}) }))
}

/** A list of sound statements with keys by position, so that a shrunk list stays readable and repeatable. */
export const statements: Arbitrary<Command[]> = fc
  .tuple(naming, fc.array(statement, { minLength: 1, maxLength: 14, size: 'max' }), seldom(repetition))
  .map(([first, rest, again]) =>
    [first, ...rest, ...repeated(rest, again)].map((said, index) => ({
      ...said,
      key: `k${String(index).padStart(2, '0')}`,
    })),
  )

/** How a list is sent: some order, some of it again, in some number of calls. */
export type Delivery = { order: number[]; again: number[]; calls: number }

export const delivery: Arbitrary<Delivery> = fc.record({
  order: fc.array(fc.nat({ max: 1_000 }), { minLength: 16, maxLength: 16 }),
  again: fc.array(fc.nat({ max: 15 }), { maxLength: 3 }),
  calls: fc.integer({ min: 1, max: 5 }),
})

/** The calls of a delivery. All zeroes and one call: as the list stands. */
export function inCalls<T>(said: T[], { order, again, calls }: Delivery): T[][] {
  const all = [...said, ...again.flatMap((i) => said.slice(i, i + 1))]
  const shuffled = all
    .map((one, index) => ({ one, place: order[index % order.length] ?? 0, index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ one }) => one)
  const size = Math.ceil(shuffled.length / calls)
  return Array.from({ length: calls }, (_, i) => shuffled.slice(i * size, (i + 1) * size)).filter((c) => c.length > 0)
}

/** An erasure to be sent once versions have ids: which person, by ref or not, which of the versions that exist then, when. */
export type ErasurePick = { who: string; byRef: boolean; version: number; at: number; outcome: string }

export const erasurePicks: Arbitrary<ErasurePick[]> = fc.array(
  fc.record({
    who: fc.constantFrom(...PEOPLE),
    byRef: fc.boolean(),
    version: fc.nat({ max: 30 }),
    at: fc.integer({ min: 0, max: LAST + 4 }),
    outcome: fc.constantFrom('deleted', 'deleted', 'unlearned', 'anonymised', 'retained_hold'),
  }),
  { maxLength: 3 },
)

export const asOfTimes = fc.tuple(time, fc.constant(LAST + 20))
