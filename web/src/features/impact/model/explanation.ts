import type { Carries, ExplainedVersionFragment, ExplanationQuery, Verdict } from '@/generated/graphql.ts'

type Answered = ExplanationQuery['customerImpact']
type AnsweredStep = Answered['explain'][number]

export type ErasureRecord = Answered['erasures'][number]
export type FullList = Answered['fullLists'][number]
export type Place = ExplainedVersionFragment
export type Origin = Answered['origin']

/** How data came from one version into the next. */
export type Passage =
  | { by: 'run'; run: NonNullable<AnsweredStep['run']> }
  /** Later writes to the same artifact, one after the other: what was in it stays in it. */
  | { by: 'append'; writes: number }
  | { by: 'deployment' }
  | { by: 'inference' }
  /** The log that it begins at names the person: the deployment was asked about them. */
  | { by: 'asking' }
  | { by: 'carrying' }

/** A column whose values came into another one; not `direct`: it only decided what came. */
export type ColumnPassage = { from: string; to: string; direct: boolean; masking: boolean }

export type ExplainedStep = {
  passage: Passage
  /** RFC 3339 */
  at: string
  carries: Carries
  claim: string | null
  /** What is computed from one person’s rows stands in the rows of others. */
  mixesPeople: boolean
  /** As far as anybody stated them. */
  columns: readonly ColumnPassage[]
  from: Place
  to: Place
}

/** The path as a story: the statement that names the person, the steps from there, and where it ends. */
export type Explanation = {
  origin: Origin
  steps: readonly ExplainedStep[]
  target: Place
  /** Null: the list does not say. */
  verdict: Verdict | null
  /** What was recorded of the person's erasure from the target, the latest first. */
  erasures: readonly ErasureRecord[]
  /** The full lists of people that leave the person out: of what is EXCLUDED, and else none. */
  leftOutBy: readonly FullList[]
  asOf: string
  complete: boolean
  /** Known gaps, in sentences. */
  caveats: readonly string[]
}

/** Versions in a row that only add to each other become one step. Pure. Steps between columns are not versions' steps. */
export function buildExplanation({
  origin,
  explain,
  item,
  asOf,
  completeness,
  erasures,
  fullLists,
}: Answered): Explanation {
  const steps = explain.flatMap(({ from, to, run, at, asked, columns, ...declared }): ExplainedStep[] =>
    from.__typename === 'Version' && to.__typename === 'Version'
      ? [
          {
            passage: asked ? { by: 'asking' } : passageOf(from, to, run),
            at,
            ...passed(declared),
            columns: columns.map(columnPassage),
            from,
            to,
          },
        ]
      : [],
  )
  return {
    origin,
    steps: withoutAppendsInARow(steps),
    target: steps.at(-1)?.to ?? origin.version,
    verdict: item?.verdict ?? null,
    erasures,
    leftOutBy: item?.verdict === 'EXCLUDED' ? fullLists : [],
    asOf,
    complete: completeness.complete,
    caveats: completeness.caveats.map(({ message }) => message),
  }
}

const passed = ({ carries, claim, mixesPeople }: Pick<AnsweredStep, 'carries' | 'claim' | 'mixesPeople'>) => ({
  carries,
  claim,
  mixesPeople,
})

const columnPassage = ({ from, to, direct, masking }: AnsweredStep['columns'][number]): ColumnPassage => ({
  from: from.name,
  to: to.name,
  direct,
  masking,
})

function withoutAppendsInARow(steps: readonly ExplainedStep[]): ExplainedStep[] {
  const told: ExplainedStep[] = []
  for (const step of steps) {
    const before = told.at(-1)
    const alike = before?.carries === step.carries && before.claim === step.claim
    if (alike && before.passage.by === 'append' && step.passage.by === 'append') {
      const writes = before.passage.writes + step.passage.writes
      told[told.length - 1] = { ...step, from: before.from, passage: { by: 'append', writes } }
    } else told.push(step)
  }
  return told
}

function passageOf(from: Place, to: Place, run: AnsweredStep['run']): Passage {
  if (run) return { by: 'run', run }
  if (from.artifact.id === to.artifact.id) return { by: 'append', writes: 1 }
  if (to.artifact.kind === 'DEPLOYMENT') return { by: 'deployment' }
  if (from.artifact.kind === 'DEPLOYMENT' || to.artifact.kind === 'INFERENCE_LOG') return { by: 'inference' }
  return { by: 'carrying' }
}
