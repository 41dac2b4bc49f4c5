import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { badUserInput } from '../errors.ts'
import type { ImpactFilter } from '../generated/schema.ts'

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
  const [selected, ...more] = operation?.selectionSet.selections ?? []
  if (operations.length !== 1 || operation?.operation !== 'query' || more.length > 0 || selected?.kind !== Kind.FIELD)
    throw badUserInput('Export one question at a time: a query with a single field, such as customerImpact.', 'query')
  const values = variablesOf(schema, operation, variables)
  const field = schema.getQueryType()?.getFields()[selected.name.value]
  if (!field) throw badUserInput(`${selected.name.value} cannot be exported.`, 'query')
  return {
    name: field.name,
    field,
    arguments: getArgumentValues(field, selected, values),
    filter: filterIn(schema, field, selected, values),
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

/** The filter of `artifacts` or `versions`, wherever the document asks for the list. */
function filterIn(schema: GraphQLSchema, field: Field, node: FieldNode, values: Record<string, unknown>) {
  const type = schema.getType(String(field.type).replaceAll(/[![\]]/g, ''))
  if (!type || !('getFields' in type)) return null
  for (const selection of node.selectionSet?.selections ?? []) {
    if (selection.kind !== Kind.FIELD || !['artifacts', 'versions'].includes(selection.name.value)) continue
    const list = (type.getFields() as Record<string, Field>)[selection.name.value]
    if (list) return (getArgumentValues(list, selection, values).filter as ImpactFilter | undefined) ?? null
  }
  return null
}
