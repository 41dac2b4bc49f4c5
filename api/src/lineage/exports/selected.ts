import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What a document defines beside its operation. */
export type Around = { fragments: ReadonlyMap<string, FragmentDefinitionNode>; values: Record<string, unknown> }

/** The fields that are selected, through fragments and by @skip and @include, by the names under which they are answered. Pure. */
export function selectedIn(sets: readonly (SelectionSetNode | undefined)[], around: Around): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>()
  for (const node of sets.flatMap((set) => fieldsOf(set, around))) {
    const name = node.alias?.value ?? node.name.value
    found.set(name, [...(found.get(name) ?? []), node])
  }
  return found
}

/** A validated document's fragments do not lead back to themselves, and fit where they stand. */
function fieldsOf(set: SelectionSetNode | undefined, around: Around): FieldNode[] {
  return (set?.selections ?? []).flatMap((node) => {
    if (!isIncluded(node, around.values)) return []
    if (node.kind === Kind.FIELD) return [node]
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : around.fragments.get(node.name.value)
    return fieldsOf(fragment?.selectionSet, around)
  })
}

const isIncluded = (node: SelectionNode, values: Record<string, unknown>) =>
  getDirectiveValues(GraphQLSkipDirective, node, values)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, values)?.if !== false
