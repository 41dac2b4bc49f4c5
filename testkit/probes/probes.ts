import { randomUUID } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import { cursorOf } from '../../api/src/platform/paging.ts'
import type { Client } from '../client.ts'
import { type Named, questionsAbout } from '../questions/about.ts'
import { namedNowhere } from './world.ts'

/** One way to ask for something of another workspace. It is sent twice: by what is there, and by what is nowhere. */
export type Probe = {
  name: string
  send(client: Client, named: Named): Promise<unknown>
  /** Whether it is refused as a statement, which later answers in the asker's own workspace tell. */
  writes?: boolean
}

/** By which of its names a thing of the other workspace is asked for, beside what is the asker's own. */
const parts = ['id', 'ref', 'system', 'artifact'] as const

/** @param own what the asker has: a question that fails at its first argument never looks at the others */
export function everyProbe(schema: GraphQLSchema, own: Named): Probe[] {
  const mixed = parts.map((part) => [part, (other: Named): Named => ({ ...own, [part]: other[part] })] as const)
  const all = [['all', (other: Named) => other] as const, ...mixed]
  return [
    ...all.flatMap(([part, mix]) => questionProbes(schema, own, part, mix)),
    ...cursorProbes(),
    ...exportProbes(own),
    ...statementProbes().map((one) => ({ ...one, writes: true })),
    ...errorProbes(),
  ]
}

function questionProbes(schema: GraphQLSchema, own: Named, part: string, mix: (other: Named) => Named): Probe[] {
  const nowhere = questionsAbout(schema, mix(namedNowhere()))
  return questionsAbout(schema, own).flatMap(({ name, query }, place) => {
    // A question that names nothing cannot be asked by another's names.
    if (nowhere[place]?.query === query) return []
    return {
      name: `${name} by ${part}`,
      send: (client, other) => client.graphql(questionsAbout(schema, mix(other))[place]?.query ?? ''),
    }
  })
}

/** Cursors that hold something of another workspace, on lists of one's own. */
function cursorProbes(): Probe[] {
  const lists = {
    search: (after: string) => `{ search(text: "a", first: 2, after: "${after}") { totalCount edges { cursor } } }`,
    runs: (after: string) => `{ runs(first: 2, after: "${after}") { totalCount edges { cursor } } }`,
    artifacts: (after: string) => `{ artifacts(first: 2, after: "${after}") { totalCount edges { cursor } } }`,
    jobs: (after: string) => `{ jobs(first: 2, after: "${after}") { totalCount edges { cursor } } }`,
    tokens: (after: string) => `{ tokens(first: 2, after: "${after}") { totalCount edges { cursor } } }`,
  }
  const keys = {
    id: ({ id }: Named) => [id('o')],
    'time and id': ({ id }: Named) => [2, id('o')],
    'name and id': ({ artifact, id }: Named) => [artifact, id('orders')],
    ref: ({ ref }: Named) => [ref],
  }
  return Object.entries(lists).flatMap(([list, query]) =>
    Object.entries(keys).map(([key, of]) => ({
      name: `${list} after ${key}`,
      send: (client: Client, other: Named) => client.graphql(query(cursorOf(of(other)))),
    })),
  )
}

function exportProbes(own: Named): Probe[] {
  const question =
    'query ($c: CustomerInput!, $v: ID!) { customerImpact(customer: $c) { explain(versionId: $v) { __typename } } }'
  const send = (client: Client, ref: string, version: string) =>
    client.post('/export', { query: question, variables: { c: { ref }, v: version } })
  return [
    { name: 'export by ref', send: (client, { ref, id }) => send(client, ref, id('o')) },
    { name: 'export by version', send: (client, { id }) => send(client, own.ref, id('o')) },
  ]
}

/** Statements about what is another workspace's. None of them may be taken, since what they name is nowhere. */
function statementProbes(): Probe[] {
  const erasure = ({ id, ref }: Named) => ({
    // Of its own: several are sent at once, and two contents under one key are a conflict whatever they name.
    idempotencyKey: `probe ${randomUUID()}`,
    at: '2026-01-02T00:00:00Z',
    customer: { ref },
    versionId: id('o'),
    outcome: 'deleted',
    evidence: 'none',
  })
  const record =
    'mutation ($input: RecordErasureInput!) { recordErasure(input: $input) { userErrors { code field message } } }'
  const revoke = 'mutation ($id: ID!) { revokeToken(input: { id: $id }) { userErrors { code field message } } }'
  return [
    { name: 'recordErasure', send: (client, other) => client.graphql(record, { input: erasure(other) }) },
    { name: 'revokeToken', send: (client, { id }) => client.graphql(revoke, { id: id('o') }) },
    {
      name: 'members of a version that is named by its id',
      send: async (client, { id }) => {
        const upload = randomUUID()
        const line = `{"idempotencyKey":"p","version":{"id":"${id('o')}"}}\n`
        const reply = await client.post(`/ingest/members?upload=${upload}`, line, {
          'content-type': 'application/x-ndjson',
        })
        return { ...reply, text: reply.text.replaceAll(upload, '…') }
      },
    },
  ]
}

/** What is wrong is said in the same words. */
function errorProbes(): Probe[] {
  const wrong = {
    'an unknown field': ({ id }: Named) => `{ artifact(id: "${id('orders')}") { nothing } }`,
    'a text where a number belongs': ({ id }: Named) =>
      `{ artifact(id: "${id('orders')}") { versions(first: "${id('o')}") { totalCount } } }`,
    'a broken document': ({ id }: Named) => `{ artifact(id: "${id('orders')}"`,
    'a cursor that is none': ({ id }: Named) => `{ search(text: "a", after: "${id('o')}") { totalCount } }`,
  }
  return Object.entries(wrong).map(([name, query]) => ({
    name,
    send: (client, other) => client.graphql(query(other)),
  }))
}
