import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** What to send for an argument, as GraphQL writes it. `path`: `Type.field.argument`; undefined: it is left out. */
export type Examples = (path: string, argument: string) => string | undefined

/** Examples by path, else by the argument's name. */
export const examplesOf =
  (known: Record<string, string>): Examples =>
  (path, argument) =>
    known[path] ?? known[argument]

/** Of questions that are about nothing that is stored. */
const OF_NOBODY: Record<string, string> = {
  'Query.clock.input':
    '{regime: EU, memberState: DE, right: ACCESS, receivedAt: "2026-03-05T09:00:00Z", at: "2026-03-06T09:00:00Z"}',
  'Query.modelPreview.id': '"none"',
  'Query.find.text': '"orders"',
  'Query.planPreview.request': '"none"',
  'Query.position.namespace': '"shop"',
  'Query.position.name': '"none"',
  'Query.mayUse.purpose': '"marketing"',
  'Query.mayUse.versions': '["none"]',
  'Query.mayUse.at': '"2026-02-01T00:00:00Z"',
  'Query.versionPurposes.version': '"none"',
  'Query.admission.id': '"none"',
}

/** Levels below a field of Query. */
const DEPTH = 4

/**
 * One document for each field of Query, which asks for all that can be asked of it, four levels deep. It is made from the schema, so that
 * a new question cannot be forgotten. Throws where a required argument has no example.
 */
export function everyQuestion(schema: GraphQLSchema, examples: Examples): { name: string; query: string }[] {
  const query = schema.getQueryType()
  if (!query) throw new Error('a schema without questions')
  return Object.values(query.getFields()).map((field) => ({
    name: field.name,
    query: `{ ${asked(query, field, { schema, examples, above: [] })} }`,
  }))
}

type Place = { schema: GraphQLSchema; examples: Examples; above: readonly string[] }
type Field = GraphQLField<unknown, unknown>

/** A field with its arguments and all below it; empty where it leads to a type that was met above, or too deep. */
function asked(type: GraphQLObjectType, field: Field, place: Place): string {
  const target = getNamedType(field.type)
  const head = `${field.name}${argumentsOf(type, field, place.examples)}`
  if (isLeafType(target)) return head
  if (place.above.length >= DEPTH || place.above.includes(target.name)) return ''
  const fields = fieldsOf(target, { ...place, above: [...place.above, target.name] })
  return fields === '' ? '' : `${head} { ${fields} }`
}

function fieldsOf(target: GraphQLNamedType, place: Place): string {
  if (isObjectType(target)) return below(target, place).join(' ')
  if (!isAbstractType(target)) throw new Error(`${target.name} is asked for`)
  const types = place.schema.getPossibleTypes(target)
  const isAmbiguous = (name: string) => types.filter((type) => name in type.getFields()).length > 1
  const parts = types.map((type) => {
    const fields = below(type, place).map((field) => {
      const name = /^\w+/.exec(field)?.[0] ?? ''
      return isAmbiguous(name) ? `${type.name}_${field.replace(name, `${name}: ${name}`)}` : field
    })
    return fields.length > 0 ? `... on ${type.name} { ${fields.join(' ')} }` : ''
  })
  return `__typename ${parts.join(' ')}`
}

const below = (type: GraphQLObjectType, place: Place): string[] =>
  Object.values(type.getFields()).flatMap((field) => asked(type, field, place) || [])

function argumentsOf(type: GraphQLObjectType, field: Field, examples: Examples): string {
  const given = field.args.flatMap((arg) => {
    const example = exampleOf(type, field, arg, examples)
    return example === undefined ? [] : `${arg.name}: ${example}`
  })
  return given.length > 0 ? `(${given.join(', ')})` : ''
}

function exampleOf(type: GraphQLObjectType, field: Field, arg: GraphQLArgument, examples: Examples) {
  const path = `${type.name}.${field.name}.${arg.name}`
  const example = examples(path, arg.name) ?? OF_NOBODY[path]
  if (example === undefined && isRequiredArgument(arg)) throw new Error(`There is no example for ${path}. Add one.`)
  return example
}
