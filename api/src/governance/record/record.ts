import { classifiedArtifacts } from '../../catalog/artifacts/index.ts'
import type { ProcessingRole, UseDecision } from '../../generated/schema.ts'
import { type CompletenessRow, personalIn, type VersionsQueryContext } from '../../lineage/answers/index.ts'
import { askedInstant } from '../../platform/asOf.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { type DeclarationRow, declarationText, standingOf } from '../declarations/index.ts'
import { usesOf } from '../purposes/index.ts'
import { isWithin } from '../vocabularies/index.ts'
import { type Element, elementsOf, type Observed, roleOf } from './elements.ts'
import { type JobWork, type Made, modelVersions, type Place, placesOfArtifacts, workOfJobs } from './store.ts'

/** What the record of an activity with artificial intelligence has besides. */
export type AiFacts = {
  fields: string[]
  systems: string[]
  bases: string[]
  compatibility: { purpose: string; decision: UseDecision; complete: boolean }[]
  transformations: string[]
  models: { model: string; version: string; deployments: string[] }[]
}

/** `declaration`: null where nobody declared it: a job did it all the same. */
export type ActivityRecord = {
  key: string
  role: ProcessingRole
  declaration: DeclarationRow<'ACTIVITY'> | null
  owner: string | null
  jobs: { namespace: string; name: string; runs: number }[]
  elements: Element[]
  ai: AiFacts | null
}

export type ProcessingRecord = {
  asOf: Instant
  completeness: CompletenessRow
  activities: ActivityRecord[]
  declared: number
  undeclared: number
  missing: number
}

/** Kinds of runs, and of what they write, that make an activity one of artificial intelligence. */
const AI_RUNS = new Set<string>(['TRAINING', 'FINE_TUNING', 'EVALUATION', 'INFERENCE'])
const AI_ARTIFACTS = new Set<string>(['MODEL', 'DEPLOYMENT', 'INFERENCE_LOG', 'PROMPT_LOG', 'VECTOR_INDEX'])

/** For what so many artifacts may be used is asked at once. */
const MOST_INPUTS = 100

/**
 * The record of processing as of a time (GDPR Art. 30): what was declared by then, beside what jobs did with data of people by then. What
 * no activity declares and a job did is an entry of its own. Throws DatabaseError; BAD_USER_INPUT for a time without a zone.
 */
export async function recordOfProcessing(
  context: VersionsQueryContext,
  { asOf: at }: { asOf?: InstantInput | null | undefined },
): Promise<ProcessingRecord> {
  const asOf = askedInstant(at, context.now())
  const { db } = context
  const [activities, bases, work, classified] = await Promise.all([
    standingOf(db, 'ACTIVITY', asOf, asOf),
    standingOf(db, 'BASIS', asOf, asOf),
    db.read(workOfJobs, { asOf }),
    db.read(classifiedArtifacts),
  ])
  const known = new Set(classified.map(({ artifact }) => artifact.id))
  const { versions, completeness } = await personalIn(context, { classified: known, only: null }, asOf, false)
  const personal = new Set([...known, ...versions.map(({ version }) => version.artifact)])
  const ids = [...new Set(work.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]))]
  const places = new Map((await db.read(placesOfArtifacts, { ids })).map((place) => [place.id, place]))
  const about = { context, asOf, bases, places, personal }
  const named = new Set(activities.flatMap(({ said }) => said.jobs.map(nameOf)))
  const others = work.filter((job) => !named.has(nameOf(job)) && touches(job, personal))
  const records = await Promise.all([
    ...activities.map((declaration) => {
      const jobs = new Set(declaration.said.jobs.map(nameOf))
      return recordOf(
        about,
        declaration,
        work.filter((job) => jobs.has(nameOf(job))),
      )
    }),
    ...others.map((job) => recordOf(about, null, [job])),
  ])
  return {
    asOf,
    completeness,
    activities: records,
    declared: activities.length,
    undeclared: others.length,
    missing: records.reduce((sum, { elements }) => sum + elements.filter((one) => one.missing).length, 0),
  }
}

