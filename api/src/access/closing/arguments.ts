import {
  type GraphQLArgumentConfig,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'
import type { Closing } from '../../catalog/closed/index.ts'
import type { ArtifactInput, JobInput } from '../../generated/schema.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'

type Arguments = Readonly<Record<string, GraphQLArgumentConfig>>
type Values = Record<string, unknown>

type Asked = { closing: Closing; ws: string }

/** What becomes of what an argument names. */
type Opening = {
  id(id: string): string | Promise<string>
  artifact(value: Values): Values | Promise<Values>
  job(value: Values): Values | Promise<Values>
}

/** A text that nothing is called by. */
const NOTHING = 'nothing that you are cleared for'

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether arguments can name nothing that is stored: neither by id, nor by name, nor by a place in a list. */
export function namesNothing(args: Arguments | undefined): boolean {
  return Object.entries(args ?? {}).every(([name, { type }]) => {
    const named = getNamedType(type)
    return name !== 'after' && name !== 'key' && named.name !== 'ID' && !isInputObjectType(named)
  })
}

/**
 * What somebody asks by, as if there were nothing of what is closed to them: its name, and an id that they can have made from a name,
 * become those of nothing. So they are answered as about what does not exist. An id that they were given is read again.
 */
export async function openArguments(args: Arguments, values: Values, asked: Asked): Promise<Values> {
  const opening: Opening = {
    id: (id) => openId(id, asked.closing),
    artifact: (value) => openArtifact(value, asked),
    job: (value) => openJob(value, asked),
  }
  // Whatever is asked for by two names alone is a model (`Query.position`).
  if ('namespace' in args && 'name' in args) return openArtifact({ ...values, kind: 'MODEL' }, asked)
  const open = await Promise.all(
    Object.entries(values).map(async ([name, value]): Promise<[string, unknown]> => {
      const type = args[name]?.type
      if (!type) return [name, value]
      if (name === 'after' && typeof value === 'string') return [name, asked.closing.sealing.unseal(value) ?? value]
      if (name === 'key' && typeof value === 'string') return [name, asked.closing.system(value) ? NOTHING : value]
      return [name, await opened(value, type, opening)]
    }),
  )
  return Object.fromEntries(open)
}

/** What a change names: ids that somebody was given are read again, and all else is as they sent it. */
export async function givenArguments(args: Arguments | undefined, values: Values, closing: Closing): Promise<Values> {
  const opening: Opening = {
    id: (id) => closing.sealing.unseal(id) ?? id,
    artifact: (value) => value,
    job: (value) => value,
  }
  const given = Object.entries(values).map(async ([name, value]): Promise<[string, unknown]> => {
    const type = args?.[name]?.type
    return [name, type ? await opened(value, type, opening) : value]
  })
  return Object.fromEntries(await Promise.all(given))
}

async function opened(value: unknown, type: GraphQLInputType, opening: Opening): Promise<unknown> {
  if (value === null || value === undefined) return value
  const inner = getNullableType(type)
  if (isListType(inner))
    return Array.isArray(value) ? Promise.all(value.map((one) => opened(one, inner.ofType, opening))) : value
  if (inner.toString() === 'ID') return typeof value === 'string' ? opening.id(value) : value
  if (!isInputObjectType(inner) || !isObject(value)) return value
  if (inner.name === 'ArtifactInput') return opening.artifact(value)
  if (inner.name === 'JobInput') return opening.job(value)
  const fields = Object.entries(inner.getFields())
  const parts = fields.map(async ([name, field]) => [name, await opened(value[name], field.type, opening)] as const)
  return { ...value, ...Object.fromEntries((await Promise.all(parts)).filter(([name]) => name in value)) }
}

/** Ids that were sealed are those that somebody was given. */
async function openId(id: string, closing: Closing): Promise<string> {
  const given = closing.sealing.unseal(id)
  if (given !== null) return given
  return (await closing.thing(id)) ? NOTHING : id
}

async function openArtifact(value: Values, { closing, ws }: Asked): Promise<Values> {
  const isClosed = await closing.artifact(artifactId(ws, value as ArtifactInput))
  return isClosed ? { ...value, namespace: NOTHING, name: NOTHING } : value
}

const openJob = async (value: Values, { closing }: Asked): Promise<Values> =>
  (await closing.job(value as JobInput)) ? { namespace: NOTHING, name: NOTHING } : value
