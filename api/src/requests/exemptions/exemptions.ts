import type { ExemptInput, UserError, WithdrawExemptionInput } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import {
  type Change,
  change,
  type Handling,
  keepingOf,
  namedIn,
  type Outcome,
  type RequestRow,
  refuse,
  refused,
} from '../cases/index.ts'
import { type Item, readManifest } from '../manifests/index.ts'
import { plannedRights } from '../stages/index.ts'
import * as store from './store.ts'

export type { ExemptionRow } from './store.ts'

/** Keeps versions for one request, for good or until a time. Throws DatabaseError, in which case nothing was changed. */
export async function exempt(by: Handling, input: ExemptInput): Promise<Outcome> {
  const at = by.now()
  const kept = keepingOf(input, at, 'Say why they are kept, with the rule.')
  if ('code' in kept) return refused(kept)
  const { ground, until } = kept
  const { basis } = input
  return change(by, 'exempt', input, async (row, tx) => {
    const wrong = wrongStage(row)
    if (wrong) return wrong
    const versions = [...new Set(input.versionIds)]
    const items = chosenFrom(await listed(by.db, row), versions)
    if ('code' in items) return items
    const rows = items.map(({ versionId, name, label }) => {
      return { id: exemptionId(by.ws, row.id, versionId), versionId, name, label }
    })
    await tx.run(store.setExemptions, { request: row.id, rows, basis, ground, until, by: by.actor.subject, at })
    const body = { basis, ground, until: until === null ? null : new Date(until).toISOString(), ...named(versions) }
    return { said: [{ kind: 'EXEMPTED', body }] }
  })
}

/** Takes exemptions back: the versions are treated like all others. Throws DatabaseError, in which case nothing was changed. */
export const withdrawExemption = (by: Handling, input: WithdrawExemptionInput): Promise<Outcome> =>
  change(by, 'withdrawExemption', input, async (row, tx): Promise<Change | UserError> => {
    const wrong = wrongStage(row)
    if (wrong) return wrong
    const ids = [...new Set(input.versionIds)].map((versionId) => exemptionId(by.ws, row.id, versionId))
    const gone = await tx.run(store.removeExemptions, { ids })
    if (gone.length < ids.length)
      return refuse(
        'NOT_FOUND',
        'Not all of these versions are exempt. See the exemptions of the request.',
        'versionIds',
      )
    return { said: [{ kind: 'EXEMPTION_WITHDRAWN', body: named(gone.map(({ versionId }) => versionId)) }] }
  })

/** What is kept for a request. Throws DatabaseError. */
export const exemptionsOf = (db: Database, request: string): Promise<store.ExemptionRow[]> =>
  db.read(store.exemptionsOf, { request })

/** Those that count at a time: one that is over does not. */
export const standing = (all: readonly store.ExemptionRow[], at: Instant): store.ExemptionRow[] =>
  all.filter(({ until }) => until === null || until > at)

const exemptionId = (ws: string, request: string, versionId: string): string =>
  idOf(ws, 'exemption', request, versionId)

const named = (versions: readonly string[]) => ({ count: versions.length, versions: namedIn(versions) })

/** What is approved is not changed afterwards: then a hold stops a task. */
function wrongStage({ stage, type }: RequestRow): UserError | null {
  if (!plannedRights.includes(type))
    return refuse('WRONG_STAGE', `Nothing is deleted for a request of type ${type}, so nothing can be kept.`, 'id')
  if (stage === 'PLANNING' || stage === 'AWAITING_APPROVAL') return null
  return refuse(
    'WRONG_STAGE',
    `The request is at ${stage}. Versions are exempt once the data was looked up and until a plan is approved; after that, set a hold.`,
    'id',
  )
}

async function listed(db: Database, { id, manifest, acknowledged }: RequestRow): Promise<ReadonlyMap<string, Item>> {
  const found = manifest === null ? null : await readManifest(db, { request: id, digest: manifest, acknowledged })
  return new Map((await found?.items())?.map((item) => [item.versionId, item]))
}

/** The versions that were named, as the manifest has them, or what is wrong with them. */
function chosenFrom(items: ReadonlyMap<string, Item>, versions: readonly string[]): Item[] | UserError {
  if (versions.length === 0) return refuse('MISSING', 'Name at least one version of the manifest.', 'versionIds')
  const chosen: Item[] = []
  for (const [at, id] of versions.entries()) {
    const item = items.get(id)
    if (!item) return refuse('NOT_FOUND', 'This version is not on the manifest.', 'versionIds', String(at))
    if (item.kind === 'MODEL') return refuse('INVALID_RANGE', MODEL, 'versionIds', String(at))
    chosen.push(item)
  }
  return chosen
}

const MODEL = 'This is a model. What becomes of it is its position: use `declarePosition`.'
