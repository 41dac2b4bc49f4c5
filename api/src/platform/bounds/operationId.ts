import { createHash } from 'node:crypto'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql'

type Definition = OperationDefinitionNode | FragmentDefinitionNode

/** An operation's id: the SHA-256 of what it says, whatever its layout and the order of its fragments. */
export function operationId({ definitions }: Pick<DocumentNode, 'definitions'>): string {
  const texts = definitions.map(print).sort()
  return createHash('sha256').update(texts.join('\n')).digest('hex')
}

/** The ids of all operations of a document, in their order, each with the fragments that it uses. */
export function operationIds({ definitions }: DocumentNode): string[] {
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  )
  return definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? operationId({ definitions: withFragments(one, fragments) }) : [],
  )
}

function withFragments(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Definition[] {
  const used = new Set<Definition>([operation])
  // Those that are added are visited, too.
  for (const definition of used)
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value)
        if (fragment) used.add(fragment)
      },
    })
  return [...used]
}
