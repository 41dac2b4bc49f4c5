import { randomUUID } from 'node:crypto'
import { digestIdentity, KEY_DESTROYED } from '../../catalog/customers/index.ts'
import type { IdentityInput, OpenRequestInput, UserError } from '../../generated/schema.ts'
import { pastInstant } from '../../platform/asOf.ts'
import { guardKeys, raiseStored, storedUnder, underNewestKey } from '../../platform/keys/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { ClockError } from '../clocks/index.ts'
import { stateOf } from '../stages/index.ts'
import { type Handling, type Outcome, queueOf, refuse, refused } from './change.ts'
import { chained, NOTHING } from './events.ts'
import { sealing } from './sealing.ts'
import * as events from './store/events.ts'
import * as store from './store/requests.ts'
import { ClockCase, GivenIdentities } from './stored.ts'

type Identities = ReturnType<typeof GivenIdentities.read>

const LONGEST_TEXT = 500

/**
 * Takes in a request. Nobody is looked up: whether somebody is known by these identities is asked once they have proved who they are.
 * Throws DatabaseError, in which case nothing was stored.
 */
export const openRequest = (by: Handling, input: OpenRequestInput): Promise<Outcome> =>
  underNewestKey(by.personKeys, (count) => openUnder(by, input, count))

async function openUnder(by: Handling, input: OpenRequestInput, keys: number | null): Promise<Outcome> {
  const read = readInput(by, input)
  if ('code' in read) return refused(read)
  const { clock, identities } = read
  const at = by.now()
  const queue = due(clock, at)
  if ('code' in queue) return refused(queue)
  const digests = identities.map(({ digest }) => digest)
  const under = identities.flatMap(storedUnder)
  const id = randomUUID()
  const said = chained(id, { n: 0, hash: NOTHING }, [{ kind: 'OPENED', body: spoken(input) }], {
    at,
    by: by.actor.subject,
  })
  const ofThese = { digests: under, type: input.type, not: id }
  const [known] = await by.db.read(store.openByRequesters, ofThese)
  if (known) return refused(DUPLICATE, known)
  const sent = { identities: input.identities, contactEmail: input.contactEmail?.trim() || null }
  return sealing(by, 'openRequest', sent, async (tx) => {
    await raiseStored(tx, by.personKeys, identities)
    await tx.run(store.lockRequesters, { digests: [...digests].sort() })
    const [duplicate] = await tx.run(store.openByRequesters, ofThese)
    if (duplicate) return refused(DUPLICATE, duplicate)
    const row = {
      id,
      v: 1,
      type: input.type,
      stage: 'RECEIVED',
      state: stateOf('RECEIVED', null),
      reference: input.reference?.trim() || null,
      receivedAt: clock.receivedAt,
      ...queue,
      clock: ClockCase.write(clock),
      mode: input.mode,
      controller: input.controller?.trim() || null,
      identities: GivenIdentities.write(identities),
      openedBy: by.actor.subject,
      openedAt: at,
      handlers: [...(await by.behind())],
      events: said.length,
      lastHash: said.at(-1)?.hash ?? NOTHING,
    }
    const [request = null] = await tx.run(store.createRequest, { rows: [row] })
    await tx.run(store.linkRequesters, { id, digests })
    await tx.run(events.appendEvents, { id, rows: said })
    await guardKeys(tx, keys)
    return { request, userErrors: [] }
  })
}

const DUPLICATE = refuse(
  'DUPLICATE_REQUEST',
  'A request of this type by one of these identities is open already: see `duplicate`. Put this one on record there with askAgain.',
  'identities',
)

/** What the first event says: no identity. */
const spoken = ({ type, regime, mode, identities, reference, contactEmail }: OpenRequestInput) => ({
  type,
  regime,
  mode,
  reference: reference ?? null,
  namespaces: identities.map(({ namespace }) => namespace.trim().toLowerCase()),
  hasContact: Boolean(contactEmail?.trim()),
})

function readInput(by: Handling, input: OpenRequestInput): { clock: ClockCase; identities: Identities } | UserError {
  const receivedAt = pastInstant(input.receivedAt, by.now(), ['receivedAt'])
  if (typeof receivedAt !== 'number') return receivedAt
  if (input.mode === 'PROCESSOR' && !input.controller?.trim())
    return refuse('MISSING', 'Name the client who forwarded the request.', 'controller')
  for (const field of ['reference', 'controller'] as const)
    if ((input[field]?.length ?? 0) > LONGEST_TEXT)
      return refuse('TOO_LONG', `Give at most ${LONGEST_TEXT} characters.`, field)
  if (!isAddress(input.contactEmail?.trim() || null))
    return refuse('INVALID_RANGE', 'Give one e-mail address, such as name@example.com.', 'contactEmail')
  const identities = readIdentities(by, input.identities, 1)
  if ('code' in identities) return identities
  const { type: right, regime, zone, memberState, region, contractDays, controllerDue } = input
  const clock = {
    regime,
    right,
    receivedAt,
    zone: zone ?? null,
    memberState: memberState ?? null,
    region: region ?? null,
    contractDays: contractDays ?? null,
    controllerDue: controllerDue ?? null,
    pauses: [],
    extension: null,
  }
  return { clock, identities }
}

/** None, or one that a mail server takes: not a list, and without a name beside it. */
const isAddress = (address: string | null) =>
  address === null || (address.length <= 254 && /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(address))

/** Identities as they are stored, each once; or what is wrong with the first bad one. Repeats nothing of it. */
export function readIdentities(
  { personKeys }: Pick<Handling, 'personKeys'>,
  given: readonly IdentityInput[],
  least: number,
): Identities | UserError {
  if (!personKeys) return refuse('KEY_DESTROYED', KEY_DESTROYED, 'identities')
  if (given.length < least) return refuse('MISSING', 'Give an identity by which the person is known.', 'identities')
  const found = new Map<string, Identities[number]>()
  for (const [index, { namespace, value }] of given.entries()) {
    const identity = digestIdentity(personKeys, namespace, value)
    if ('invalid' in identity) return refuse('INVALID_IDENTITY', identity.invalid, 'identities', String(index))
    found.set(identity.digest, identity)
  }
  return [...found.values()]
}

/** When a request falls due; or what is wrong with what its clock depends on. */
export function due(clock: ClockCase, at: Instant): ReturnType<typeof queueOf> | UserError {
  try {
    return queueOf(clock, null, at)
  } catch (error) {
    if (!(error instanceof ClockError)) throw error
    return refuse(codeOf(error), error.message, error.field)
  }
}

const codeOf = ({ code }: ClockError) =>
  code.endsWith('TOO_LATE') ? 'TOO_LATE' : code.endsWith('_REQUIRED') ? 'MISSING' : 'INVALID_RANGE'
