import { MapperKind, mapSchema } from '@graphql-tools/utils'
import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNullableType,
} from 'graphql'
import { answersWith } from '../../platform/access/index.ts'
import { badUserInput } from '../../platform/errors.ts'
import type { Context } from '../../server/context.ts'
import { allAffected, type Impact, type TraceAnswer, type WholeAffected } from '../answers/index.ts'
import { type List, listsIn } from './lists.ts'

/** What a question of an export found, before anything of it is written. `lists`: those that the document asks for. */
export type Found = { question: string; lists: List[] } & (
  | { answer: TraceAnswer['answer']; customer: Impact['customer'] | null }
  | { people: WholeAffected }
)

/**
 * As `Context`, and what the questions found, by the names under which GraphQL answers them. `failures`: what they threw, as it was
 * before it was formatted. The executor works on a copy of the context, so both are filled and never replaced.
 */
export type ExportContext = Context & { readonly found: Map<string, Found>; readonly failures: unknown[] }

type Field = GraphQLFieldConfig<unknown, ExportContext, Record<string, unknown>>

const exportable = ['customerImpact', 'trace', 'fieldLineage', 'affectedCustomers']

/**
 * The API's schema, not yet guarded, as an export asks it: a question finds its answer as ever and leaves it in the context, from where it
 * is written whole. So the executor parses, validates, coerces, guards and bounds an export as any other operation. What a selection
 * asks for but its lists does not matter, and is not resolved: questions answer null.
 */
export function exportSchema(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.QUERY_ROOT_FIELD]: (field: Field, name: string) => ({
      ...field,
      type: getNullableType(field.type) as GraphQLOutputType,
      resolve: exportable.includes(name) ? finding(name, field) : notExportable(name),
    }),
  })
}

function notExportable(name: string) {
  return () => {
    throw badUserInput(`${name} cannot be exported. These can: ${exportable.join(', ')}.`, 'query')
  }
}

function finding(question: string, field: Field) {
  const resolve = field.resolve ?? defaultFieldResolver
  return async (parent: unknown, args: Record<string, unknown>, context: ExportContext, info: GraphQLResolveInfo) => {
    const asked = { question, lists: listsIn(info) }
    try {
      if (question === 'affectedCustomers') {
        const people = await allAffected(context, args as Parameters<typeof allAffected>[1])
        context.found.set(String(info.path.key), { ...asked, people })
        answersWith(info, people)
      } else {
        const resolved = (await resolve(parent, args, context, info)) as TraceAnswer & Partial<Impact>
        const { answer, customer } = resolved
        answersWith(info, resolved)
        context.found.set(String(info.path.key), { ...asked, answer, customer: customer ?? null })
      }
    } catch (error) {
      context.failures.push(error)
      throw error
    }
    return null
  }
}
