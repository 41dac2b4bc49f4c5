import { findCustomer } from '../../../catalog/customers/index.ts'
import { findSystem } from '../../../catalog/systems/index.ts'
import type { MutationResolvers, Resolvers } from '../../../generated/schema.ts'
import { badUserInput } from '../../../platform/errors.ts'
import type { Context } from '../../../server/context.ts'
import { type Command, namesPeople } from '../../../vocabulary/command.ts'
import { accept, kindOf, partOf, type Refusal, recordRefused } from '../../statements/index.ts'
import { InputReader } from './inputs.ts'
import type { Payload } from './payloads.ts'
import { versionOfEntry } from './store.ts'

const MAX_BATCH = 1_000

type Taken<C> = Payload & { command: C }

/** One mutation: reads the input, takes the statement in, and answers the id that its object is found by. */
async function one<C extends Command>(context: Context, read: (reader: InputReader) => C): Promise<Taken<C>> {
  const [taken] = await many(context, [read])
  if (!taken) throw new Error('a statement without an outcome')
  return taken
}

async function many<C extends Command>(context: Context, reads: ((reader: InputReader) => C)[]): Promise<Taken<C>[]> {
  const readings = reads.map((read) => {
    const reader = new InputReader(context.digest)
    return reading(context.ws, read(reader), reader)
  })
  const sound = readings.filter(({ refusals }) => refusals.length === 0)
  const outcomes = await accept(
    context,
    sound.map(({ command }) => command),
  )
  sound.forEach((reading, i) => {
    reading.refusals.push(...(outcomes[i]?.errors ?? []))
    reading.notes.push(...(outcomes[i]?.notes ?? []))
  })
  await recordRefused(
    context,
    readings.flatMap(({ key, command, refusals, unfit }) => {
      const errors = [...refusals, ...unfit]
      const parts = command.partOf !== undefined && refusals.length === 0 ? [command.key] : []
      return errors.length > 0 ? { key, errors, parts } : []
    }),
  )
  return readings.map(({ command, refusals, unfit, notes }) => ({
    command,
    id: refusals.length === 0 ? kindOf(command).answer(context.ws, command) : null,
    userErrors: [...refusals, ...unfit, ...notes],
  }))
}

type Reading<C> = { key: string; command: C; refusals: Refusal[]; unfit: Refusal[]; notes: Refusal[] }

/** A statement without those of its people who are refused; where nobody is left of a list, it is refused with them. */
function reading<C extends Command>(ws: string, command: C, { refusals, unfit }: InputReader): Reading<C> {
  const { key } = command
  if (unfit.length === 0 || !namesPeople(command)) return { key, command, refusals, unfit, notes: [] }
  const part = partOf(ws, command, unfit.length)
  if (!part) return { key, command, refusals: [...refusals, ...unfit], unfit: [], notes: [] }
  return { key, command: part.part, refusals, unfit, notes: part.notes }
}

const Mutation: Required<Omit<MutationResolvers, 'createPipelineToken' | '__isTypeOf'>> = {
  recordRun: (_, { input }, context) => one(context, (reader) => reader.run(input)),
  recordRuns: (_, { input }, context) => {
    if (input.length > MAX_BATCH) throw badUserInput(`Send at most ${MAX_BATCH} runs at once.`, 'input')
    return many(
      context,
      input.map((item) => (reader: InputReader) => reader.run(item)),
    )
  },
  recordMembers: async (_, { input }, context) => {
    const { command, ...payload } = await one(context, (reader) => reader.members(input))
    if (payload.id === null) return { ...payload, accepted: 0, mode: null }
    const accepted = new Set(command.members.map(({ digest }) => digest)).size
    return { ...payload, accepted, mode: command.mode }
  },
  linkIdentities: (_, { input }, context) => one(context, (reader) => reader.link('link', input)),
  unlinkIdentities: (_, { input }, context) => one(context, (reader) => reader.link('unlink', input)),
  registerSystem: (_, { input }, context) => one(context, (reader) => reader.system(input, context.now())),
  registerArtifact: (_, { input }, context) => one(context, (reader) => reader.artifact(input, context.now())),
  registerModelVersion: (_, { input }, context) => one(context, (reader) => reader.modelVersion(input)),
  deploy: (_, { input }, context) => one(context, (reader) => reader.deploy(input)),
  recordInferences: (_, { input }, context) => one(context, (reader) => reader.inferences(input)),
  recordDestruction: (_, { input }, context) => one(context, (reader) => reader.destruction(input)),
  recordErasure: (_, { input }, context) => one(context, (reader) => reader.erasure(input)),
  retireJob: (_, { input }, context) => one(context, (reader) => reader.retireJob(input)),
  linkArtifacts: (_, { input }, context) => one(context, (reader) => reader.join(input)),
  recordAlias: (_, { input }, context) => one(context, (reader) => reader.alias(input)),
}

async function versionOf({ id }: Payload, _: object, { db, loaders }: Context) {
  if (id === null) return null
  const [row] = await db.read(versionOfEntry, { entry: id })
  return row ? loaders.version.load(row.version) : null
}

export const ingestResolvers = {
  Mutation,
  RecordRunPayload: { run: ({ id }, _, { loaders }) => (id === null ? null : loaders.run.load(id)) },
  RecordMembersPayload: { version: versionOf },
  VersionPayload: { version: versionOf },
  ArtifactPayload: { artifact: ({ id }, _, { loaders }) => (id === null ? null : loaders.artifact.load(id)) },
  SystemPayload: { system: ({ id }, _, { db }) => (id === null ? null : findSystem(db, id)) },
  CustomerPayload: {
    customer: ({ id }, _, { db }) => (id === null ? null : findCustomer(db, { identity: { digest: id } })),
  },
} satisfies Resolvers
