import type {
  Assurance,
  ModelPositionKind,
  PlanGapCode,
  PlanStep,
  Regime,
  TaskAction,
  TaskOutcome,
  TaskState,
  Verdict,
} from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { Item } from '../manifests/index.ts'
import { type Rule, rules, steps } from './rules.ts'

/** A version on a manifest, with what a plan needs to know besides. `parents`: ids of the model versions that it was made from. */
export type Fact = Item & {
  artifact: string
  destroyedAt: Instant | null
  retentionDays: number | null
  parents: readonly string[]
}

/** What was recorded of a model. `words`: as a sentence. */
export type Position = {
  id: string
  artifact: string
  kind: ModelPositionKind
  words: string
  /** Of RETRAINING: within how many days of the approval. */
  days: number | null
}

/** Something must stay for now. `target`: the id of a version or an artifact. */
export type Hold = { id: string; target: string; ground: string; until: Instant | null }

/** One version stays, for this request: for good, or until a time. */
export type Exemption = { versionId: string; ground: string; until: Instant | null }

export type Facts = {
  at: Instant
  regime: Regime
  items: readonly Fact[]
  positions: readonly Position[]
  holds: readonly Hold[]
  exemptions: readonly Exemption[]
}

/** A task as it is planned, and approved. `after`: the places of tasks that come first, besides all of earlier steps. */
export type DraftTask = {
  place: number
  step: PlanStep
  action: TaskAction
  demanded: Assurance
  /** Null: it is about no version. */
  item: Item | null
  ground: string
  deferredUntil: Instant | null
  /** Days after the approval, where it has a time of its own. */
  days: number | null
  hold: string | null
  position: string | null
  state: TaskState
  outcome: TaskOutcome | null
  after: readonly number[]
}

export type Gap = {
  code: PlanGapCode
  namespace: string
  name: string
  label: string
  versionId: string
  versions: number
}

export type Draft = { tasks: readonly DraftTask[]; gaps: readonly Gap[] }

const DAY = 86_400_000

/**
 * The plan for everything on a manifest: each version gets exactly one task, in the order of the steps. The same facts in any order make
 * the same plan. A model that has no position, and none that it was fine-tuned from, is a gap.
 */
export function draftOf(facts: Facts): Draft {
  const known = indexed(facts)
  const planned = [...facts.items].sort(byName).map((item) => planOf(known, item))
  const depth = depthsOf(facts.items)
  const deep = ({ item }: Planned) => (item ? (depth.get(item.versionId) ?? 0) : 0)
  const sorted = [...planned, ...ofTheRequest(planned)].sort(
    (a, b) => steps.indexOf(a.step) - steps.indexOf(b.step) || deep(a) - deep(b),
  )
  const placeOf = new Map(sorted.flatMap(({ item }, at) => (item ? [[item.versionId, at + 1] as const] : [])))
  const isModel = (place: number) => sorted[place - 1]?.step === 'MODELS'
  const tasks = sorted.map(({ item, ...task }, at): DraftTask => {
    const parents = item && task.step === 'MODELS' ? item.parents : []
    const places = parents.flatMap((id) => placeOf.get(id) ?? []).filter((place) => place <= at && isModel(place))
    return { ...task, place: at + 1, item: item && plain(item), after: [...new Set(places)].sort((a, b) => a - b) }
  })
  return { tasks, gaps: gapsOf(known, planned) }
}

type Planned = Omit<DraftTask, 'place' | 'item' | 'after'> & { item: Fact | null }

type Known = Facts & {
  byVersion: ReadonlyMap<string, Fact>
  positionOf: (item: Fact) => Position | null
  holdOf: ReadonlyMap<string, Hold>
  exemptionOf: ReadonlyMap<string, Exemption>
  /** Artifacts of which a current version is treated. */
  treatedNow: ReadonlySet<string>
  /** When the newest version of an artifact was made that has the person. */
  newestOf: ReadonlyMap<string, Instant>
}

function indexed(facts: Facts): Known {
  const byVersion = new Map(facts.items.map((item) => [item.versionId, item]))
  const stated = new Map(facts.positions.map((position) => [position.artifact, position]))
  const treated = facts.items.filter((item) => has[item.verdict] === null && item.destroyedAt === null)
  const newestOf = new Map<string, Instant>()
  for (const { artifact, createdAt } of treated)
    newestOf.set(artifact, Math.max(newestOf.get(artifact) ?? createdAt, createdAt))
  return {
    ...facts,
    byVersion,
    positionOf: inherited(byVersion, stated),
    holdOf: new Map(
      [...facts.holds]
        .filter(({ until }) => until === null || until > facts.at)
        .sort(later)
        .map((hold) => [hold.target, hold]),
    ),
    exemptionOf: new Map(facts.exemptions.map((exemption) => [exemption.versionId, exemption])),
    treatedNow: new Set(treated.filter(({ live }) => live).map(({ artifact }) => artifact)),
    newestOf,
  }
}

