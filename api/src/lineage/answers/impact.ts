import type { CustomerRow } from '../../catalog/customers/index.ts'
import type { BoundaryInput, CustomerInput, ImpactFilter } from '../../generated/schema.ts'
import { askedInstant } from '../../platform/asOf.ts'
import { notFound } from '../../platform/errors.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { Answer, findingsOf, type QueryContext, withinTime } from './answer.ts'
import { askedAbout } from './asked.ts'
import { type Boundary, boundaryOf } from './boundary.ts'
import { type Cuts, clearedIn, cutsOf, isCut } from './erasures.ts'
import type { Findings } from './findings.ts'
import { type Asked, nodesOf, type Person, personIn } from './people.ts'
import { rank } from './ranks.ts'
import type { FlowRow } from './rows.ts'
import { type Limits, passageOf, personRoute, traverseFromPerson } from './traverse.ts'
import { type TrailReach, verdictsOfPerson } from './verdicts.ts'

/** What asking about people needs beside. */
export type PersonQueryContext = QueryContext & {
  now(): Instant
  customers: { resolve(customer: CustomerInput): Promise<CustomerRow | null> }
}

/**
 * Everything that one person's data touched, ready to be asked field by field. `person`: what was recorded of them at that
 * moment; null: it did not come in time.
 */
export type Impact = Asked & {
  answer: Answer
  person: Pick<Person, 'namings' | 'outcomes'> | null
  within: Boundary | null
  strict: boolean
}

export type ImpactArgs = {
  customer: CustomerInput
  asOf?: InstantInput | null | undefined
  strict: boolean
  within?: BoundaryInput | null | undefined
}

/**
 * Finds the person and walks from every version that names them to all that their data reached.
 * Throws CUSTOMER_NOT_FOUND, or BAD_USER_INPUT for a time without zone or an impossible boundary.
 */
export async function customerImpact(context: PersonQueryContext, args: ImpactArgs): Promise<Impact> {
  const asOf = askedInstant(args.asOf, context.now())
  const within = boundaryOf(args.within)
  const customer = await context.customers.resolve(args.customer)
  if (!customer) throw notFound('CUSTOMER_NOT_FOUND', 'Nobody in this workspace is known by that.', 'customer')
  const found = await withinTime(context, async (stop) => {
    const { moment, ...person } = await personIn(context.db, context.adjacency, customer.ref, asOf)
    const limits = { most: context.limits.maxReached, within }
    return { person, moment, findings: await moment.traverse((graph) => findOf(graph, person, asOf, limits), stop) }
  })
  const person = found?.person ?? null
  const ends = found?.findings.ends ?? new Set()
  const cuts = (person?.trails ?? []).map(({ erasures }) => cutsOf(erasures))
  const showing = { asOf, strict: args.strict, judges: true, roots: [] }
  const answer = new Answer(context, found, {
    ...showing,
    follows: (flow, ranks) => follows(flow, ranks, { cuts, ends }),
  })
  return { customer, asOf, answer, person, within, strict: args.strict }
}

/** `ends`: versions at which the walk stopped, by id: a list without the person, or a claim that nothing passes. */
export type PersonFindings = Findings & { ends: ReadonlySet<string> }

/** What a person's data had touched by `asOf`, on the graph of the person's moment. */
export function* findOf(
  graph: Adjacency,
  { trails, contradicted }: Pick<Person, 'trails' | 'contradicted'>,
  asOf: Instant,
  limits: Limits,
): Steps<PersonFindings> {
  const reached: TrailReach[] = []
  const refused: number[] = []
  for (const trail of trails) {
    const named = nodesOf(graph, trail.namings)
    const reach = yield* traverseFromPerson(graph, named, passageOf(trail), limits)
    // What the limit or a boundary kept out was not reached, though it is named.
    const entered = new Set(reach.certain)
    const there = new Set(named.filter((node) => entered.has(node)))
    const asked = yield* askedAbout(graph, there, asOf, limits.within)
    refused.push(...asked.refused)
    reached.push({
      reach,
      named: there,
      asked: asked.deployments,
      cleared: clearedIn(trail.erasures),
      shared: trail.shared,
    })
  }
  const reaches = reached.map(({ reach }) => reach)
  const traversed = [...new Set([...reaches.flatMap((one) => one.certain), ...reaches.flatMap((one) => one.possible)])]
  const entered = new Set(traversed)
  // What another trail or a weaker path came to is outside all the same: what follows from here is missing, or said too weakly.
  const outside = new Set([...reaches.flatMap((one) => one.outside), ...refused]).size
  const truncated = reaches.some((one) => one.truncated)
  const starts = trails.flatMap(({ namings }) => nodesOf(graph, namings))
  const route = personRoute(starts, trails.map(passageOf))
  const list = yield* verdictsOfPerson(graph, reached, asOf)
  const stopped = reaches.flatMap(({ held, denied }) => [...held, ...denied]).filter((node) => !entered.has(node))
  const findings = yield* findingsOf(graph, { route, list, traversed, outside, truncated }, { asOf, contradicted })
  return { ...findings, ends: new Set(stopped.map((node) => graph.id(node))) }
}

/** As the walk does: nothing beyond where it stopped, nothing carried on clean, and a claim that nobody passes where it is shown. */
function follows(
  flow: FlowRow,
  ranks: ReadonlyMap<string, number>,
  { cuts, ends }: { cuts: readonly Cuts[]; ends: ReadonlySet<string> },
): boolean {
  const { carry, at } = flow
  if (carry !== null && cuts.every((one) => isCut(one, carry, at))) return false
  if (ends.has(flow.from)) return false
  return flow.carries !== 'NONE' || ranks.get(flow.to) === rank.BARRIER
}

export type ItemsArgs = { filter?: ImpactFilter | null | undefined; first: number; after?: string | null | undefined }
