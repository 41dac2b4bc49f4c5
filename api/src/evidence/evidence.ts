import { createHash } from 'node:crypto'
import { type NoteSigner, type Proven, proveEntries, type SealNow } from '../audit/index.ts'
import { programOf } from '../platform/access/index.ts'
import type { Database } from '../platform/db/index.ts'
import { eventsOfRequest, type RequestRow } from '../requests/cases/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { type Part, partKinds } from './parts.ts'
import * as store from './store.ts'
import { type ZipPart, zipped } from './zip.ts'

export const FORMAT = 'dyetrace-evidence/1'

export type EvidenceContext = { ws: string; db: Database; now: () => Instant; sign: NoteSigner; sealNow: SealNow }

/** A change of a request begins at most so long before its event, in ms: the time of a transaction that waits for others. */
const BEFORE = 600_000

/**
 * The evidence of a request as a ZIP that verifies without this program (docs/evidence.md). Made from what is kept when the person's data are
 * gone: events, manifest, digests, audit. Throws DatabaseError, and an Error where the audit cannot be sealed.
 */
export async function evidenceOf(context: EvidenceContext, request: RequestRow): Promise<Buffer> {
  const { ws, db, now, sign, sealNow } = context
  const parts: Part[] = []
  const lacking: { name: string; why: string }[] = []
  for (const { name, what, read } of partKinds) {
    const made = await read({ ws, db, now }, request)
    if (made) parts.push({ name, ...made })
    else lacking.push({ name, why: `The request has none: ${what.charAt(0).toLowerCase()}${what.slice(1)}.` })
  }
  await sealNow(ws)
  const proven = await auditOf(db, ws, request)
  parts.push({ name: 'audit.ndjson', text: auditText(proven), problem: waitingProblem(proven) })
  const files: ZipPart[] = parts.map(({ name, text }) => ({ name, bytes: Buffer.from(text) }))
  const head = Buffer.from(headText({ request, parts, lacking, files, proven, at: now() }))
  const note = await sign(ws, `${FORMAT}\n${sha256(head)}\n`)
  return zipped([{ name: 'evidence.json', bytes: head }, { name: 'evidence.note', bytes: Buffer.from(note) }, ...files])
}

type Head = {
  request: RequestRow
  parts: readonly Part[]
  lacking: readonly { name: string; why: string }[]
  files: readonly ZipPart[]
  proven: Proven
  at: Instant
}

function headText({ request, parts, lacking, files, proven, at }: Head): string {
  const problems = parts.flatMap(({ name, problem }) => (problem === null ? [] : [{ name, problem }]))
  const head = {
    format: FORMAT,
    madeAt: new Date(at).toISOString(),
    request: {
      id: request.id,
      type: request.type,
      regime: request.clock.regime,
      mode: request.mode,
      state: request.state,
      stage: request.stage,
      reason: request.reason,
      customer: request.customer,
      manifest: request.manifest,
      events: request.events,
      lastHash: request.lastHash,
    },
    complete: problems.length === 0,
    problems,
    lacking,
    audit: proven.log,
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  }
  return `${JSON.stringify(head, null, 2)}\n`
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The audit's entries of each change of the request, of the downloads of its package, and of the shredding of what was sealed. */
async function auditOf(db: Database, ws: string, { id, customer, openedAt }: RequestRow): Promise<Proven> {
  const events = await eventsOfRequest(db, id)
  const sealed = await db.read(store.sealedOfRequest, { id })
  const { subject } = programOf(ws)
  const stretch = (subject: string, at: Instant, named: string) => ({ subject, from: at - BEFORE, until: at, named })
  return proveEntries(db, {
    done: [
      ...events.map(({ by, at }) => stretch(by, at, id)),
      ...sealed.flatMap((one) =>
        one.shreddedAt === null ? [] : [stretch(subject, one.shreddedAt, `sealed ${one.id}`)],
      ),
    ],
    about: customer === null ? null : { customer, action: 'PACKAGE_READ', from: openedAt, named: 'sealed ' },
  })
}

const auditText = ({ entries }: Proven): string =>
  entries.map(({ place, body, proof }) => `${JSON.stringify({ place, body, proof })}\n`).join('')

const waitingProblem = ({ waiting }: Proven): string | null =>
  waiting === 0 ? null : `${waiting} entries of the audit are not sealed yet. Make the evidence again in a minute.`
