import { z } from 'zod'
import {
  ControllerMode,
  RequestReason,
  RequestState,
  RightType,
  Stage,
  VerificationMethod,
} from '../../../generated/schema.ts'
import { statement } from '../../../platform/db/index.ts'
import { moves } from '../../stages/index.ts'
import { ClockCase, GivenIdentities } from '../stored.ts'

const Row = z.object({
  id: z.string(),
  version: z.number(),
  reference: z.string().nullable(),
  type: z.enum(RightType),
  state: z.enum(RequestState),
  stage: z.enum(Stage),
  closedBy: z.enum(moves).nullable(),
  reason: z.enum(RequestReason).nullable(),
  receivedAt: z.number(),
  due: z.number(),
  clock: ClockCase.column,
  mode: z.enum(ControllerMode),
  controller: z.string().nullable(),
  identities: GivenIdentities.column,
  method: z.enum(VerificationMethod).nullable(),
  evidence: z.string().nullable(),
  verifiedAt: z.number().nullable(),
  verifiedBy: z.string().nullable(),
  /** The ref of the person. */
  customer: z.string().nullable(),
  /** Its digest. */
  manifest: z.string().nullable(),
  acknowledged: z.array(z.string()),
  /** The number of the plan for the manifest. */
  plan: z.number().nullable(),
  /** Everybody who handled it, each in one word (access/behind.ts). */
  handlers: z.array(z.string()),
  duplicateOf: z.string().nullable(),
  openedBy: z.string(),
  openedAt: z.number(),
  closedAt: z.number().nullable(),
  events: z.number(),
  lastHash: z.string(),
})
export type RequestRow = z.infer<typeof Row>

const row = `r.id AS id, r.v AS version, r.reference AS reference, r.type AS type, r.state AS state, r.stage AS stage,
    r.closedBy AS closedBy, r.reason AS reason, r.receivedAt AS receivedAt, r.due AS due, r.clock AS clock, r.mode AS mode,
    r.controller AS controller, r.identities AS identities, r.method AS method, r.evidence AS evidence,
    r.verifiedAt AS verifiedAt, r.verifiedBy AS verifiedBy, r.customer AS customer, r.manifest AS manifest,
    coalesce(r.acknowledged, []) AS acknowledged, r.plan AS plan, coalesce(r.handlers, []) AS handlers, r.duplicateOf AS duplicateOf, r.openedBy AS openedBy,
    r.openedAt AS openedAt, r.closedAt AS closedAt, r.events AS events, r.lastHash AS lastHash`

export const requestsByIds = statement(
  'requestsByIds',
  Row,
  `UNWIND $ids AS id MATCH (r:Request {ws: $ws, id: id}) RETURN ${row}`,
)

export const requestById = statement('requestById', Row, `MATCH (r:Request {ws: $ws, id: $id}) RETURN ${row}`)

/**
 * Takes the request's lock, so that of two who change it at once one waits, and sees what the other made of it. A property of its own is
 * set: what is read before the lock is had may be old, and must not be written back.
 */
export const lockRequest = statement(
  'lockRequest',
  Row,
  `MATCH (r:Request {ws: $ws, id: $id}) SET r.lockedAt = timestamp() WITH r RETURN ${row}`,
)

export const createRequest = statement(
  'createRequest',
  Row,
  `
  UNWIND $rows AS row
  CREATE (r:Request {ws: $ws, id: row.id}) SET r += row
  RETURN ${row}`,
  {
    rows: [
      'id',
      'v',
      'type',
      'state',
      'stage',
      'receivedAt',
      'due',
      'place',
      'clock',
      'mode',
      'identities',
      'openedBy',
      'openedAt',
      'events',
      'lastHash',
    ],
  },
)

/** `set`: the properties that change; null takes one away. */
export const setRequest = statement(
  'setRequest',
  Row,
  `MATCH (r:Request {ws: $ws, id: $id}) SET r += $set RETURN ${row}`,
)

/** Who asked, by the digests of their identities. Whoever opens a request by one of them waits for the others. */
export const lockRequesters = statement(
  'lockRequesters',
  z.object({ digest: z.string() }),
  `
  UNWIND $digests AS digest
  MERGE (q:Requester {ws: $ws, digest: digest})
  SET q.asked = coalesce(q.asked, 0) + 1
  RETURN q.digest AS digest`,
)

export const linkRequesters = statement(
  'linkRequesters',
  z.object({}),
  `
  MATCH (r:Request {ws: $ws, id: $id})
  UNWIND $digests AS digest
  MATCH (q:Requester {ws: $ws, digest: digest})
  MERGE (r)-[:BY]->(q)`,
)

/** The identities as they were sent are sealed under this id (docs/vault.md). */
export const linkSealed = statement(
  'linkSealed',
  z.object({}),
  `
  MATCH (r:Request {ws: $ws, id: $id})
  MATCH (s:Sealed {ws: $ws, id: $sealed})
  MERGE (r)-[:SEALS]->(s)`,
)

