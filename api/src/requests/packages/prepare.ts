import { createHash } from 'node:crypto'
import type { PreparePackageInput, UserError } from '../../generated/schema.ts'
import { recordIn } from '../../platform/access/index.ts'
import type { Database, Transaction } from '../../platform/db/index.ts'
import {
  changeIn,
  type Handling,
  linkSealed,
  type Outcome,
  type RequestRow,
  recordOf,
  refuse,
  refused,
  requestOf,
  wrongStage,
} from '../cases/index.ts'
import type { Registered } from '../executors/index.ts'
import { readManifest, type StoredManifest } from '../manifests/index.ts'
import { movesFrom } from '../stages/index.ts'
import type { Vault } from '../vault/index.ts'
import type { PackageContent } from './content.ts'
import { type GatherContext, gather } from './gather.ts'
import { rowsOfStores, StoreBroke, withoutStore } from './rowsOf.ts'
import * as store from './store.ts'
import { PackageFacts } from './stored.ts'
import { type Zipped, zipOf } from './zip.ts'

/** Who prepares or hands out packages. */
export type Packing = Handling & GatherContext & { vault: Vault; executors: readonly Registered[] }

/**
 * Makes the package of a request from its manifest, and seals it. What was sealed before is shredded. Throws DatabaseError, in which
 * case nothing was changed.
 */
export async function preparePackage(by: Packing, { id, version }: PreparePackageInput): Promise<Outcome> {
  const seen = await requestOf(by.db, id)
  if (!seen) return refused(NO_REQUEST)
  const ready = await readyToPack(by.db, seen)
  if ('code' in ready) return refused(ready)
  // Gathering may take seconds, so nothing is locked meanwhile; the change below is refused if somebody else was quicker.
  let content = await gather(by, seen, ready, rowsOfStores(by, by.executors))
  for (;;)
    try {
      return await sealed(by, { id, version, seen, content })
    } catch (error) {
      // Each turn has one store less.
      if (!(error instanceof StoreBroke)) throw error
      content = withoutStore(content, error)
    }
}

type Gathered = PreparePackageInput & { seen: RequestRow; content: PackageContent }

async function sealed(by: Packing, { id, version, seen, content }: Gathered): Promise<Outcome> {
  const made = measured(zipOf(content))
  const outcome = await by.vault.sealPieces(by, 'preparePackage', made.pieces, async (tx, sealed) => {
    const outcome = await changeIn(tx, by, { id, version }, (row) => {
      if (row.version !== seen.version) return CHANGED
      return { said: [{ kind: 'PACKAGED', body: saidOf(content, made) }] }
    })
    const recorded = recordOf(outcome)
    if (!recorded) await by.vault.closedIn(tx, sealed, 0)
    else {
      await put(tx, by, { id, sealed, content, made })
      await recordIn(tx, by.audit, recorded)
    }
    return outcome
  })
  if (outcome.request) by.audit.recorded()
  return outcome
}

const NO_REQUEST = refuse('NOT_FOUND', 'There is no request with this id. `requests` lists all.', 'id')
const CHANGED = refuse('CHANGED_MEANWHILE', 'Somebody changed this request. Read it again.', 'version')

/** The manifest to pack, or why nothing is packed yet. Throws DatabaseError. */
export async function readyToPack(db: Database, row: RequestRow): Promise<StoredManifest | UserError> {
  if (!movesFrom(row.stage, row.type).includes('DELIVER')) return wrongStage(row.stage, row.type)
  const manifest =
    row.manifest === null || row.verifiedAt === null
      ? null
      : await readManifest(db, { request: row.id, digest: row.manifest, acknowledged: row.acknowledged })
  if (!manifest) return wrongStage(row.stage, row.type)
  const open = openGaps(manifest)
  if (open.length === 0) return manifest
  return refuse('WRONG_STAGE', `Acknowledge what the manifest does not know first: ${open.join(', ')}.`, 'id')
}

/** Gaps of a manifest that nobody has acknowledged. */
export const openGaps = ({ gaps, acknowledged }: StoredManifest): string[] =>
  gaps.map(({ code }) => code).filter((code) => !acknowledged.includes(code))

type Measured = { pieces: AsyncIterable<Uint8Array>; digest: () => string; bytes: () => number; files: Zipped['files'] }

/** Digest and size are known once all pieces were read. */
function measured({ stream, files }: Zipped): Measured {
  const hash = createHash('sha256')
  let bytes = 0
  let digest = ''
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
    digest = hash.digest('hex')
  }
  return { pieces: pieces(), digest: () => digest, bytes: () => bytes, files }
}

function countsOf({ leftOut }: PackageContent): PackageFacts['leftOut'] {
  const counts = new Map<PackageFacts['leftOut'][number]['reason'], number>()
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count }))
}

const saidOf = (content: PackageContent, made: Measured) => ({
  package: made.digest(),
  bytes: made.bytes(),
  manifest: content.manifest,
  items: content.items.length,
  leftOut: countsOf(content),
  rows: content.values.map(({ store, collection, count }) => ({ store, collection, count })),
  unread: content.unread.map(({ store, name, reason }) => ({ store, name, reason })),
})

type Packed = { id: string; sealed: string; content: PackageContent; made: Measured }

async function put(tx: Transaction, by: Packing, { id, sealed, content, made }: Packed): Promise<void> {
  const facts = PackageFacts.write({
    items: content.items.length,
    values: content.values.length > 0,
    unread: content.unread.map(({ versions: _, ...one }) => one),
    files: made.files(),
    leftOut: countsOf(content),
  })
  const [replaced] = await tx.run(store.putPackage, {
    request: id,
    facts: {
      digest: made.digest(),
      bytes: made.bytes(),
      manifest: content.manifest,
      preparedAt: by.now(),
      preparedBy: by.actor.subject,
      facts,
      sealed,
    },
  })
  if (replaced?.before) await by.vault.closedIn(tx, replaced.before, 0)
  await tx.run(linkSealed, { id, sealed })
}