/** Of several holds the one that lasts longest counts: it is the last of this order. */
const later = (a: Hold, b: Hold) =>
  (a.until ?? Number.POSITIVE_INFINITY) - (b.until ?? Number.POSITIVE_INFINITY) || (a.id < b.id ? -1 : 1)

/** A model's own position, or else that of the nearest model that it was fine-tuned from. */
function inherited(versions: ReadonlyMap<string, Fact>, stated: ReadonlyMap<string, Position>) {
  return (item: Fact): Position | null => {
    const seen = new Set([item.versionId])
    let generation = [item]
    while (generation.length > 0) {
      for (const { artifact } of generation) {
        const position = stated.get(artifact)
        if (position) return position
      }
      const next = generation.flatMap(({ parents }) => [...parents].sort()).filter((id) => !seen.has(id))
      for (const id of next) seen.add(id)
      generation = [...new Set(next)].flatMap((id) => versions.get(id) ?? [])
    }
    return null
  }
}

/** Why a verdict needs no action; null: the person is in it, or may be. */
const has: Readonly<Record<Verdict, string | null>> = {
  ERASED: 'The person was taken out of it already, and has not been named in it since.',
  CONFIRMED: null,
  DERIVED: null,
  POSSIBLE: null,
  EXCLUDED: 'A full list of its people does not have the person.',
  BARRIER:
    'What passes into it is declared to hold nobody (aggregated, anonymised or none). Challenge the claim, and it falls.',
}

function planOf(known: Known, item: Fact): Planned {
  const rule = rules[item.kind][item.systemRole ?? 'UNPLACED']
  const none = nothingFor(known, item, rule)
  if (none !== null) return nothing(item, none)
  const task = treated(known, item, rule)
  const exemption = known.exemptionOf.get(item.versionId)
  if (exemption && exemption.until === null)
    return { ...task, ground: exemption.ground, deferredUntil: null, state: 'DONE', outcome: 'RETAINED_EXEMPT' }
  const deferred = exemption ? deferredBy(task, exemption) : task
  const hold = known.holdOf.get(item.versionId) ?? known.holdOf.get(item.artifact)
  if (hold) return { ...deferred, ground: hold.ground, hold: hold.id, state: 'HELD', outcome: 'RETAINED_HOLD' }
  return deferred
}

/** A backup that goes later than somebody deferred it is there until it goes. */
const deferredBy = (task: Planned, { ground, until }: Exemption): Planned => ({
  ...task,
  ground: `${ground} ${task.ground}`,
  deferredUntil: Math.max(until ?? 0, task.deferredUntil ?? 0),
  state: 'DEFERRED',
  outcome: 'DEFERRED_UNTIL',
})

const nothing = (item: Fact, ground: string): Planned => ({
  ...base(item, 'NOTHING', ground),
  step: 'MANIFEST',
  demanded: 'NOT_CHECKED',
  state: 'DONE',
})

const base = (item: Fact, action: TaskAction, ground: string) =>
  ({
    item,
    action,
    ground,
    deferredUntil: null,
    days: null,
    hold: null,
    position: null,
    state: 'PENDING',
    outcome: null,
  }) as const

/** Why nothing is to be done about a version; null: something is. */
function nothingFor({ at, treatedNow }: Known, item: Fact, { earlier }: Rule): string | null {
  if (has[item.verdict] !== null) return has[item.verdict]
  if (item.destroyedAt !== null) return `It was destroyed on ${dayOf(item.destroyedAt)}.`
  if (item.live || item.kind === 'MODEL') return null
  if (earlier === 'GONE') return 'It was replaced, and nothing of it is in use.'
  if (item.retentionDays !== null && item.createdAt + item.retentionDays * DAY <= at)
    return `It was replaced, and its system keeps earlier states for ${item.retentionDays} days only.`
  if (earlier === 'WITH_CURRENT' && treatedNow.has(item.artifact))
    return 'It is an earlier state of a store that is purged with its current version.'
  return null
}

function treated(known: Known, item: Fact, rule: Rule): Planned {
  const common = { step: rule.step, demanded: rule.demanded }
  if (rule.action === 'POSITION') return { ...common, ...byPosition(known.positionOf(item), item) }
  if (rule.action === 'EXPIRE_BACKUP') return { ...common, ...asBackup(known, item) }
  return { ...common, ...base(item, rule.action, groundOf(item, rule.words)) }
}

function byPosition(position: Position | null, item: Fact) {
  // A gap blocks the plan, so that no task is ever made of this.
  if (!position) return base(item, 'KEEP_MODEL', groundOf(item, 'Nobody said what becomes of this model.'))
  const { action, state, outcome } = positioned[position.kind]
  const ground = groundOf(item, position.words)
  return { ...base(item, action, ground), days: position.days, position: position.id, state, outcome }
}

type Beginning = { action: TaskAction; state: TaskState; outcome: TaskOutcome | null }

const positioned: Readonly<Record<ModelPositionKind, Beginning>> = {
  EXEMPTION: { action: 'KEEP_MODEL', state: 'DONE', outcome: 'RETAINED_EXEMPT' },
  RETRAINING: { action: 'RETRAIN', state: 'PENDING', outcome: null },
  UNLEARNING: { action: 'UNLEARN', state: 'PENDING', outcome: null },
}

