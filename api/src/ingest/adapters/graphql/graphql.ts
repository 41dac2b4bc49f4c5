import type { GraphQLResolveInfo } from 'graphql'
import { findCustomer } from '../../../catalog/customers/index.ts'
import { findSystem } from '../../../catalog/systems/index.ts'
import type { MutationResolvers, Resolvers } from '../../../generated/schema.ts'
import { may } from '../../../platform/access/index.ts'
import { boundedInput } from '../../../platform/bounds/index.ts'
import type { Context } from '../../../server/context.ts'
import type { Command } from '../../../vocabulary/command.ts'
import { doorOf, receive } from '../../receiver/index.ts'
import { kindOf, type Refusal } from '../../statements/index.ts'
import { InputReader } from './inputs.ts'
import type { Payload } from './payloads.ts'
import { versionOfEntry } from './store.ts'

type Taken<C> = Payload & { command: C }

type Read<Input, C> = (reader: InputReader, input: Input) => C

/** One mutation: reads the input, takes the statement in, and answers the id that its object is found by. */
async function one<Input extends object, C extends Command>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  read: Read<Input, C>,
): Promise<Taken<C>> {
  const [taken] = await many(context, info, [input], read)
  if (!taken) throw new Error('a statement without an outcome')
  return taken
}

async function many<Input extends object, C extends Command>(
  context: Context,
  info: GraphQLResolveInfo,
  inputs: readonly Input[],
  read: Read<Input, C>,
): Promise<Taken<C>[]> {
  const readings = inputs.map((input) => {
    const { item, overlong } = boundedInput(info, input)
    const reader = new InputReader(context.personKeys)
    reader.refusals.push(...overlong.map(({ path, message }) => ({ code: 'TOO_MANY' as const, field: path, message })))
    return { command: read(reader, item), reader }
  })
  const receipts = await receive(
    doorOf(context),
    context.ws,
    readings.map(({ command, reader: { refusals, unfit } }) => ({
      commands: [command],
      refusals,
      unfit,
      refusedAs: () => ({ key: command.key }),
    })),
  )
  return receipts.map(({ taken, commands, errors }, i) => {
    const command = (commands[0] ?? readings[i]?.command) as C
    const told = may(context.actor, 'PERSON_READ') ? errors : errors.map(withoutLinks)
    return { command, id: taken ? kindOf(command).answer(context.ws, command) : null, userErrors: told }
  })
}

/** What puts something on record. What is done about access is no statement. */
type StatementMutation =
  | 'recordRun'
  | 'recordRuns'
  | 'recordMembers'
  | 'recordConsent'
  | 'linkIdentities'
  | 'unlinkIdentities'
  | 'registerSystem'
  | 'registerArtifact'
  | 'registerModelVersion'
  | 'deploy'
  | 'recordInferences'
  | 'recordDestruction'
  | 'recordErasure'
  | 'retireJob'
  | 'linkArtifacts'
  | 'recordAlias'

const Mutation: Pick<Required<MutationResolvers>, StatementMutation> = {
  recordRun: (_, { input }, context, info) => one(context, info, input, (reader, said) => reader.run(said)),
  recordRuns: (_, { input }, context, info) => many(context, info, input, (reader, said) => reader.run(said)),
  recordMembers: async (_, { input }, context, info) => {
    const { command, ...payload } = await one(context, info, input, (reader, said) => reader.members(said))
    if (payload.id === null) return { ...payload, accepted: 0, mode: null }
    const accepted = new Set(command.members.map(({ digest }) => digest)).size
    return { ...payload, accepted, mode: command.mode }
  },
  recordConsent: async (_, { input }, context, info) => {
    const { command, id, userErrors } = await one(context, info, input, (reader, said) => reader.consent(said))
    return { accepted: id === null ? 0 : new Set(command.members.map(({ digest }) => digest)).size, userErrors }
  },
  linkIdentities: (_, { input }, context, info) =>
    one(context, info, input, (reader, said) => reader.link('link', said)),
  unlinkIdentities: (_, { input }, context, info) =>
    one(context, info, input, (reader, said) => reader.link('unlink', said)),
  registerSystem: (_, { input }, context, info) =>
    one(context, info, input, (reader, said) => reader.system(said, context.now())),
  registerArtifact: (_, { input }, context, info) =>
    one(context, info, input, (reader, said) => reader.artifact(said, context.now())),
  registerModelVersion: (_, { input }, context, info) =>
    one(context, info, input, (reader, said) => reader.modelVersion(said)),
  deploy: (_, { input }, context, info) => one(context, info, input, (reader, said) => reader.deploy(said)),
  recordInferences: (_, { input }, context, info) =>
    one(context, info, input, (reader, said) => reader.inferences(said)),
  recordDestruction: (_, { input }, context, info) =>
    one(context, info, input, (reader, said) => reader.destruction(said)),
  recordErasure: async (_, { input }, context, info) => {
    const payload = await one(context, info, input, (reader, said) => reader.erasure(said))
    return may(context.actor, 'PERSON_READ') ? payload : withoutPeople(payload)
  },
  retireJob: (_, { input }, context, info) => one(context, info, input, (reader, said) => reader.retireJob(said)),
  linkArtifacts: (_, { input }, context, info) => one(context, info, input, (reader, said) => reader.join(said)),
  recordAlias: (_, { input }, context, info) => one(context, info, input, (reader, said) => reader.alias(said)),
}

/**
 * As it is told to who may not ask about people: nothing that shows whether anybody is known. An erasure of nobody is kept with the reports that
 * were refused, for those who may.
 */
const withoutPeople = ({ userErrors, ...payload }: Payload): Payload => ({
  ...payload,
  id: null,
  userErrors: userErrors.filter(({ code, field }) => !(code === 'NOT_FOUND' && field?.[0] === 'customer')),
})

/** Other links hold what others said of people. */
const withoutLinks = (error: Refusal): Refusal =>
  error.code === 'STILL_LINKED'
    ? { ...error, message: 'Recorded, but other links still join these identities.' }
    : error

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
    // It may have come before the workspace's newest key.
    customer: ({ id }, _, { db, personKeys }) =>
      id === null ? null : findCustomer(db, { identity: { digest: personKeys?.newest(id) ?? id } }),
  },
} satisfies Resolvers