/** What was sealed of a request. */
export const sealedOf = statement(
  'sealedOf',
  z.object({ id: z.string() }),
  'MATCH (:Request {ws: $ws, id: $id})-[:SEALS]->(s:Sealed) RETURN s.id AS id ORDER BY id',
)

/** What was sealed when the person's identities were given: not rows that an attempt found, packages or evidence, and nothing that is to be shredded by now. */
export const sealedIdentities = statement(
  'sealedIdentities',
  z.object({ id: z.string() }),
  `
  MATCH (r:Request {ws: $ws, id: $request})
  OPTIONAL MATCH (r)-[:PLANS]->(p:Plan)
  OPTIONAL MATCH (a:Attempt {ws: $ws, plan: p.id})
  WITH r, collect(a.sealed) AS rows
  OPTIONAL MATCH (k:Package {ws: $ws, request: $request})
  WITH r, rows, collect(k.sealed) AS packages
  OPTIONAL MATCH (e:TaskEvidence {ws: $ws, request: $request})
  WITH r, rows, packages, collect(e.sealed) AS evidence
  MATCH (r)-[:SEALS]->(s:Sealed)
  WHERE s.shreddedAt IS NULL AND (s.shredAt IS NULL OR s.shredAt > $at) AND NOT s.id IN rows + packages + evidence
  RETURN s.id AS id ORDER BY id`,
)

/** Open requests of a type by any of these identities, the first to fall due first. `digests`: those under which they may be stored. */
export const openByRequesters = statement(
  'openByRequesters',
  Row,
  `
  UNWIND $digests AS digest
  MATCH (:Requester {ws: $ws, digest: digest})<-[:BY]-(r:Request)
  WHERE r.type = $type AND r.stage <> 'CLOSED' AND r.id <> $not
  WITH DISTINCT r ORDER BY r.due, r.id LIMIT 1
  RETURN ${row}`,
)

/** Another open request of a type about a person. */
export const openAboutPerson = statement(
  'openAboutPerson',
  Row,
  `
  MATCH (r:Request {ws: $ws, customer: $customer})
  WHERE r.type = $type AND r.stage <> 'CLOSED' AND r.id <> $not
  WITH r ORDER BY r.due, r.id LIMIT 1
  RETURN ${row}`,
)

/** All that are known to be of one person, by any ref that is or was theirs; the first received first. */
export const requestsOfPerson = statement(
  'requestsOfPerson',
  Row,
  `
  OPTIONAL MATCH (c:Customer {ws: $ws, ref: $customer})
  OPTIONAL MATCH (c)<-[:SAME_AS]-(canonical:Customer)
  WITH coalesce(canonical, c) AS person
  OPTIONAL MATCH (person)-[:SAME_AS]->(other:Customer)
  WITH collect(DISTINCT person.ref) + collect(other.ref) + [$customer] AS refs
  UNWIND refs AS ref
  WITH DISTINCT ref
  MATCH (r:Request {ws: $ws, customer: ref})
  RETURN ${row}
  ORDER BY receivedAt, id`,
)

/** The place of an open request is when it falls due, so that due dates, and whether it is open, are a range of the index. */
const matching = `WHERE r.place >= $from AND r.place < $to AND ($types IS NULL OR r.type IN $types) AND ($states IS NULL OR r.state IN $states)
    AND ($stages IS NULL OR r.stage IN $stages) AND ($customer IS NULL OR r.customer = $customer)`

/** References are read from their index, and only the requests that are found are looked at. */
const named = `USING INDEX r:Request(ws, reference)
    ${matching} AND r.reference IS NOT NULL AND toLower(r.reference) CONTAINS $reference`

const inPlace = z.object({ ...Row.shape, place: z.number() })
const counted = z.object({ count: z.number() })

/**
 * In the order of `place`: the open ones by their due date, then the closed ones, the last closed first. `from` is no less than `place`. An
 * OR would be read as two ranges, and all of both sorted; as it is, the index gives the order.
 */
const pageOf = (found: string) => `
  MATCH (r:Request {ws: $ws}) ${found} AND CASE WHEN r.place = $place THEN r.id > $id ELSE true END
  WITH r ORDER BY r.ws, r.place, r.id LIMIT toInteger($limit)
  RETURN ${row}, r.place AS place
  ORDER BY place, id`

const countOf = (found: string) => `MATCH (r:Request {ws: $ws}) ${found} RETURN count(r) AS count`

export const requestsAfter = statement('requestsAfter', inPlace, pageOf(matching))
export const countRequests = statement('countRequests', counted, countOf(matching))

/**
 * Those whose reference has `$reference` in it, which is in lower case, and how many there are: one look through the references for both.
 */
export const namedRequests = statement(
  'namedRequests',
  z.object({ found: z.array(z.object({ id: z.string(), place: z.number() })), total: z.number() }),
  `
  MATCH (r:Request {ws: $ws}) ${named}
  WITH r ORDER BY r.place, r.id
  WITH collect(r) AS every
  RETURN size(every) AS total,
    [r IN every WHERE r.place > $place OR (r.place = $place AND r.id > $id) | {id: r.id, place: r.place}]
      [..toInteger($limit)] AS found`,
)
