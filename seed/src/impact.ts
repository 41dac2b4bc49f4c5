import type { Client } from '../../testkit/client.ts'
import {
  type CustomerInput,
  ExplanationDocument,
  type ExplanationQuery,
  ImpactPageDocument,
  type ImpactPageQuery,
  ImpactSummaryDocument,
  type ImpactSummaryQuery,
  type Verdict,
} from '../../testkit/generated/operations.ts'
import { inLanes } from './lanes.ts'

export type Summary = ImpactSummaryQuery['customerImpact']
export type Touched = ImpactPageQuery['customerImpact']['artifacts']['edges'][number]['node']
type Step = ExplanationQuery['customerImpact']['explain'][number]

/** All versions of one artifact that got the same verdict. `newest` is the one explained. */
export type Row = { verdict: Verdict; newest: Touched; versions: number; live: number; why: string }

/** What one customer's data touched, as the API says. @throws Refused, with CUSTOMER_NOT_FOUND for an unknown one */
export async function summaryOf(client: Client, customer: CustomerInput): Promise<Summary> {
  return (await client.ask(ImpactSummaryDocument, { customer })).customerImpact
}

/** Every version that the person touched, page by page, in the API's order. */
export async function touchedBy(client: Client, customer: CustomerInput): Promise<Touched[]> {
  const touched: Touched[] = []
  let after: string | null = null
  do {
    const page: ImpactPageQuery = await client.ask(ImpactPageDocument, { customer, first: 100, after })
    const { edges, pageInfo } = page.customerImpact.artifacts
    touched.push(...edges.map((edge) => edge.node))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  return touched
}

/** One row for each artifact and verdict, with the reason for the newest version of it. */
export async function rowsOf(client: Client, customer: CustomerInput): Promise<Row[]> {
  const groups = new Map<string, Touched[]>()
  for (const item of await touchedBy(client, customer)) {
    const key = `${item.verdict} ${item.version.artifact.kind} ${item.version.artifact.name}`
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return inLanes([...groups.values()], 4, async (items) => {
    const newest = items.reduce((left, right) => (left.version.createdAt >= right.version.createdAt ? left : right))
    const { customerImpact } = await client.ask(ExplanationDocument, { customer, versionId: newest.version.id })
    return {
      verdict: newest.verdict,
      newest,
      versions: items.length,
      live: items.filter((item) => item.live).length,
      why: reasonFor(newest.verdict, customerImpact.explain),
    }
  })
}

const reasons: Record<Verdict, (last: Step | undefined, path: string) => string> = {
  CONFIRMED: () => 'named in its list of people',
  DERIVED: (_, path) => path,
  POSSIBLE: () => 'an identity that several people use leads here',
  EXCLUDED: (_, path) => `full list without this person, ${path}`,
  BARRIER: (last, path) => `${last?.carries ?? 'declared'} on the way, ${path}`,
  ERASED: () => 'erased, and not named again since',
}

function reasonFor(verdict: Verdict, steps: readonly Step[]): string {
  const names = steps.map((step) => nameOf(step.from)).reverse()
  const stops = names.filter((name, at) => name !== names[at - 1])
  const short = stops.length > 3 ? [...stops.slice(0, 2), '…', ...stops.slice(-1)] : stops
  return reasons[verdict](steps.find((step) => step.claim) ?? steps.at(-1), `from ${short.join(' ← ')}`)
}

const nameOf = (node: Step['from']): string => (node.__typename === 'Version' ? node.artifact.name : 'run')
