import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql'

/** What to send for a value of a scalar type. `path`: where in the input it stands, such as `input.version.artifact.name`. */
export type Leaf = (type: string, path: string) => unknown

export type Sent = { name: string; query: string; variables: { input: unknown } }

/**
 * One call of each field of Mutation, with an input made from the schema, so that a new statement cannot be forgotten. `all`: also the
 * fields that need not be sent.
 */
export function everyStatement(schema: GraphQLSchema, leaf: Leaf, all = true): Sent[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, args: [input] }) => {
    if (input?.name !== 'input') throw new Error(`${name} takes no input`)
    return {
      name,
      query: `mutation ($input: ${input.type}) { ${name}(input: $input) { userErrors { code field message } } }`,
      variables: { input: sampleOf(input.type, 'input', leaf, all) },
    }
  })
}

/** A value of this type, made from the schema. */
export const sampleOf = (type: GraphQLInputType, path: string, leaf: Leaf, all = true): unknown =>
  inputOf(type, path, { leaf, all, above: [] })

type Making = { leaf: Leaf; all: boolean; above: readonly string[] }

function inputOf(type: GraphQLInputType, path: string, making: Making): unknown {
  const wanted = getNullableType(type)
  if (isListType(wanted)) return [inputOf(wanted.ofType, path, making)]
  if (isEnumType(wanted)) return wanted.getValues()[0]?.name
  if (!isInputObjectType(wanted)) return making.leaf(wanted.name, path)
  const below = { ...making, above: [...making.above, wanted.name] }
  const fields = Object.values(wanted.getFields()).filter(
    (field) => isRequiredInputField(field) || (making.all && !isMetAbove(field.type, making.above)),
  )
  // Of a @oneOf input one field alone is sent.
  const sent = wanted.isOneOf ? Object.values(wanted.getFields()).slice(0, 1) : fields
  return Object.fromEntries(sent.map((field) => [field.name, inputOf(field.type, `${path}.${field.name}`, below)]))
}

/** An input that holds itself is made once. */
function isMetAbove(type: GraphQLInputType, above: readonly string[]): boolean {
  const wanted = getNullableType(type)
  if (isListType(wanted)) return isMetAbove(wanted.ofType, above)
  return isInputObjectType(wanted) && above.includes(wanted.name)
}
