import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNullableType,
  isObjectType,
  type SelectionNode,
} from 'graphql'
import { forbidden } from '../errors.ts'
import { admissionOf, type Requester } from './admission.ts'

// biome-ignore lint/suspicious/noExplicitAny: arguments are not looked at, and each guard has a context of its own.
type Field = GraphQLFieldConfig<unknown, any, any>

/** Whether a type is what a statement answers. */
export const isPayload = (type: unknown): type is GraphQLObjectType =>
  isObjectType(type) && 'userErrors' in type.getFields()

/** Fields that say no more than a sender knows: ids follow from what was sent. */
const IDS = ['__typename', 'id', 'key']

/**
 * Who may write and not read gets ids of what a statement is about, and of people nothing: another name for a person is a look at them.
 */
export function closeToWriters<F extends Field>(field: F): F | undefined {
  const type = getNullableType(field.type)
  if (!isObjectType(type)) return undefined
  const action = type.name === 'Customer' ? 'PERSON_READ' : 'LINEAGE_READ'
  const open = type.name === 'Customer' ? IDS.slice(0, 1) : IDS
  const { resolve = defaultFieldResolver } = field
  return {
    ...field,
    resolve: async (parent, args, context: Requester, info) => {
      if (asksBeyond(open, info)) {
        const { refusal } = await admissionOf(context, action)
        if (refusal !== null) throw forbidden(refusal)
      }
      return resolve(parent, args, context, info)
    },
  }
}

function asksBeyond(open: readonly string[], { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const isBeyond = (selection: SelectionNode): boolean => {
    if (selection.kind === 'Field') return !open.includes(selection.name.value)
    if (selection.kind === 'InlineFragment') return selection.selectionSet.selections.some(isBeyond)
    return fragments[selection.name.value]?.selectionSet.selections.some(isBeyond) ?? true
  }
  return fieldNodes.some(({ selectionSet }) => selectionSet?.selections.some(isBeyond))
}
