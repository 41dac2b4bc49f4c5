import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils'
import { defaultFieldResolver, type GraphQLFieldConfig, type GraphQLSchema } from 'graphql'
import { CLOSED, type Closing, withheld } from '../../catalog/closed/index.ts'
import type { Context } from '../../server/context.ts'
import { givenArguments, namesNothing, openArguments } from './arguments.ts'
import { categoriesOf, subjects } from './subjects.ts'

// biome-ignore lint/suspicious/noExplicitAny: rows are whatever the type of the field resolves from.
type Row = any

type Field = GraphQLFieldConfig<Row, Context, Record<string, unknown>>

type IsClosed = (row: Row, closing: Closing) => boolean | Promise<boolean>

const CURSORS = ['cursor', 'endCursor']

/**
 * The schema, closed to whoever is not cleared for everything: fields with `@withheld` hold nothing of what is closed to them, and what they
 * ask by names nothing of it. Whoever has no clearance pays for a look at a property of the context.
 */
export function closeSchema(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.QUERY_ROOT_FIELD]: (field: Field, name: string) =>
      lookFirst(openBefore(getDirective(schema, field, 'withheld') ? withholding(field, name, 'Query') : field)),
    [MapperKind.MUTATION_ROOT_FIELD]: (field: Field) => lookFirst(asGiven(field)),
    [MapperKind.OBJECT_FIELD]: (field: Field, name: string, type: string) => {
      if (name === 'closed') return { ...field, resolve: saysClosed(type) }
      if (CURSORS.includes(name)) return sealed(field)
      const kept = getDirective(schema, field, 'withheld') ? withholding(field, name, type) : field
      return namesNothing(kept.args) ? kept : openBefore(kept)
    },
  })
}

/** Types of which objects say whether they are closed. For the test that no type is forgotten. */
export const hasSubject = (type: string): boolean => type in subjects

const subjectOf = (type: string): IsClosed =>
  (subjects as unknown as Record<string, IsClosed | undefined>)[type] ?? (() => true)

/** What is closed is known before anything is resolved. */
function lookFirst(field: Field): Field {
  const { resolve = defaultFieldResolver } = field
  return {
    ...field,
    resolve: async (parent, args, context, info) => {
      await context.clearing.look()
      return resolve(parent, args, context, info)
    },
  }
}

function openBefore(field: Field): Field {
  const { resolve = defaultFieldResolver } = field
  return {
    ...field,
    resolve: async (parent, args, context, info) => {
      const closing = context.clearing.closing ?? (await context.clearing.look())
      if (closing === null) return resolve(parent, args, context, info)
      return resolve(parent, await openArguments(field.args ?? {}, args, { closing, ws: context.ws }), context, info)
    },
  }
}

/** A change may name whatever its maker was shown, by the ids under which they were. */
function asGiven(field: Field): Field {
  const { resolve = defaultFieldResolver } = field
  return {
    ...field,
    resolve: async (parent, args, context, info) => {
      const { closing } = context.clearing
      const given = closing === null ? args : await givenArguments(field.args, args, closing)
      return resolve(parent, given, context, info)
    },
  }
}

function saysClosed(type: string): NonNullable<Field['resolve']> {
  const isClosed = subjectOf(type)
  return (row, _, { clearing: { closing } }) => closing !== null && isClosed(row, closing)
}

function sealed(field: Field): Field {
  const { resolve = defaultFieldResolver } = field
  return {
    ...field,
    resolve: (parent, args, context, info) => {
      const cursor = resolve(parent, args, context, info)
      const { closing } = context.clearing
      return closing === null || typeof cursor !== 'string' ? cursor : closing.sealing.seal(cursor)
    },
  }
}

function withholding(field: Field, name: string, type: string): Field {
  const { resolve = defaultFieldResolver } = field
  const hide = hiding(field, name, type)
  return {
    ...field,
    resolve: (parent, args, context, info) => {
      const { closing } = context.clearing
      const value = resolve(parent, args, context, info)
      return closing === null ? value : Promise.resolve(value).then((found) => hide(parent, found, closing))
    },
  }
}

type Hide = (row: Row, value: unknown, closing: Closing) => unknown

function hiding(field: Field, name: string, type: string): Hide {
  const categories = categoriesOf[`${type}.${name}`]
  if (categories !== undefined) return categoryByCategory(field, categories as ((row: Row) => string) | null)
  if (type === 'LineageEdge') {
    return async (_, id: unknown, closing) =>
      typeof id === 'string' && (await closing.thing(id)) ? withheld(id, field.type, closing) : id
  }
  const isClosed = subjectOf(type)
  return async (row, value, closing) => {
    if (value === null || value === undefined) return value
    return (await isClosed(row, closing)) ? withheld(value, field.type, closing) : value
  }
}

/** Categories that are closed are one word, and so are those of an artifact that is. */
const categoryByCategory =
  (field: Field, artifactOf: ((row: Row) => string) | null): Hide =>
  async (row, value, closing) => {
    if (artifactOf && (await closing.artifact(artifactOf(row)))) return withheld(value, field.type, closing)
    const shown = (category: unknown) =>
      typeof category === 'string' && closing.category(category) ? CLOSED : category
    return Array.isArray(value) ? [...new Set(value.map(shown))] : shown(value)
  }
