import type {
  RecordMembersInput,
  RecordRunInput,
  RegisterArtifactInput,
  RegisterSystemInput,
} from '../../seed/src/generated/operations.ts'
import type { Caller } from './caller.ts'

type Payload = { userErrors: { code: string; message: string }[] }

const errors = 'userErrors { code message }'
/** One operation for each kind of statement. */
export const mutations = {
  system: `mutation ($input: RegisterSystemInput!) { told: registerSystem(input: $input) { ${errors} } }`,
  artifact: `mutation ($input: RegisterArtifactInput!) { told: registerArtifact(input: $input) { ${errors} } }`,
  members: `mutation ($input: RecordMembersInput!) { told: recordMembers(input: $input) { ${errors} } }`,
  runs: `mutation ($input: [RecordRunInput!]!) { told: recordRuns(input: $input) { ${errors} } }`,
}

/** Tells the API one statement, or one batch of runs. @throws Error when any of it was refused */
export const tell = {
  system: (caller: Caller, input: RegisterSystemInput) => mutate(caller, mutations.system, input),
  artifact: (caller: Caller, input: RegisterArtifactInput) => mutate(caller, mutations.artifact, input),
  members: (caller: Caller, input: RecordMembersInput) => mutate(caller, mutations.members, input),
  runs: (caller: Caller, input: RecordRunInput[]) => mutate(caller, mutations.runs, input),
}

async function mutate(caller: Caller, mutation: string, input: object): Promise<void> {
  const { told } = await caller.ask<{ told: Payload | Payload[] }>(mutation, { input })
  const [refusal] = [told].flat().flatMap(({ userErrors }) => userErrors)
  if (refusal) throw new Error(`The API refused ${refusal.code}: ${refusal.message}`)
}

export const inBatches = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
