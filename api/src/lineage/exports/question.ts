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
import type { ImpactFilter } from '../../generated/schema.ts'
import { badUserInput } from '../../platform/errors.ts'
import { type Around, selectedIn } from './selected.ts'

/** What is to be exported: a GraphQL document as it would be sent to `/graphql`. */
export type ExportRequest = {
  query: string
  variables: Record<string, unknown>
  operationName?: string | null | undefined
}

/** A list of a question, under the name by which it is answered; null: the document asks for none, and gets all there is. */
export type List = { name: string | null; filter: ImpactFilter | null }

/** A question with its arguments and its lists. `answeredAs`: the name under which GraphQL answers it. */
export type Question = {
  name: string
  answeredAs: string
  field: Field
  arguments: Record<string, unknown>
  lists: List[]
}

type Field = GraphQLField<unknown, unknown>

/**
 * Reads the questions of a document, and the lists in each; what else a selection asks for does not matter, all of an answer is
 * exported. Throws GraphQLErrors as `/graphql` does: one schema says what may be asked, and how.
 */
export function questionsIn(schema: GraphQLSchema, { query, variables, operationName }: ExportRequest): Question[] {
  const document = parsed(query)
  const [invalid] = validate(schema, document)
  if (invalid) throw coded(invalid, 'GRAPHQL_VALIDATION_FAILED')
  const operation = operationIn(document, operationName ?? null)
  const type = schema.getQueryType()
  if (operation.operation !== 'query' || !type) throw badUserInput('An export is a query.', 'query')
  const values = variablesOf(schema, operation, variables)
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )
  const around = { fragments, values }
  const questions = [...selectedIn([operation.selectionSet], around)].flatMap(([answeredAs, nodes]): Question[] => {
    const [selected] = nodes
    if (!selected || selected.name.value === '__typename') return []
    const field = type.getFields()[selected.name.value]
    if (!field) throw badUserInput(`${selected.name.value} cannot be exported.`, 'query')
    const lists = listsIn(around, field, nodes)
    return [{ name: field.name, answeredAs, field, arguments: getArgumentValues(field, selected, values), lists }]
  })
  if (questions.length === 0)
    throw badUserInput('Ask for something that can be exported, such as customerImpact.', 'query')
  return questions
}

function operationIn({ definitions }: DocumentNode, name: string | null): OperationDefinitionNode {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  const [operation, ...more] = name === null ? operations : operations.filter((node) => node.name?.value === name)
  if (operation && more.length === 0) return operation
  throw badUserInput('Send one operation, or name the one that is meant in `operationName`.', 'operationName')
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

/** The lists that the document asks for, in fragments or not, each under its own name. */
function listsIn(around: Around, field: Field, nodes: FieldNode[]): List[] {
  const type = getNamedType(field.type)
  if (!isObjectType(type)) return [{ name: null, filter: null }]
  const selections = nodes.map((one) => one.selectionSet)
  const lists = [...selectedIn(selections, around)].flatMap(([name, [node]]): List[] => {
    const list = node && ['artifacts', 'versions'].includes(node.name.value) && type.getFields()[node.name.value]
    if (!node || !list) return []
    return [{ name, filter: (getArgumentValues(list, node, around.values).filter as ImpactFilter | undefined) ?? null }]
  })
  return lists.length > 0 ? lists : [{ name: null, filter: null }]
}
