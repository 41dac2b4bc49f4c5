import { z } from 'zod'
import { findCustomer } from '../../../catalog/customers/index.ts'
import { findSystem, systemId } from '../../../catalog/systems/index.ts'
import type { MemberMode, MutationResolvers, Resolvers } from '../../../generated/schema.ts'
import { runNodeId } from '../../../history/runs/index.ts'
import { statement } from '../../../platform/db/index.ts'
import { badUserInput } from '../../../platform/errors.ts'
import type { Context } from '../../../server/context.ts'
import { artifactId } from '../../../vocabulary/artifactIds.ts'
import type { Command } from '../../../vocabulary/command.ts'
import {
  accept,
  countedAsAdd,
  type NamesPeople,
  partOf,
  type Refusal,
  recordRefused,
  spokenOf,
} from '../../statements/index.ts'
import { InputReader } from './inputs.ts'
import type { Payload } from './payloads.ts'

const MAX_BATCH = 1_000

/**
 * One mutation: reads the input, takes the statement in, and answers the id that its object is found by. `subject` is
 * asked only when it was accepted.
 */
async function one<C extends Command>(
  context: Context,
  read: (reader: InputReader) => C,
  subject: (command: C) => string | null,
): Promise<Payload> {
  const [payload] = await many(context, [read], subject)
  if (!payload) throw new Error('a statement without an outcome')
  return payload
}

async function many<C extends Command>(
  context: Context,
  reads: ((reader: InputReader) => C)[],
  subject: (command: C) => string | null,
): Promise<Payload[]> {
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
    id: refusals.length === 0 ? subject(command) : null,
    userErrors: [...refusals, ...unfit, ...notes],
  }))
}

type Reading<C> = { key: string; command: C; refusals: Refusal[]; unfit: Refusal[]; notes: Refusal[] }

/** A statement without those of its people who are refused; where nobody is left of a list, it is refused with them. */
function reading<C extends Command>(ws: string, command: C, { refusals, unfit }: InputReader): Reading<C> {
  const { key } = command
  if (unfit.length === 0 || !namesPeople(command)) return { key, command, refusals, unfit, notes: [] }
  if (command.type === 'members' && command.members.length === 0)
    return { key, command, refusals: [...refusals, ...unfit], unfit: [], notes: [] }
  const notes = command.type === 'members' && command.mode === 'FULL' ? [countedAsAdd(unfit.length)] : []
  return { key, command: partOf(ws, command), refusals, unfit, notes }
}

const namesPeople = <C extends Command>(command: C): command is C & NamesPeople =>
  command.type === 'members' || command.type === 'inferences'

const Mutation: Required<Omit<MutationResolvers, 'createPipelineToken' | '__isTypeOf'>> = {
  recordRun: (_, { input }, context) =>
    one(
      context,
      (reader) => reader.run(input),
      ({ runId, job }) => runNodeId(context.ws, runId, job),
    ),
  recordRuns: (_, { input }, context) => {
    if (input.length > MAX_BATCH) throw badUserInput(`Send at most ${MAX_BATCH} runs at once.`, 'input')
    const reads = input.map((item) => (reader: InputReader) => reader.run(item))
    return many(context, reads, ({ runId, job }) => runNodeId(context.ws, runId, job))
  },
  recordMembers: async (_, { input }, context) => {
    let people = 0
    let mode: MemberMode | null = null
    const payload = await one(
      context,
      (reader) => reader.members(input),
      (command) => {
        people = new Set(command.members.map((member) => member.digest)).size
        mode = command.mode
        return spokenOf(context.ws, command)
      },
    )
    return { ...payload, accepted: people, mode }
  },
  linkIdentities: (_, { input }, context) =>
    one(
      context,
      (reader) => reader.link('link', input),
      ({ identities }) => identities[0]?.digest ?? null,
    ),
  unlinkIdentities: (_, { input }, context) =>
    one(
      context,
      (reader) => reader.link('unlink', input),
      ({ identities }) => identities[0]?.digest ?? null,
    ),
  registerSystem: (_, { input }, context) =>
    one(
      context,
      (reader) => reader.system(input, context.now()),
      ({ systemKey }) => systemId(context.ws, systemKey),
    ),
  registerArtifact: (_, { input }, context) =>
    one(
      context,
      (reader) => reader.artifact(input, context.now()),
      ({ artifact }) => artifactId(context.ws, artifact),
    ),
  registerModelVersion: (_, { input }, context) =>
    one(
      context,
      (reader) => reader.modelVersion(input),
      (command) => spokenOf(context.ws, command),
    ),
  deploy: (_, { input }, context) =>
    one(
      context,
      (reader) => reader.deploy(input),
      (command) => spokenOf(context.ws, command),
    ),
  recordInferences: (_, { input }, context) =>
    one(
      context,
      (reader) => reader.inferences(input),
      (command) => spokenOf(context.ws, command),
    ),
  recordDestruction: (_, { input }, context) =>
    one(
      context,
      (reader) => reader.destruction(input),
      (command) => spokenOf(context.ws, command),
    ),
  recordErasure: (_, { input }, context) =>
    one(
      context,
      (reader) => reader.erasure(input),
      (command) => spokenOf(context.ws, command),
    ),
  retireJob: async (_, { input }, context) => {
    const { userErrors } = await one(
      context,
      (reader) => reader.retireJob(input),
      () => null,
    )
    return { userErrors }
  },
  linkArtifacts: async (_, { input }, context) => {
    const { userErrors } = await one(
      context,
      (reader) => reader.join(input),
      () => null,
    )
    return { userErrors }
  },
  recordAlias: async (_, { input }, context) => {
    const { userErrors } = await one(
      context,
      (reader) => reader.alias(input),
      () => null,
    )
    return { userErrors }
  },
}

/** The version that a read sees or a write is in. */
const versionOfEntry = statement(
  'versionOfEntry',
  z.object({ version: z.string() }),
  `
  OPTIONAL MATCH (r:Read {ws: $ws, id: $entry})-[:BOUND]->(seen:Version)
  OPTIONAL MATCH (w:Write {ws: $ws, id: $entry})-[:BOUND]->(made:Version)
  WITH coalesce(seen, made) AS v WHERE v IS NOT NULL
  RETURN v.id AS version LIMIT 1`,
)

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
