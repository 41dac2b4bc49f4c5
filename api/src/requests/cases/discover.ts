import type { AcknowledgeGapsInput, DiscoverInput } from '../../generated/schema.ts'
import type { PersonQueryContext } from '../../lineage/answers/index.ts'
import { freeze, lookUp, readManifest } from '../manifests/index.ts'
import { next } from '../stages/index.ts'
import { change, type Handling, type Outcome, refuse, refused } from './change.ts'
import * as store from './store/requests.ts'

/**
 * Looks up what the person's data touched and freezes it beside the request. Throws INCOMPLETE where the answer would lack a
 * recorded path, and DatabaseError; then nothing was stored.
 */
export async function discover(context: Handling & PersonQueryContext, input: DiscoverInput): Promise<Outcome> {
  const [seen] = await context.db.read(store.requestById, { id: input.id })
  const customer = seen && next(seen.stage, 'DISCOVER') ? seen.customer : null
  // Looking may take seconds, so nothing is locked meanwhile; the change below is refused if somebody else was quicker.
  const frozen = customer === null ? null : await lookUp(context, input.id, customer)
  return change(context, 'discover', input, async (row, tx) => {
    if (!frozen || row.customer !== customer)
      return refuse('WRONG_STAGE', 'It is not settled yet whose request this is, or the request is too far on.', 'id')
    if (frozen.digest !== row.manifest) await freeze(tx, frozen)
    const { digest, head, items } = frozen
    const { asOf, epoch, gaps } = head
    const found = { digest, asOf, epoch, total: items.length, gaps: gaps.map(({ code }) => code) }
    return {
      set: { manifest: digest, acknowledged: [], plan: null },
      moves: ['DISCOVER'],
      said: [{ kind: 'DISCOVERED', body: found }],
    }
  })
}

const LONGEST_NOTE = 5_000

/** Somebody names every gap of the manifest, and says why the request may go on. Throws DatabaseError. */
export async function acknowledgeGaps(by: Handling, input: AcknowledgeGapsInput): Promise<Outcome> {
  const note = input.note.trim()
  if (note === '') return refused(refuse('MISSING', 'Say what was checked in place of what is not known.', 'note'))
  if (note.length > LONGEST_NOTE) return refused(refuse('TOO_LONG', `Give at most ${LONGEST_NOTE} characters.`, 'note'))
  return change(by, 'acknowledgeGaps', input, async (row) => {
    if (row.stage !== 'PLANNING' || row.manifest === null)
      return refuse('WRONG_STAGE', 'Gaps are acknowledged once the data was looked up, before the plan is made.', 'id')
    if (row.manifest !== input.manifest)
      return refuse('CHANGED_MEANWHILE', 'The data was looked up again since. Read the newer manifest.', 'manifest')
    const manifest = await readManifest(by.db, { request: row.id, digest: row.manifest, acknowledged: [] })
    const named = new Set<string>(input.gaps)
    const codes = manifest?.gaps.map(({ code }) => code) ?? []
    const missing = codes.filter((code) => !named.has(code))
    if (missing.length > 0)
      return refuse('MISSING', `Name every gap of the manifest. Missing: ${missing.join(', ')}.`, 'gaps')
    return {
      set: { acknowledged: codes },
      said: [{ kind: 'GAPS_ACKNOWLEDGED', body: { manifest: row.manifest, gaps: codes, note } }],
    }
  })
}
