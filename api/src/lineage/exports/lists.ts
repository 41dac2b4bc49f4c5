import { type GraphQLResolveInfo, getArgumentValues, getNamedType, isObjectType } from 'graphql'
import type { ImpactFilter } from '../../generated/schema.ts'
import { selectedIn } from './selected.ts'

/** A list of a question, under the name by which it is answered; null: the document asks for none, and gets all there is. */
export type List = { name: string | null; filter: ImpactFilter | null }

/** The lists that a question asks for, in fragments or not, each under its own name. Pure. */
export function listsIn({ returnType, fieldNodes, fragments, variableValues: values }: GraphQLResolveInfo): List[] {
  const type = getNamedType(returnType)
  if (!isObjectType(type)) return [{ name: null, filter: null }]
  const around = { fragments: new Map(Object.entries(fragments)), values }
  const selections = fieldNodes.map((one) => one.selectionSet)
  const lists = [...selectedIn(selections, around)].flatMap(([name, [node]]): List[] => {
    const list = node && ['artifacts', 'versions'].includes(node.name.value) && type.getFields()[node.name.value]
    if (!node || !list) return []
    return [{ name, filter: (getArgumentValues(list, node, values).filter as ImpactFilter | undefined) ?? null }]
  })
  return lists.length > 0 ? lists : [{ name: null, filter: null }]
}
