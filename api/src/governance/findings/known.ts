import { categoriesOf, classifiedArtifacts, columnsOfArtifacts } from '../../catalog/artifacts/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { standingPositions } from '../../requests/positions/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import { groupBy } from '../../vocabulary/groups.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { forTraining } from '../consents/index.ts'
import { compatibilityOf, declared, standingOf } from '../declarations/index.ts'
import { admissionsBy, gateMode } from '../gate/index.ts'
import { authorisations } from '../purposes/index.ts'
import { isSpecial, knownPurposes } from '../vocabularies/index.ts'
import type { Column } from './facts.ts'
import type { Known } from './gather.ts'
import type { Mark, Marks } from './sensitive.ts'
import * as store from './store.ts'

/** All that findings rest on beside the graph and the consents. Throws DatabaseError. */
export async function lookUp({ ws, db, most }: { ws: string; db: Database; most: number }, asOf: Instant) {
  const admissions = await db.read(admissionsBy, { at: asOf })
  const jobs = [...new Set(admissions.map(({ jobNamespace, jobName }) => JSON.stringify([jobNamespace, jobName])))]
  const [runs, all, standingAt, classified, bases, activities, inferences, positions, mode, purposes, compatible] =
    await Promise.all([
      db.read(store.runsToJudge, { asOf, jobs: jobs.map((job) => JSON.parse(job)) }),
      db.read(store.countRuns, { asOf }),
      authorisations(db),
      db.read(classifiedArtifacts, {}),
      declared(db, 'BASIS'),
      standingOf(db, 'ACTIVITY', asOf),
      standingOf(db, 'INFERENCE', asOf),
      standingPositions(db, asOf),
      db.read(gateMode, {}),
      knownPurposes(db),
      compatibilityOf(ws, db),
    ])
  const ids = classified.map(({ artifact }) => artifact.id)
  const columns = groupBy(
    (await db.read(columnsOfArtifacts, { ids })).map(
      ({ column }): Column => ({ ...column, category: column.category ?? null, necessity: column.necessity ?? null }),
    ),
    ({ artifact }) => artifact,
  )
  const concluded = inferences.map(({ said }) => ({ ...said, id: artifactId(ws, said.artifact) }))
  const marks = marksOf(columns, new Map(classified.map(({ artifact, tagged }) => [artifact.id, tagged])), concluded)
  const known: Known = {
    asOf,
    runs: runs.map(forTraining),
    standingAt,
    classified: withConcluded(new Map(classified.map((one) => [one.artifact.id, categoriesOf(one)])), concluded),
    marks,
    most,
  }
  const [gate] = mode
  return {
    known,
    columns,
    bases: bases.filter(({ at }) => at <= asOf),
    activities,
    compatible,
    admissions: new Map(admissions.map((one) => [one.id, one])),
    positions: new Set(positions.map(({ artifact }) => artifact)),
    enforcedSince: gate?.enforcing ? (gate.since ?? 0) : null,
    knownPurposes: new Set(purposes.map(({ key }) => key)),
    runsWithoutPurpose: (all[0]?.count ?? 0) - runs.length,
  }
}

type Concluded = { id: string; column: string | null; category: string; special: boolean; reviewed: boolean }

/** What is concluded of people is data of people. */
function withConcluded(classified: Map<string, string[]>, concluded: readonly Concluded[]): Map<string, string[]> {
  for (const { id, category } of concluded)
    classified.set(id, [...new Set([...(classified.get(id) ?? []), category])].sort())
  return classified
}

function marksOf(
  columns: ReadonlyMap<string, readonly Column[]>,
  tagged: ReadonlyMap<string, readonly string[]>,
  concluded: readonly Concluded[],
): Marks {
  const byColumns = [...columns].flatMap(([id, its]) =>
    its.flatMap(({ name, category, sensitive }) =>
      category !== null && (sensitive || isSpecial(category)) ? [[id, markOf(name, category)] as const] : [],
    ),
  )
  const byTags = [...tagged].flatMap(([id, categories]) =>
    categories.filter(isSpecial).map((category) => [id, markOf(null, category)] as const),
  )
  const byDeclaration = concluded
    .filter(({ special }) => special)
    .map(({ id, column, category, reviewed }) => [id, { column, category, concluded: true, reviewed }] as const)
  const grouped = groupBy<string, readonly [string, Mark]>([...byColumns, ...byTags, ...byDeclaration], ([id]) => id)
  return new Map(
    [...grouped].map(([id, its]) => [
      id,
      { marks: its.map(([, mark]) => mark), columns: (columns.get(id) ?? []).map(({ name }) => name) },
    ]),
  )
}

const markOf = (column: string | null, category: string): Mark => ({
  column,
  category,
  concluded: false,
  reviewed: false,
})
