import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils'
import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql'
import { forbidden } from '../errors.ts'
import type { Actor } from './actor.ts'
import type { Audit } from './audit.ts'
import { type Action, may, refusalOf } from './roles.ts'

/** What the guard needs of a request. */
export type Guarded = { actor: Actor; audit: Audit }

type Field = GraphQLFieldConfig<unknown, Guarded, Record<string, unknown>>

/**
 * The schema with `@auth` enforced: a field that has it is resolved only for whose roles allow the action. Throws, so that the API does
 * not start, where a field of Query or Mutation has none.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const guardIn = (isRoot: boolean) => (field: Field, name: string, type: string) => {
    const [auth] = getDirective(schema, field, 'auth') ?? []
    if (auth) return guardField(field, `${type}.${name}`, auth.action)
    if (isRoot) throw new Error(`${type}.${name} has no @auth. Say in schema/ which action it needs.`)
    return undefined
  }
  return mapSchema(schema, { [MapperKind.ROOT_FIELD]: guardIn(true), [MapperKind.OBJECT_FIELD]: guardIn(false) })
}

function guardField(field: Field, path: string, action: Action): Field {
  const { resolve = defaultFieldResolver } = field
  return {
    ...field,
    resolve: async (parent, args, context, info) => {
      const allowed = await permits(context, action, path)
      return allowed ? resolve(parent, args, context, info) : refused(field.type, action, args)
    },
  }
}

/**
 * Whether the actor may. The audit is told first, of whatever way in: throws where that cannot record, and then nothing is to be done.
 * @param field of Query or Mutation, or the HTTP route
 */
export async function permits({ actor, audit }: Guarded, action: Action, field: string): Promise<boolean> {
  const allowed = may(actor, action)
  await audit.record({ actor, action, field, about: null, reason: null, outcome: allowed ? 'ALLOWED' : 'REFUSED' })
  return allowed
}

/** A statement is refused in its own answer, item by item; a question fails. */
function refused(type: GraphQLOutputType, action: Action, { input }: Record<string, unknown>): unknown {
  const answer = getNullableType(type)
  const item = isListType(answer) ? getNullableType(answer.ofType) : answer
  if (!isObjectType(item) || !('userErrors' in item.getFields())) throw forbidden(action)
  const one = { id: null, userErrors: [{ code: 'FORBIDDEN', field: [], message: refusalOf(action) }] }
  return isListType(answer) && Array.isArray(input) ? input.map(() => one) : one
}
