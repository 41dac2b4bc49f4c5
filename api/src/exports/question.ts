import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { badUserInput } from '../errors.ts'
import type { ImpactFilter } from '../generated/schema.ts'
import { type Around, selectedIn } from './selected.ts'

/** What is to be exported: a GraphQL document as it would be sent to `/graphql`, with one question in it. */
export type ExportRequest = { query: string; variables: Record<string, unknown> }

/** A question with its arguments. `filter`: of its list of versions, if the document gives one. */
export type Question = { name: string; field: Field; arguments: Record<string, unknown>; filter: ImpactFilter | null }

type Field = GraphQLField<unknown, unknown>

/**
 * Reads the one question of a document; what else its selection asks for does not matter, all of the answer is exported. Throws
 * GraphQLErrors as `/graphql` does: one schema says what may be asked, and how.
 */
export function questionIn(schema: GraphQLSchema, { query, variables }: ExportRequest): Question {
  const document = parsed(query)
  const [invalid] = validate(schema, document)
  if (invalid) throw coded(invalid, 'GRAPHQL_VALIDATION_FAILED')
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  const type = schema.getQueryType()
  if (operations.length !== 1 || operation?.operation !== 'query' || !type) throw notOne()
  const values = variablesOf(schema, operation, variables)
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )
  const [first, ...more] = selectedIn([operation.selectionSet], { fragments, values }).values()
  const [selected] = first ?? []
  if (more.length > 0 || !first || !selected) throw notOne()
  const field = type.getFields()[selected.name.value]
  if (!field) throw badUserInput(`${selected.name.value} cannot be exported.`, 'query')
  return {
    name: field.name,
    field,
    arguments: getArgumentValues(field, selected, values),
    filter: filterIn({ fragments, values }, field, first),
  }
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query)
  } catch (error) {
    throw error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED') : error
  }
}

/** With the code that a server of GraphQL gives such an error. */
const coded = (error: GraphQLError, code: string) =>
  new GraphQLError(error.message, { nodes: error.nodes ?? null, source: error.source ?? null, extensions: { code } })

function variablesOf(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Record<string, unknown>) {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given)
  const [wrong] = errors ?? []
  if (wrong) throw coded(wrong, 'BAD_USER_INPUT')
  return coerced ?? {}
}

const notOne = () =>
  badUserInput('Export one question at a time: a query with a single field, such as customerImpact.', 'query')

/**
 * The filter of the list that the document asks for, in a fragment or not. An export is one list: throws BAD_USER_INPUT for two that
 * do not have the same filter.
 */
function filterIn(around: Around, field: Field, nodes: FieldNode[]): ImpactFilter | null {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return null
  const filters = new Map<string, ImpactFilter | null>()
  for (const [node] of selectedIn(
    nodes.map((one) => one.selectionSet),
    around,
  ).values()) {
    const list = node && ['artifacts', 'versions'].includes(node.name.value) && type.getFields()[node.name.value]
    if (!node || !list) continue
    const filter = (getArgumentValues(list, node, around.values).filter as ImpactFilter | undefined) ?? null
    filters.set(JSON.stringify(filter), filter)
  }
  if (filters.size > 1)
    throw badUserInput('An export is one list: ask for those with different filters one at a time.', 'query')
  return [...filters.values()][0] ?? null
}
