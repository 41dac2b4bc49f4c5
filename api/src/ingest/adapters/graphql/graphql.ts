import { findCustomer } from '../../../catalog/customers/index.ts'
import { findSystem } from '../../../catalog/systems/index.ts'
import type { MutationResolvers, Resolvers } from '../../../generated/schema.ts'
import { may } from '../../../platform/access/index.ts'
import { badUserInput } from '../../../platform/errors.ts'
import type { Context } from '../../../server/context.ts'
import type { Command } from '../../../vocabulary/command.ts'
import { doorOf, receive } from '../../receiver/index.ts'
import { kindOf, type Refusal } from '../../statements/index.ts'
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
    const reader = new InputReader(context.digestPerson)
    return { command: read(reader), reader }
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
  recordErasure: async (_, { input }, context) => {
    const payload = await one(context, (reader) => reader.erasure(input))
    return may(context.actor, 'PERSON_READ') ? payload : withoutPeople(payload)
  },
  retireJob: (_, { input }, context) => one(context, (reader) => reader.retireJob(input)),
  linkArtifacts: (_, { input }, context) => one(context, (reader) => reader.join(input)),
  recordAlias: (_, { input }, context) => one(context, (reader) => reader.alias(input)),
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
    customer: ({ id }, _, { db }) => (id === null ? null : findCustomer(db, { identity: { digest: id } })),
  },
} satisfies Resolvers