const nameOf = ({ namespace, name }: { namespace: string; name: string }) => JSON.stringify([namespace, name])

const touches = ({ inputs, outputs }: JobWork, personal: ReadonlySet<string>) =>
  [...inputs, ...outputs].some((artifact) => personal.has(artifact))

type About = {
  context: VersionsQueryContext
  asOf: Instant
  bases: readonly DeclarationRow<'BASIS'>[]
  places: ReadonlyMap<string, Place>
  personal: ReadonlySet<string>
}

async function recordOf(
  about: About,
  declaration: DeclarationRow<'ACTIVITY'> | null,
  work: readonly JobWork[],
): Promise<ActivityRecord> {
  const { places, personal } = about
  const placed = (ids: readonly string[]) =>
    [...new Set(ids)].filter((id) => personal.has(id)).flatMap((id) => places.get(id) ?? [])
  const observed = {
    work,
    inputs: placed(work.flatMap(({ inputs }) => inputs)),
    outputs: placed(work.flatMap(({ outputs }) => outputs)),
  }
  const said = declaration?.said ?? null
  const [first] = work
  return {
    key: said?.key ?? (first ? `${first.namespace} ${first.name}` : ''),
    role: roleOf(said),
    declaration,
    owner: said?.owner ?? null,
    jobs: work.map(({ namespace, name, runs }) => ({ namespace, name, runs })),
    elements: elementsOf(said, observed),
    ai: await aiOf(about, said?.purposes ?? work.flatMap(({ purposes }) => purposes), observed),
  }
}

async function aiOf(about: About, purposes: readonly string[], observed: Observed): Promise<AiFacts | null> {
  const { context, asOf, bases } = about
  const { work, inputs, outputs } = observed
  const written = [...new Set(work.flatMap(({ outputs }) => outputs))].flatMap((id) => about.places.get(id) ?? [])
  const isAi =
    work.some(({ kinds }) => kinds.some((kind) => AI_RUNS.has(kind))) ||
    written.some(({ kind }) => AI_ARTIFACTS.has(kind))
  if (!isAi) return null
  const models = written.filter(({ kind }) => kind === 'MODEL').map(({ id }) => id)
  const made: Made[] = models.length > 0 ? await context.db.read(modelVersions, { models, asOf }) : []
  const fields = inputs.flatMap(({ name, columns }) => columns.map((one) => `${name}.${one.name} (${one.category})`))
  const systems = [...inputs, ...outputs].flatMap(({ system }) => (system ? [system.name ?? system.key] : []))
  const covering = bases.filter(({ said }) =>
    purposes.some((purpose) => said.purposes.some((one) => isWithin(purpose, one))),
  )
  return {
    fields: sorted(fields),
    systems: sorted(systems),
    bases: sorted(covering.map(declarationText)),
    compatibility: await compatibilityOf(about, sorted(purposes), inputs),
    transformations: sorted(work.flatMap(({ kinds, carries }) => [...kinds, ...carries])),
    models: made.map(({ model, version, deployments }) => ({ model, version, deployments })),
  }
}

/** Whether what is read may be used for each purpose: denied if any of it is, and never allowed where it is not all known. */
async function compatibilityOf({ context, asOf }: About, purposes: readonly string[], inputs: readonly Place[]) {
  const ids = inputs.map(({ id }) => id).slice(0, MOST_INPUTS)
  if (ids.length === 0) return purposes.map((purpose) => ({ purpose, decision: 'GAP' as const, complete: true }))
  return Promise.all(
    purposes.map(async (purpose) => {
      const uses = await usesOf(context, ids, purpose, asOf)
      const has = (decision: UseDecision) => uses.some((use) => use.decision === decision)
      const decision: UseDecision = has('DENIED') ? 'DENIED' : has('GAP') ? 'GAP' : 'ALLOWED'
      return { purpose, decision, complete: ids.length === inputs.length && uses.every((use) => use.complete) }
    }),
  )
}

const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort()
