import { artifactsOneWith } from '../../catalog/artifacts/index.ts'
import type { AssessmentState } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { isWithin, type Question } from '../vocabularies/index.ts'
import { declared, standing } from './standing.ts'
import type { DeclarationRow } from './store.ts'

type Assessment = DeclarationRow<'ASSESSMENT'>
type Decision = DeclarationRow<'DECISION'>

/** An assessment with the last decision about it. */
export type Assessed = { assessment: Assessment; decision: Decision | null; state: AssessmentState }

/** An answer with its question, and what it is about. */
export type Answered = { question: Question; answer: string; about: Assessment['said']['artifacts'] }

/** An assessment of which artifacts, by their ids under all their names. */
export type Concerned = { assessment: Assessment; artifacts: ReadonlySet<string> }

/** What is on record by a time about whether data is compatible with a purpose. Null: nothing. */
export type Compatible = (at: Instant, purpose: string, artifact: string) => Assessed | null

/** Whether it lets data be used. */
export const isCompatible = (one: Assessed | null): one is Assessed & { decision: Decision } =>
  one !== null && one.state === 'APPROVED' && one.assessment.said.favourable

/** Since when all of it had arrived. */
export const arrivedAt = ({ assessment, decision }: Assessed): Instant =>
  Math.max(assessment.recordedAt, decision?.recordedAt ?? 0)

/** Each assessment with the last decision that had arrived by a time. Pure. */
export function assessedBy(
  assessments: readonly Assessment[],
  decisions: readonly Decision[],
  knownBy: Instant = Number.MAX_SAFE_INTEGER,
): Assessed[] {
  const last = new Map(standing(decisions, knownBy, knownBy).map((one) => [one.said.assessment, one]))
  return assessments.map((assessment) => {
    const decision = last.get(assessment.id) ?? null
    const state = decision === null ? 'PENDING' : decision.said.approved ? 'APPROVED' : 'REJECTED'
    return { assessment, decision, state }
  })
}

/**
 * Looks up what was on record at any time about the use of data for a purpose, of all that was ever assessed. `byThen`: of what had arrived by that time;
 * `byNow`: whenever it arrived. Of several assessments one that lets the data be used is taken. Pure.
 */
export function compatibilityIn(all: readonly Concerned[], decisions: readonly Decision[]) {
  const artifactsOf = new Map(all.map(({ assessment, artifacts }) => [assessment.id, artifacts]))
  const rows = all.map(({ assessment }) => assessment)
  const among = (knownBy: (at: Instant) => Instant | undefined): Compatible => {
    const known = new Map<Instant, Assessed[]>()
    const countingAt = (at: Instant) => {
      const found = known.get(at) ?? assessedBy(standing(rows, at, knownBy(at)), decisions, knownBy(at))
      known.set(at, found)
      return found
    }
    return (at, purpose, artifact) => {
      const about = countingAt(at).filter(
        ({ assessment: { id, said } }) =>
          artifactsOf.get(id)?.has(artifact) && said.purposes.some((one) => isWithin(purpose, one)),
      )
      return about.find(isCompatible) ?? about[0] ?? null
    }
  }
  return { byThen: among((at) => at), byNow: among(() => undefined) }
}

/** As `compatibilityIn`, of a workspace. What is assessed under one name of an artifact holds under its others. Throws DatabaseError. */
export async function compatibilityOf(ws: string, db: Database): Promise<ReturnType<typeof compatibilityIn>> {
  const [all, decisions] = await Promise.all([declared(db, 'ASSESSMENT'), declared(db, 'DECISION')])
  const assessments = all.filter(({ said }) => said.template === 'COMPATIBILITY')
  const named = assessments.map((assessment) => ({
    assessment,
    ids: assessment.said.artifacts.map((artifact) => artifactId(ws, artifact)),
  }))
  const ids = [...new Set(named.flatMap((one) => one.ids))]
  const names = ids.length > 0 ? await db.read(artifactsOneWith, { ids }) : []
  const others = new Map(names.map((one) => [one.id, one.others]))
  const concerned = named.map((one) => ({
    assessment: one.assessment,
    artifacts: new Set(one.ids.flatMap((id) => [id, ...(others.get(id) ?? [])])),
  }))
  return compatibilityIn(concerned, decisions)
}
