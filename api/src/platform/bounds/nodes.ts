import { MapperKind, mapSchema } from '@graphql-tools/utils'
import { defaultFieldResolver, type GraphQLFieldConfig, type GraphQLSchema, getNullableType, isListType } from 'graphql'
import { badUserInput } from '../errors.ts'

/** Items of all lists of one answer together. */
export const MOST_NODES = 100_000

type Field = GraphQLFieldConfig<unknown, object, Record<string, unknown>>

/** The schema, answering no more than MOST_NODES items: past that a list is an error, and the answer stops. */
export function boundNodes(schema: GraphQLSchema): GraphQLSchema {
  const counts = new WeakMap<object, number>()
  const counted = (items: unknown, context: object): unknown => {
    if (!Array.isArray(items)) return items
    const count = (counts.get(context) ?? 0) + items.length
    counts.set(context, count)
    if (count > MOST_NODES) throw tooMany()
    return items
  }
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: Field) => {
      if (!isListType(getNullableType(field.type))) return undefined
      const { resolve = defaultFieldResolver } = field
      return {
        ...field,
        resolve: (parent, args, context, info) => {
          const items = resolve(parent, args, context, info)
          return items instanceof Promise ? items.then((found) => counted(found, context)) : counted(items, context)
        },
      }
    },
  })
}

const tooMany = () =>
  badUserInput(
    `This answer has more than ${MOST_NODES} items. Ask for shorter lists, or in several requests. /export writes a whole answer.`,
    'query',
  )
