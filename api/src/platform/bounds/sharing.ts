import { MapperKind, mapSchema } from '@graphql-tools/utils'
import { defaultFieldResolver, type GraphQLFieldConfig, type GraphQLSchema } from 'graphql'
import { canonicalJson } from '../../vocabulary/ids.ts'

type Field = GraphQLFieldConfig<unknown, object, Record<string, unknown>>

/** The schema, answering a question once in a request, under however many names it is asked with the same arguments. */
export function shareQuestions(schema: GraphQLSchema): GraphQLSchema {
  const requests = new WeakMap<object, Map<string, unknown>>()
  return mapSchema(schema, {
    [MapperKind.QUERY_ROOT_FIELD]: (field: Field, name: string) => {
      const { resolve = defaultFieldResolver } = field
      return {
        ...field,
        resolve: (parent, args, context, info) => {
          const answers = requests.get(context) ?? new Map<string, unknown>()
          requests.set(context, answers)
          const key = `${name} ${canonicalJson(args)}`
          if (!answers.has(key)) answers.set(key, resolve(parent, args, context, info))
          return answers.get(key)
        },
      }
    },
  })
}
