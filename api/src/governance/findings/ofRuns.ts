import DataLoader from 'dataloader'
import type { RunJudged } from '../../generated/schema.ts'
import type { CompletenessRow, VersionsQueryContext } from '../../lineage/answers/index.ts'
import { type FindingRow, findingsInTime, tooLate } from './findings.ts'

/** What is found about one run. `list` null: it took too long. `judged` null: nobody looked, for the same reason. */
export type RunFindings = { list: FindingRow[] | null; judged: RunJudged | null; completeness: CompletenessRow }

/**
 * What is found about each of some runs now, as `findings` shows it: the same, with the same people, and as accepted. Throws FORBIDDEN for whoever is
 * not cleared for everything, and DatabaseError.
 */
export async function findingsOfRuns(context: VersionsQueryContext, runs: readonly string[]): Promise<RunFindings[]> {
  const asOf = context.now()
  const found = await findingsInTime(context, asOf, new Set(runs))
  if (!found) return runs.map(() => ({ list: null, judged: null, completeness: tooLate }))
  const { list, completeness } = found
  return Promise.all(
    runs.map(async (run) => ({
      list: list.filter((one) => one.runs.includes(run)),
      judged: found.judged.get(run) ?? (await notLookedAt(context, run, asOf)),
      completeness,
    })),
  )
}

async function notLookedAt({ loaders }: VersionsQueryContext, run: string, asOf: number): Promise<RunJudged> {
  const startedAt = (await loaders.run.load(run))?.startedAt ?? null
  return startedAt !== null && startedAt > asOf ? 'NOT_BEGUN' : 'WITHOUT_PURPOSE'
}

const loaders = new WeakMap<VersionsQueryContext, DataLoader<string, RunFindings>>()

/**
 * What is found about a run that was just recorded: all runs of one statement are looked at together. Nothing is kept for the next statement of the same
 * request, after which more may be found. Throws as `findingsOfRuns`.
 */
export function findingsOfRun(context: VersionsQueryContext, run: string): Promise<RunFindings> {
  const known = loaders.get(context)
  const loader = known ?? new DataLoader((runs: readonly string[]) => findingsOfRuns(context, runs), { cache: false })
  if (!known) loaders.set(context, loader)
  return loader.load(run)
}
