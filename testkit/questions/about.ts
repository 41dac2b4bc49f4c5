import type { GraphQLSchema } from 'graphql'
import { everyQuestion } from './everyQuestion.ts'

/** By what a world, or nothing, is named. `id`: what a name became. */
export type Named = {
  id: (name: string) => string
  ref: string
  system: string
  artifact: string
  request: string
  incident: string
}

export const nobody: Named = {
  id: (name) => `none/${name}`,
  ref: 'nobody',
  system: 'none',
  artifact: 'none',
  request: 'none',
  incident: 'none',
}

/** Every question of the schema, about what is named so. A world has versions `o` and `f`, an artifact `orders` and a run `build`. */
export function questionsAbout(schema: GraphQLSchema, { id, ref, system, artifact, request, incident }: Named) {
  const orders = `{artifact: {kind: DATASET, namespace: "shop", name: "${artifact}"}`
  const examples: Record<string, string> = {
    first: '3',
    customer: `{ref: "${ref}"}`,
    since: '"2026-01-01T00:00:00Z"',
    'Query.artifact.id': `"${id('orders')}"`,
    'Query.run.id': `"${id('build')}"`,
    'Query.incident.id': `"${incident}"`,
    'Query.request.id': `"${request}"`,
    'Query.planPreview.request': `"${request}"`,
    'Query.neighbours.of': `"${id('f')}"`,
    'Query.trace.fromIds': `["${id('o')}"]`,
    'Query.fieldLineage.from': `${orders}, column: "email"}`,
    'Query.auditEntries.filter': `{customer: "${ref}"}`,
    'Query.mayUse.versions': `["${id('f')}"]`,
    'Query.versionPurposes.version': `"${id('f')}"`,
    versionId: `"${id('f')}"`,
    purpose: '"marketing"',
    key: `"${system}"`,
    text: `"${artifact}"`,
  }
  return everyQuestion(schema, (path, argument) => examples[path] ?? examples[argument])
}

/** An answer without what differs between any two: the time, the ids of requests, and how much the audit has sealed. */
export const steady = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value) => (CHANGING.includes(key) ? null : value)))

const CHANGING = ['asOf', 'correlationId', 'createdAt', 'lastSeenAt', 'auditLog']
