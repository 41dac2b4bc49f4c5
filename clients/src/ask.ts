import { z } from 'zod'
import type { Client } from '../../testkit/client.ts'
import { record } from '../../testkit/statements.ts'
import type { Answer } from './compare.ts'
import type { Truth } from './truth.ts'

const question = `query ($customer: CustomerInput!, $after: String) {
  activity(first: 1) { refused accepted }
  customerImpact(customer: $customer) {
    completeness { complete caveats { code } }
    artifacts(first: 100, after: $after) {
      edges { node { verdict live version { artifact { namespace name } } } }
      pageInfo { hasNextPage }
    }
  }
}`

const artifact = z.object({ namespace: z.string(), name: z.string() })

const answered = z.object({
  activity: z.object({ refused: z.number(), accepted: z.number() }),
  customerImpact: z.object({
    completeness: z.object({ complete: z.boolean(), caveats: z.array(z.object({ code: z.string() })) }),
    artifacts: z.object({
      edges: z.array(
        z.object({ node: z.object({ verdict: z.string(), live: z.boolean(), version: z.object({ artifact }) }) }),
      ),
      pageInfo: z.object({ hasNextPage: z.literal(false) }),
    }),
  }),
})

/** Says who was named where, as a pipeline would. @throws Error when Dyetrace refuses it */
export async function tellMembers(client: Client, { named }: Truth): Promise<void> {
  for (const [index, { namespace, name, people, mode, at }] of named.entries()) {
    const version = { artifact: { kind: 'DATASET' as const, namespace, name } }
    const members = people.map((value) => ({ namespace: 'email', value }))
    await record(client, 'recordMembers', { idempotencyKey: `named ${index}`, at, version, mode, members })
  }
}

/** What Dyetrace says about the person. @throws Error when it does not answer, or with more than one page */
export async function askImpact(client: Client, person: string): Promise<Answer> {
  const customer = { identity: { namespace: 'email', value: person } }
  const { activity, customerImpact } = answered.parse(await client.ask(question, { customer }))
  return {
    listed: customerImpact.artifacts.edges.map(({ node }) => ({
      ...node.version.artifact,
      verdict: node.verdict,
      live: node.live,
    })),
    complete: customerImpact.completeness.complete,
    caveats: customerImpact.completeness.caveats.map(({ code }) => code),
    refused: activity.refused,
  }
}
