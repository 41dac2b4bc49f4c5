import type { VersionRow } from '../../catalog/artifacts/index.ts'
import type { Consequence } from '../../generated/schema.ts'
import { filterParameters, traceFrom, type VersionsQueryContext, type Whole } from '../../lineage/answers/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { flowType } from '../../vocabulary/kinds.ts'
import type { PositionRow } from '../positions/index.ts'
import type { DraftTask } from './draft.ts'
import { draftOfVersions } from './facts.ts'

/** What a request would do to one artifact, by action. */
export type ConsequenceRow = Pick<Consequence, 'action' | 'days' | 'undecided' | 'versions'> & {
  version: VersionRow
  until: Instant | null
  position: PositionRow | null
}

export type ModelConsequences = {
  asOf: Instant
  consequences: ConsequenceRow[]
  answer: Awaited<ReturnType<typeof traceFrom>>['answer']
}

/** As many versions of a model are looked at, newest first: a page of them has no more. */
const MOST_VERSIONS = 100

/**
 * What a request for deletion would cause, had it come from somebody who is in every version of a model and in all that was made of
 * them: by the same rules as a plan, EU law, without exemptions. Null: it is no model, or no version of it is on record. Throws DatabaseError.
 */
export async function previewOfModel(
  context: VersionsQueryContext,
  artifact: string,
): Promise<ModelConsequences | null> {
  const asOf = context.now()
  const row = await context.loaders.artifact.load(artifact)
  if (row?.kind !== 'MODEL') return null
  const { edges } = await context.loaders.versions.load({ artifact: row.id, asOf, first: MOST_VERSIONS, after: null })
  const starts = edges.map(({ node }) => node.id)
  if (starts.length === 0) return null
  const { answer } = await traceFrom(context, starts, {
    asOf,
    direction: 'DOWNSTREAM',
    strict: false,
    within: null,
    listsStarts: true,
  })
  const whole = await answer.whole(filterParameters(null))
  const has = personalFrom(starts, whole)
  const { draft, positions } = await draftOfVersions(context.db, whole, (item) => ({
    ...item,
    verdict: has.has(item.versionId) ? 'DERIVED' : 'BARRIER',
  }))
  const rows = new Map(whole.versions.map(({ version }) => [version.id, version]))
  return { asOf, answer, consequences: consequencesOf(draft.tasks, rows, positions) }
}

/** What a person who is in the starts may be in: versions that flows lead to of which none is declared to hold nobody. */
function personalFrom(starts: readonly string[], { flows }: Whole): ReadonlySet<string> {
  const next = new Map<string, string[]>()
  for (const { from, to, carries } of flows)
    if (flowType[carries] === 'FLOWS') next.set(from, [...(next.get(from) ?? []), to])
  const reached = new Set(starts)
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to)
  return reached
}

function consequencesOf(
  tasks: readonly DraftTask[],
  rows: ReadonlyMap<string, VersionRow>,
  positions: ReadonlyMap<string, PositionRow>,
): ConsequenceRow[] {
  const found = new Map<string, ConsequenceRow>()
  for (const { item, action, deferredUntil, days, position } of tasks) {
    const version = rows.get(item?.versionId ?? '')
    if (!version || action === 'NOTHING') continue
    const key = `${version.artifact} ${action}`
    const known = found.get(key)
    const newest = known && known.version.createdAt > version.createdAt ? known.version : version
    found.set(key, {
      version: newest,
      versions: (known?.versions ?? 0) + 1,
      action,
      days,
      until: Math.max(known?.until ?? 0, deferredUntil ?? 0) || null,
      position: positions.get(position ?? '') ?? null,
      undecided: action === 'KEEP_MODEL' && position === null,
    })
  }
  return [...found.values()]
}
