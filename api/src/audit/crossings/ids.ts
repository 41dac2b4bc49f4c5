import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { z } from 'zod'

/** Ids that pipelines choose: they are nobody's secret, and mean something in their own workspace only. */
const CHOSEN = ['runId', 'parentRunId', 'trainedBy']

/** Ids as we make them: a digest, or a UUID. */
const OURS = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Of one request; what else it asks by is told as a number. */
const MOST = 1_000

export type AskedIds = { ids: string[]; more: number }

type Place = { ids: string[]; variables: { name: string; type: GraphQLInputType }[] }

/**
 * Finds what an operation asks by: ids, refs, and what its cursors hold. It does the same work whatever it finds, and looks nothing up.
 * A document is read once, since the same is sent again and again.
 */
export function openIdReader(schema: GraphQLSchema) {
  const known = new WeakMap<DocumentNode, Place>()
  return (document: DocumentNode, variables: Record<string, unknown>): AskedIds => {
    const place = known.get(document) ?? placesIn(schema, document)
    known.set(document, place)
    const ids = new Set(place.ids)
    for (const { name, type } of place.variables) gather(type, variables[name], name, ids)
    return bounded(ids)
  }
}

/** The same of a value that a route was given. */
export function idsIn(value: string | undefined): AskedIds {
  const ids = new Set<string>()
  if (value !== undefined) take(value, ids)
  return bounded(ids)
}

function bounded(ids: Set<string>): AskedIds {
  return { ids: [...ids].slice(0, MOST), more: Math.max(0, ids.size - MOST) }
}

function placesIn(schema: GraphQLSchema, document: DocumentNode): Place {
  const info = new TypeInfo(schema)
  const ids = new Set<string>()
  const variables: Place['variables'] = []
  const named: string[] = []
  const naming = {
    enter: (node: { name: { value: string } }) => void named.push(node.name.value),
    leave: () => void named.pop(),
  }
  visit(
    document,
    visitWithTypeInfo(info, {
      Argument: naming,
      ObjectField: naming,
      StringValue: ({ value }) => {
        const type = info.getInputType()
        if (type) gather(type, value, named.at(-1) ?? '', ids)
      },
      VariableDefinition: (node) => {
        const type = typeFromAST(schema, node.type)
        if (type) variables.push({ name: node.variable.name.value, type: type as GraphQLInputType })
      },
    }),
  )
  return { ids: [...ids], variables }
}

/** @param name of the argument, variable or field that has the value */
function gather(type: GraphQLInputType, value: unknown, name: string, ids: Set<string>): void {
  const wanted = getNullableType(type)
  if (Array.isArray(value)) {
    const each = isListType(wanted) ? wanted.ofType : wanted
    for (const one of value) gather(each, one, name, ids)
  } else if (isInputObjectType(wanted) && typeof value === 'object' && value !== null) {
    const fields = wanted.getFields()
    for (const [key, below] of Object.entries(value)) {
      const field = fields[key]
      if (field) gather(field.type, below, key, ids)
    }
  } else if (typeof value === 'string') {
    const { name: scalar } = getNamedType(type)
    if (scalar === 'ID' && !CHOSEN.includes(name)) take(value, ids)
    // Cursors are strings, whatever their variable is called: what is none of ours is not read.
    if (scalar === 'String') takeCursor(value, ids)
  }
}

function take(value: string, ids: Set<string>): void {
  if (OURS.test(value)) ids.add(value)
}

const Cursor = z.array(z.unknown()).max(20)

/** JSON of an array begins with `[`, which is `W` in base64; cursors are short. */
function takeCursor(value: string, ids: Set<string>): void {
  if (!value.startsWith('W') || value.length > 2_000) return
  try {
    const cursor = Cursor.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString()))
    for (const part of cursor.data ?? []) if (typeof part === 'string') take(part, ids)
  } catch {
    // No cursor.
  }
}
