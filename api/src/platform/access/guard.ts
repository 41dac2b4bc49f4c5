import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils'
import {
  defaultFieldResolver,
  type GraphQLFieldConfig,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
} from 'graphql'
import { DatabaseError } from '../db/index.ts'
import { forbidden } from '../errors.ts'
import { RateLimited } from '../rates/index.ts'
import type { Actor } from './actor.ts'
import { type Admission, admissionOf, type Refusal, type Requester } from './admission.ts'
import { answerOf, detailsOf, keysIn, namedIn } from './details.ts'
import { closeToWriters, isPayload } from './payloads.ts'
import type { Look, RequestAudit } from './requestAudit.ts'
import { type Action, may, refusalOf } from './roles.ts'

/** What the guard needs of a request. */
export type Guarded = Requester & { actor: Actor; audit: RequestAudit }

type Field = GraphQLFieldConfig<unknown, Guarded, Record<string, unknown>>

/**
 * The schema with `@auth` enforced: a field that has it is resolved only for whose roles and grants allow the action. Throws, so that the API does
 * not start, where a field of Query or Mutation has none.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const guardIn = (isRoot: boolean) => (field: Field, name: string, type: string) => {
    const [auth] = getDirective(schema, field, 'auth') ?? []
    if (auth) return guardField(field, `${type}.${name}`, auth.action)
    if (isRoot) throw new Error(`${type}.${name} has no @auth. Say in schema/ which action it needs.`)
    return isPayload(schema.getType(type)) ? closeToWriters(field) : undefined
  }
  return mapSchema(schema, { [MapperKind.ROOT_FIELD]: guardIn(true), [MapperKind.OBJECT_FIELD]: guardIn(false) })
}

function guardField(field: Field, path: string, action: Action): Field {
  const { resolve = defaultFieldResolver } = field
  const isChange = path.startsWith('Mutation.')
  return {
    ...field,
    resolve: async (parent, args, context, info) => {
      if (!may(context.actor, action)) {
        context.audit.refuse(action, path)
        return refused(field.type, { message: refusalOf(action, context.actor) }, args)
      }
      // Begun before grants are looked up, so that what one request asks is on record in its order.
      const look = context.audit.begin(action, path)
      const { refusal, reason } = await followed(look, () => admissionOf(context, action))
      if (refusal !== null) {
        look.end('REFUSED')
        return refused(field.type, refusal, args)
      }
      look.tell({ reason })
      // A change is recorded with its statements, so their keys are told before.
      if (isChange) look.tell({ about: keysIn(args) })
      const named = isChange ? [] : namedIn(field.args ?? {}, args)
      return onRecord(look, { info, named }, () => resolve(parent, args, context, info))
    },
  }
}

/**
 * Whether the actor may. A try that is refused goes on record, of whatever way in. Throws DatabaseError.
 * @param field of Query or Mutation, or the HTTP route
 */
export async function admit(context: Guarded, action: Action, field: string): Promise<Admission> {
  const admission = await admissionOf(context, action)
  if (admission.refusal !== null) context.audit.refuse(action, field)
  return admission
}

/** What is answered is on record with what it says; names of what is not there may be anything, and are left out. */
async function onRecord(
  look: Look,
  { info, named }: { info: object; named: string[] },
  resolve: () => unknown,
): Promise<unknown> {
  const resolved = await followed(look, resolve)
  const answer = answerOf(info, resolved)
  const { outcome, details } = detailsOf(answer)
  look.end(outcome, named.length > 0 && answer ? { ...details, about: named } : details)
  return resolved
}

/** What work comes to. The look ends with an error where it throws. */
async function followed<T>(look: Look, work: () => T): Promise<Awaited<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseError && error.gone) look.drop()
    else look.end(error instanceof RateLimited ? 'REFUSED' : 'FAILED')
    throw error
  }
}

/** A statement is refused in its own answer, item by item; a question fails. */
function refused(type: GraphQLOutputType, refusal: Refusal, { input }: Record<string, unknown>): unknown {
  const answer = getNullableType(type)
  const item = isListType(answer) ? getNullableType(answer.ofType) : answer
  if (!isPayload(item)) throw forbidden(refusal)
  const one = { id: null, userErrors: [{ code: 'FORBIDDEN', field: [], message: refusal.message }] }
  return isListType(answer) && Array.isArray(input) ? input.map(() => one) : one
}
