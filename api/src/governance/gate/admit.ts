import { createHash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { categoriesOf, classifiedByIds } from '../../catalog/artifacts/index.ts'
import type { AdmitRunInput, ArtifactInput, UserError } from '../../generated/schema.ts'
import type { VersionsQueryContext } from '../../lineage/answers/index.ts'
import { keepFirst } from '../../platform/access/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { standingPositions } from '../../requests/positions/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import { canonicalJson, idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { consentMissingIn } from '../consents/index.ts'
import { type Compatible, compatibilityOf, type Declaring, refuse, standingOf } from '../declarations/index.ts'
import { type ShownSource, usesOf, type VersionUse } from '../purposes/index.ts'
import { isWithin, unknownPurpose } from '../vocabularies/index.ts'
import { decide } from './decide.ts'
import { answersTo, type Facts, type Input, restsOnConsent } from './questions.ts'
import * as store from './store.ts'
import { Answers } from './stored.ts'

type Asking = Declaring & VersionsQueryContext

export type Admitted = { admission: store.AdmissionRow | null; userErrors: UserError[] }

/** An admission counts for runs that begin within a day: what it rests on may change. */
export const ADMISSION_MS = 24 * 3_600_000

const refused = (error: UserError): Admitted => ({ admission: null, userErrors: [error] })

/**
 * Answers the four questions of a run before it begins. Nothing is stored on a dry run. The same key and question sent again give the first answer.
 * Throws INCOMPLETE where lineage took too long, and DatabaseError; then nothing was stored.
 */
export async function admitRun(by: Asking, input: AdmitRunInput): Promise<Admitted> {
  const wrong = wrongIn(input) ?? (await unknownPurpose(by.db, [input.purpose], 'purpose'))
  if (wrong) return refused({ ...wrong, field: [wrong.field?.[0] ?? 'purpose'] })
  const at = by.now()
  const uses = await usesIn(by, input, at)
  if ('code' in uses) return refused(uses)
  const answers = answersTo(await factsOf(by, input, uses, at))
  const [mode] = await by.db.read(store.gateMode, {})
  const said = {
    purpose: input.purpose,
    jobNamespace: input.job.namespace.trim(),
    jobName: input.job.name.trim(),
    inputs: uses.map(({ version }) => version.id).sort(),
    outputs: outputsOf(by.ws, input),
    decision: decide(answers, mode?.enforcing ?? false),
    answers,
    at,
    expiresAt: at + ADMISSION_MS,
    by: by.actor.subject,
  }
  const digest = sha256(canonicalJson(said))
  const row = { ...said, digest, id: idOf(by.ws, 'admission', input.idempotencyKey), asked: askedIn(input) }
  return input.dryRun ? { admission: row, userErrors: [] } : put(by, row)
}

async function put(by: Asking, row: store.AdmissionRow): Promise<Admitted> {
  const admission = await keepFirst(by, 'admitRun', {
    statement: store.admit,
    row: { ...row, answers: Answers.write(row.answers) },
    isSame: (kept) => kept.asked === row.asked,
    about: (kept) => kept.id,
  })
  if (admission) return { admission, userErrors: [] }
  const message = 'This key came before with another question. Use a new key.'
  return refused(refuse('IDEMPOTENCY_CONFLICT', message, 'idempotencyKey'))
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const askedIn = ({ job, inputs, outputs, purpose }: AdmitRunInput): string =>
  sha256(canonicalJson({ job, inputs, outputs: outputs ?? [], purpose }))

const outputsOf = (ws: string, { outputs }: AdmitRunInput): string[] =>
  (outputs ?? []).map((output: ArtifactInput) => artifactId(ws, output)).sort()

function wrongIn({ idempotencyKey, job, inputs }: AdmitRunInput): UserError | null {
  if (idempotencyKey.trim() === '')
    return refuse('MISSING', 'Give a key of your own, so that it can be sent again.', 'idempotencyKey')
  if (job.name.trim() === '') return refuse('MISSING', 'Name the job as its producer does.', 'job')
  return inputs.length === 0 ? refuse('MISSING', 'Name at least one version that is read.', 'inputs') : null
}

/** What the inputs may be used for, or which of them nobody knows. */
async function usesIn(by: Asking, { inputs, purpose }: AdmitRunInput, at: Instant): Promise<VersionUse[] | UserError> {
  try {
    return await usesOf(by, inputs, purpose, at, 'inputs.')
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.extensions.code !== 'VERSION_NOT_FOUND') throw error
    return refuse('NOT_FOUND', error.message, String(error.extensions.argument))
  }
}

async function factsOf(by: Asking, input: AdmitRunInput, uses: readonly VersionUse[], at: Instant): Promise<Facts> {
  const { db } = by
  const behind = [...new Set(uses.flatMap(({ artifacts }) => artifacts))]
  const [classified, bases, names, models, { byThen }] = await Promise.all([
    db.read(classifiedByIds, { ids: behind }),
    standingOf(db, 'BASIS', at, at),
    namesOf(by, uses),
    modelsIn(by.ws, db, input, at),
    compatibilityOf(by.ws, db),
  ])
  const about = {
    purpose: input.purpose,
    categories: [...new Set(classified.flatMap(categoriesOf))].sort(),
    bases,
  }
  return {
    ...about,
    unconsented: restsOnConsent(about) ? await unconsentedIn(by, uses, input.purpose, at, names) : [],
    agreements: await agreementsAbout(by, behind, at),
    isTraining: models.length > 0 || isWithin(input.purpose, 'train_ai_system'),
    models,
    inputs: uses.map((use) => inputOf(use, names, (artifact) => byThen(at, input.purpose, artifact))),
  }
}

/** Inputs in which people are, for certain or possibly, who did not consent. */
async function unconsentedIn(
  by: Asking,
  uses: readonly VersionUse[],
  purpose: string,
  at: Instant,
  names: ReadonlyMap<string, string>,
): Promise<Facts['unconsented']> {
  const missing = await consentMissingIn(by, { versions: uses.map(({ version }) => version.id), purpose, at })
  return uses.flatMap(({ version: { artifact } }, place) => {
    const its = missing[place] ?? 'POSSIBLY'
    return its === 'NOBODY' ? [] : [{ name: names.get(artifact) ?? artifact, missing: its }]
  })
}

/** What is agreed with clients of whom some of these artifacts hold data: by their systems. */
async function agreementsAbout({ db, loaders }: Asking, artifacts: readonly string[], at: Instant) {
  const agreements = await standingOf(db, 'AGREEMENT', at, at)
  if (agreements.every(({ said }) => !said.systems)) return agreements
  const systems = await loaders.system.loadMany(artifacts)
  const keys = new Set(systems.flatMap((one) => (one === null || one instanceof Error ? [] : one.key)))
  return agreements.filter(({ said }) => !said.systems || said.systems.some((key) => keys.has(key)))
}

function inputOf(
  { version, decision, declarations, ...use }: VersionUse,
  names: ReadonlyMap<string, string>,
  assessedOf: (artifact: string) => ReturnType<Compatible>,
): Input {
  const nameOf = (artifact: string) => names.get(artifact) ?? artifact
  const namesIn = (sources: readonly ShownSource[]) => sources.map((source) => nameOf(source.version.artifact))
  return {
    name: nameOf(version.artifact),
    decision,
    declarations,
    gap: use.gap,
    assessed: use.limiting.map(assessedOf),
    from: namesIn(use.limits.items),
    open: namesIn(use.undeclared.items),
  }
}

/** The names of what the answers speak of, by the ids of artifacts. */
async function namesOf({ loaders }: Asking, uses: readonly VersionUse[]): Promise<ReadonlyMap<string, string>> {
  const ids = uses.flatMap(({ version, limits, undeclared }) => [
    version.artifact,
    ...[...limits.items, ...undeclared.items].map((source) => source.version.artifact),
  ])
  const rows = await Promise.all([...new Set(ids)].map((id) => loaders.artifact.load(id)))
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.name]] : [])))
}

async function modelsIn(ws: string, db: Database, { outputs }: AdmitRunInput, at: Instant): Promise<Facts['models']> {
  const models = (outputs ?? []).filter(({ kind }) => kind === 'MODEL')
  if (models.length === 0) return []
  const positions = new Map((await standingPositions(db, at)).map((one) => [one.artifact, one]))
  return models.map((model) => ({ name: model.name, position: positions.get(artifactId(ws, model)) ?? null }))
}
