import { z } from 'zod'
import type { Answer } from './compare.ts'
import type { Truth } from './truth.ts'

const statement = `mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { userErrors { code message } } }`

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

const told = z.object({ recordMembers: z.object({ userErrors: z.array(z.unknown()).length(0) }) })

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

/** The API under one workspace's token. */
export type Door = { url: string; token: string }

/** Says who was named where, as a pipeline would. @throws Error when Dyetrace refuses it */
export async function tellMembers(door: Door, { named }: Truth): Promise<void> {
  for (const [index, { namespace, name, people, mode, at }] of named.entries()) {
    const version = { artifact: { kind: 'DATASET', namespace, name } }
    const members = people.map((value) => ({ namespace: 'email', value }))
    told.parse(
      await graphql(door, statement, { input: { idempotencyKey: `named ${index}`, at, version, mode, members } }),
    )
  }
}

/** What Dyetrace says about the person. @throws Error when it does not answer, or with more than one page */
export async function askImpact(door: Door, person: string): Promise<Answer> {
  const customer = { identity: { namespace: 'email', value: person } }
  const { activity, customerImpact } = answered.parse(await graphql(door, question, { customer }))
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

async function graphql({ url, token }: Door, query: string, variables: object): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = z
    .object({ data: z.unknown(), errors: z.array(z.unknown()).optional() })
    .parse(await response.json())
  if (errors) throw new Error(`The API answers with errors: ${JSON.stringify(errors)}`)
  return data
}
