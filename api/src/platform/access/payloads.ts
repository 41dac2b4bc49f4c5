import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Action } from '../../generated/schema.ts'
import { forbidden } from '../errors.ts'
import { admissionOf, type Requester } from './admission.ts'

// biome-ignore lint/suspicious/noExplicitAny: arguments are not looked at, and each guard has a context of its own.
type Field = GraphQLFieldConfig<unknown, any, any>

/** Whether a type is what a statement answers. */
export const isPayload = (type: unknown): type is GraphQLObjectType =>
  isObjectType(type) && 'userErrors' in type.getFields()

/** Fields of which whoever writes and does not read is told; of an object: those of its own. */
type Open = { readonly [field: string]: true | Open }

type Rule = { needs: Action; open: Open }

/** What says no more than a sender knows: ids follow from what was sent. */
const ids: Open = { __typename: true, id: true, key: true }

const rules: Readonly<Record<string, Rule>> = {
  // Another name for a person is a look at them.
  Customer: { needs: 'PERSON_READ', open: { __typename: true } },
  // Whoever asks whether a run may be made has to hear what was decided, and what to do: fixed words, which name no data.
  Admission: {
    needs: 'GOVERNANCE_READ',
    open: {
      ...ids,
      ...{ decision: true, expiresAt: true, digest: true },
      answers: { __typename: true, question: true, answer: true, remedy: true },
    },
  },
  Finding: { needs: 'GOVERNANCE_READ', open: { ...ids, code: true, severity: true, remedy: true } },
  Completeness: { needs: 'LINEAGE_READ', open: { __typename: true, complete: true, truncatedBy: true } },
}

const others: Rule = { needs: 'LINEAGE_READ', open: ids }

/** Texts about what was sent itself. */
const OF_THE_SENDER = 'UserError'

/** Who may write and not read gets ids of what a statement is about, what was decided of it, and of people nothing. */
export function closeToWriters<F extends Field>(field: F): F | undefined {
  const type = getNamedType(field.type)
  if (!isObjectType(type) || type.name === OF_THE_SENDER) return undefined
  const { needs, open } = rules[type.name] ?? others
  const { resolve = defaultFieldResolver } = field
  return {
    ...field,
    resolve: async (parent, args, context: Requester, info) => {
      if (asksBeyond(open, info)) {
        const { refusal } = await admissionOf(context, needs)
        if (refusal !== null) throw forbidden(refusal)
      }
      return resolve(parent, args, context, info)
    },
  }
}

function asksBeyond(open: Open, { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const isBeyond = (known: Open, selection: SelectionNode): boolean => {
    if (selection.kind === 'Field') {
      const its = known[selection.name.value]
      return its === undefined || (its !== true && selectedIn(selection).some((one) => isBeyond(its, one)))
    }
    if (selection.kind === 'InlineFragment') return selectedIn(selection).some((one) => isBeyond(known, one))
    const fragment = fragments[selection.name.value]
    return !fragment || selectedIn(fragment).some((one) => isBeyond(known, one))
  }
  return fieldNodes.some((node) => selectedIn(node).some((one) => isBeyond(open, one)))
}

const selectedIn = ({ selectionSet }: { selectionSet?: SelectionSetNode | undefined }): readonly SelectionNode[] =>
  selectionSet?.selections ?? []