/** A backup waits for its rotation: its newest one that has the person, and then as long as its system says. */
function asBackup({ at, regime, newestOf }: Known, item: Fact) {
  const { retentionDays } = item
  if (retentionDays === null)
    return base(
      item,
      'CHECK_BACKUP',
      groundOf(item, 'Nobody said how long its system keeps backups. Find out, and delete it or say when it goes.'),
    )
  const newest = newestOf.get(item.artifact) ?? item.createdAt
  const until = newest + retentionDays * DAY
  if (until <= at)
    return base(
      item,
      'EXPIRE_BACKUP',
      groundOf(item, `It should have been rotated on ${dayOf(until)}. Check that it was.`),
    )
  const law = regime === 'CALIFORNIA' ? ' Or until it is restored or next used (11 CCR 7022(d)).' : ''
  const words = `The newest backup with the person is of ${dayOf(newest)}, and its system keeps backups for ${retentionDays} days.${law}`
  return {
    ...base(item, 'EXPIRE_BACKUP', groundOf(item, words)),
    deferredUntil: until,
    state: 'DEFERRED',
    outcome: 'DEFERRED_UNTIL',
  } as const
}

function groundOf({ verdict, live, systemKey, kind }: Fact, words: string): string {
  return [
    words,
    ...(verdict === 'POSSIBLE'
      ? ['Only an identity that several people use leads here: check first that it is this person.']
      : []),
    ...(live || kind === 'MODEL' ? [] : ['It was replaced; nobody said that it is gone.']),
    ...(systemKey === null && kind !== 'MODEL' ? ['No system is on record for it.'] : []),
  ].join(' ')
}

/** What is done once for the whole request. */
function ofTheRequest(planned: readonly Planned[]): Planned[] {
  const isTreated = planned.some(({ action }) => action !== 'NOTHING')
  const common = { ...emptyTask, state: 'PENDING', outcome: null } as const
  const verify: Planned = {
    ...common,
    step: 'VERIFY',
    action: 'VERIFY',
    demanded: 'QUERIED',
    ground: 'The graph and the stores are asked again before the request is fulfilled.',
  }
  if (!isTreated) return [verify]
  return [
    {
      ...common,
      step: 'SUPPRESS',
      action: 'SUPPRESS',
      demanded: 'QUERIED',
      ground:
        'The person’s keyed digests are kept, so that a restore or a new delivery that brings them back is noticed.',
    },
    {
      ...common,
      step: 'IDENTITY',
      action: 'FORGET_IDENTITIES',
      demanded: 'QUERIED',
      ground: 'What tells which records are the person’s goes last: every step before needs it.',
    },
    verify,
  ]
}

const emptyTask = { item: null, deferredUntil: null, days: null, hold: null, position: null } as const

/** How many model versions, one made from the other, come before each. Those of a circle, which cannot be, come last. */
function depthsOf(items: readonly Fact[]): ReadonlyMap<string, number> {
  const models = new Map(items.filter(({ kind }) => kind === 'MODEL').map((item) => [item.versionId, item]))
  const children = new Map<string, string[]>()
  const waits = new Map<string, number>()
  for (const { versionId, parents } of models.values()) {
    const before = [...new Set(parents)].filter((parent) => models.has(parent) && parent !== versionId)
    waits.set(versionId, before.length)
    for (const parent of before) children.set(parent, [...(children.get(parent) ?? []), versionId])
  }
  const depths = new Map([...waits].filter(([, count]) => count === 0).map(([id]) => [id, 0]))
  for (const [id, depth] of depths)
    for (const child of children.get(id) ?? []) {
      const left = (waits.get(child) ?? 1) - 1
      waits.set(child, left)
      if (left === 0) depths.set(child, depth + 1)
    }
  for (const id of models.keys()) if (!depths.has(id)) depths.set(id, models.size)
  return depths
}

/** Each model without a position, once. */
function gapsOf({ positionOf }: Known, planned: readonly Planned[]): Gap[] {
  const gaps = new Map<string, Gap>()
  for (const { item, action, step } of planned) {
    if (!item || step !== 'MODELS' || action !== 'KEEP_MODEL' || positionOf(item)) continue
    const { artifact, namespace, name, label, versionId } = item
    const versions = (gaps.get(artifact)?.versions ?? 0) + 1
    gaps.set(artifact, { code: 'MODEL_WITHOUT_POSITION', namespace, name, label, versionId, versions })
  }
  return [...gaps.values()]
}

const byName = (a: Fact, b: Fact): number =>
  compare(a.kind, b.kind) ||
  compare(a.namespace, b.namespace) ||
  compare(a.name, b.name) ||
  a.createdAt - b.createdAt ||
  compare(a.versionId, b.versionId)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const plain = ({ artifact: _, destroyedAt: __, retentionDays: ___, parents: ____, ...item }: Fact): Item => item

const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10)
