import { type GraphQLFieldConfigArgumentMap, getNamedType } from 'graphql'
import { cutCredentials } from '../../vocabulary/naming/index.ts'
import { hinted } from '../identifiers/index.ts'
import type { Outcome } from './audit.ts'
import type { LookDetails } from './requestAudit.ts'

type Values = Record<string, unknown>

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

/** Artifacts, versions and systems that a question names, as it names them. What it looks for and whom it asks about is left out, and what looks like somebody's identifier. */
export function namedIn(args: GraphQLFieldConfigArgumentMap, values: Values): string[] {
  const named = Object.entries(args).flatMap(([name, { type }]) => {
    const kind = getNamedType(type).name
    if (kind === 'ID' || name === 'key') return texts(values[name])
    return ['VersionInput', 'ColumnInput'].includes(kind) ? artifactsIn(values[name]) : []
  })
  return [...new Set(named.map(hinted))].slice(0, MOST_NAMED)
}

const MOST_NAMED = 100

const artifactsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const artifact = isObject(one) ? one.artifact : null
    return isObject(artifact) ? cutCredentials(`${artifact.kind} ${artifact.namespace} ${artifact.name}`) : []
  })

/** The keys under which a change's statements are kept. */
export const keysIn = ({ input }: Values): string[] =>
  (Array.isArray(input) ? input : [input])
    .flatMap((one) => (isObject(one) ? texts(one.idempotencyKey).map(hinted) : []))
    .slice(0, MOST_NAMED)

const replaced = new WeakMap<object, unknown>()

/** Says what a field answers, where that is not what it resolves to. @param info of the field */
export function answersWith(info: object, answer: unknown): void {
  replaced.set(info, answer)
}

/** What a field answers. */
export const answerOf = (info: object, resolved: unknown): unknown => replaced.get(info) ?? resolved

/** Whom an answer is about, how much of it there is, and whether it is one, by the shapes that answers have. */
export function detailsOf(answer: unknown): { outcome: Outcome; details: Partial<LookDetails> } {
  const payloads = (Array.isArray(answer) ? answer : [answer]).filter(isObject)
  const isRefused =
    payloads.length > 0 && payloads.every(({ userErrors }) => Array.isArray(userErrors) && userErrors.length > 0)
  const about = isObject(answer) ? answer.customer : null
  const customer = isObject(about) ? about.ref : about
  return {
    outcome: isRefused ? 'FAILED' : 'ALLOWED',
    details: { customer: typeof customer === 'string' ? customer : null, count: countOf(answer) },
  }
}

function countOf(answer: unknown): number | null {
  if (answer === null || answer === undefined) return 0
  if (Array.isArray(answer)) return answer.length
  if (!isObject(answer)) return 1
  if (isObject(answer.answer) && typeof answer.answer.size === 'number') return answer.answer.size
  for (const rows of [answer.edges, answer.nodes]) if (Array.isArray(rows)) return rows.length
  return 1
}
