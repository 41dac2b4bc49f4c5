import { badUserInput, notFound } from '../../errors.ts'
import type { CustomerInput, ImpactFilter } from '../../generated/schema.ts'
import type { Instant, InstantInput } from '../../instant.ts'
import type { CustomerRow } from '../customers/index.ts'
import { namings } from '../membership/index.ts'
import { Answer, type Asker } from './answer.ts'
import * as cypher from './cypher.ts'
import { type Cuts, clearedIn, cutsOf, isCut } from './erasures.ts'
import type { Asked } from './explain.ts'
import type { FlowRow } from './rows.ts'
import { rank } from './verdict.ts'

/** What asking about people needs beside. */
export type PersonAsker = Asker & {
  now(): Instant
  customers: { resolve(customer: CustomerInput): Promise<CustomerRow | null> }
}

/** Everything that one person's data touched, ready to be asked field by field. */
export type Impact = Asked & { asOf: Instant; answer: Answer }

export type ImpactArgs = {
  customer: CustomerInput
  asOf?: InstantInput | null | undefined
  strict: boolean
}

/**
 * Finds the person and what was erased of them; nothing is walked before a field asks for it.
 * Throws CUSTOMER_NOT_FOUND, or BAD_USER_INPUT for a time without zone.
 */
export async function customerImpact(asker: PersonAsker, args: ImpactArgs): Promise<Impact> {
  const asOf = instantOf(args.asOf, asker.now())
  const customer = await asker.customers.resolve(args.customer)
  if (!customer) throw notFound('CUSTOMER_NOT_FOUND', 'Nobody in this workspace is known by that.', 'customer')
  const [named, erased] = await Promise.all([
    namings(asker.db, customer.ref),
    asker.db.read(cypher.erasuresOf, { ref: customer.ref, asOf }),
  ])
  const erasures = erased.map((from) => ({
    ...from,
    named: named.filter(({ version }) => version === from.version).map(({ at }) => at),
  }))
  const cuts = cutsOf(erasures)
  const answer = new Answer(asker, {
    questions: cypher.impact[erasures.length > 0 ? 'CUT' : 'PLAIN'],
    start: {
      ref: customer.ref,
      seeds: [...new Set(named.map(({ version }) => version))],
      cuts,
      cleared: clearedIn(erasures),
    },
    asOf,
    strict: args.strict,
    judges: true,
    follows: (flow, ranks) => follows(flow, ranks, cuts),
    roots: [],
  })
  return { customer, asOf, named, cuts, answer }
}

/** As the walk does: nothing beyond a list without the person, nothing that carries no one, nothing carried on clean. */
function follows(flow: FlowRow, ranks: ReadonlyMap<string, number>, cuts: Cuts): boolean {
  if (flow.carry !== null && isCut(cuts, flow.carry, flow.at)) return false
  if (ranks.get(flow.from) === rank.EXCLUDED) return false
  return flow.type !== 'HELD' || flow.carries !== 'NONE'
}

/** An `asOf`, or now. Throws BAD_USER_INPUT for one without a zone. */
export function instantOf(asOf: InstantInput | null | undefined, now: Instant): Instant {
  if (asOf === null || asOf === undefined) return now
  if (typeof asOf === 'number') return asOf
  throw badUserInput(`${asOf.zoneless} has no zone: add Z or an offset such as +01:00.`, 'asOf')
}

export type ItemsArgs = { filter?: ImpactFilter | null | undefined; first: number; after?: string | null | undefined }
