import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils'
import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLFieldConfig,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql'
import { isPayload } from '../access/index.ts'
import { badUserInput } from '../errors.ts'

/** How many items a list may hold, and how to send more: `@atMost` in schema/. */
type Bound = { items: number; more: string }

/** A list with more items than it may hold. `path`: from where the look began. */
export type Overlong = { path: string[]; message: string }

/** An argument, or a field of an input. */
type Slot = GraphQLArgument | GraphQLInputField

type Field = GraphQLFieldConfig<unknown, object, Record<string, unknown>>

/** Every list in an argument or an input, by its coordinate: `trace(from:)` of Query is `Query.trace.from`. */
export function listsIn(schema: GraphQLSchema): { name: string; bound: Bound | null }[] {
  const slots = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type): [string, Slot][] => {
      if (isInputObjectType(type))
        return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field])
      if (!isObjectType(type) && !isInterfaceType(type)) return []
      return Object.values(type.getFields()).flatMap((field) =>
        field.args.map((arg): [string, Slot] => [`${type.name}.${field.name}.${arg.name}`, arg]),
      )
    })
  return slots
    .filter(([, { type }]) => isListType(getNullableType(type)))
    .map(([name, slot]) => ({ name, bound: boundOf(schema, slot) }))
}

/**
 * The schema, refusing a list that is too long before anything is resolved: a question fails with BAD_USER_INPUT, a mutation answers with
 * the user error TOO_MANY. Throws, so that the API does not start, where a list has no `@atMost`.
 * @param selfRefusing mutations that look by themselves (`boundedInput`), since what they refuse is kept with the reports
 */
export function boundLists(schema: GraphQLSchema, selfRefusing: readonly string[]): GraphQLSchema {
  const unbound = listsIn(schema).find(({ bound }) => bound === null)
  if (unbound) throw new Error(`${unbound.name} has no @atMost. Say in schema/ how many items it may hold.`)
  const refuseLong = (field: Field, name: string, type: string) => {
    const args = schema.getType(type)
    const slots = isObjectType(args) ? (args.getFields()[name]?.args ?? []) : []
    if (!slots.some((slot) => holdsLists(slot.type))) return undefined
    const { resolve = defaultFieldResolver } = field
    const isMutation = schema.getMutationType()?.name === type
    const isSelf = isMutation && selfRefusing.includes(name)
    // Of these, only a list of statements as a whole is looked at here.
    if (isSelf && !slots.some((slot) => isListType(getNullableType(slot.type)))) return undefined
    const within = isSelf ? 1 : Number.POSITIVE_INFINITY
    return {
      ...field,
      resolve: (parent: unknown, values: Record<string, unknown>, context: object, info: GraphQLResolveInfo) => {
        const [long] = overlongIn(schema, slots, values).filter(({ path }) => path.length <= within)
        if (!long) return resolve(parent, values, context, info)
        return isMutation ? refused(field.type, long) : refuseQuestion(long)
      },
    }
  }
  return mapSchema(schema, { [MapperKind.ROOT_FIELD]: refuseLong, [MapperKind.OBJECT_FIELD]: refuseLong })
}

/** An item of a mutation's `input` without its lists that are too long, and which those are, by their paths in the item. */
export function boundedInput<T extends object>(
  { schema, parentType, fieldName }: Pick<GraphQLResolveInfo, 'schema' | 'parentType' | 'fieldName'>,
  item: T,
): { item: T; overlong: Overlong[] } {
  const [input] = parentType.getFields()[fieldName]?.args ?? []
  const type = input && getNamedType(input.type)
  if (!isInputObjectType(type)) return { item, overlong: [] }
  const overlong = overlongIn(schema, Object.values(type.getFields()), item)
  return { item: overlong.reduce((rest, { path }) => emptied(rest, path), item), overlong }
}

/** The lists that are too long, in values that GraphQL has read. What is in such a list is not looked at. */
function overlongIn(
  schema: GraphQLSchema,
  slots: readonly Slot[],
  values: object,
  path: readonly string[] = [],
): Overlong[] {
  return slots.flatMap((slot) => {
    const value = (values as Record<string, unknown>)[slot.name]
    const at = [...path, slot.name]
    const type = getNullableType(slot.type)
    if (value === null || value === undefined || !holdsLists(type)) return []
    if (!isListType(type) || !Array.isArray(value)) return inObject(schema, type, value, at)
    const bound = boundOf(schema, slot)
    if (bound && value.length > bound.items) return [{ path: at, message: tooLong(at, value.length, bound) }]
    const inner = getNullableType(type.ofType) as GraphQLInputType
    return holdsLists(inner) ? value.flatMap((one, i) => inObject(schema, inner, one, [...at, String(i)])) : []
  })
}

const inObject = (schema: GraphQLSchema, type: GraphQLInputType, value: unknown, path: string[]): Overlong[] =>
  isInputObjectType(type) && value !== null && typeof value === 'object'
    ? overlongIn(schema, Object.values(type.getFields()), value, path)
    : []

const tooLong = (path: string[], length: number, { items, more }: Bound) =>
  `${path.join('.')} has ${length} items; at most ${items} are taken. ${more}`

const bounds = new WeakMap<Slot, Bound | null>()

function boundOf(schema: GraphQLSchema, slot: Slot): Bound | null {
  const known = bounds.get(slot)
  if (known !== undefined) return known
  const [bound = null] = (getDirective(schema, slot, 'atMost') ?? []) as Bound[]
  bounds.set(slot, bound)
  return bound
}

const holding = new WeakMap<GraphQLInputType, boolean>()

/** Whether a value of this type may have a list, at any depth. */
function holdsLists(of: GraphQLInputType): boolean {
  const type = getNullableType(of)
  if (isListType(type)) return true
  if (!isInputObjectType(type)) return false
  const known = holding.get(type)
  if (known !== undefined) return known
  // Until it is known: an input that holds itself does so by its other fields.
  holding.set(type, false)
  const holds = Object.values(type.getFields()).some((field) => holdsLists(field.type))
  holding.set(type, holds)
  return holds
}

/** The same, with an empty list at this path. */
function emptied<T>(value: T, [step, ...rest]: string[]): T {
  if (step === undefined) return [] as T
  if (Array.isArray(value)) return value.with(Number(step), emptied(value[Number(step)], rest)) as T
  return { ...value, [step]: emptied((value as Record<string, unknown>)[step], rest) }
}

function refuseQuestion({ path, message }: Overlong): never {
  throw badUserInput(message, path.join('.'))
}

function refused(type: GraphQLOutputType, { path, message }: Overlong): unknown {
  if (!isPayload(getNullableType(type))) throw badUserInput(message, path.join('.'))
  return { id: null, userErrors: [{ code: 'TOO_MANY', field: path.slice(1), message }] }
}
