import { createHash } from 'node:crypto'
import type { Client } from './client.ts'
import * as documents from './generated/operations.ts'
import { accepted, Refused, type UserError } from './refused.ts'

/** The mutation of each kind of statement; `recordRuns` takes several. */
const mutations = {
  registerSystem: documents.RegisterSystemDocument,
  registerArtifact: documents.RegisterArtifactDocument,
  linkArtifacts: documents.LinkArtifactsDocument,
  recordRun: documents.RecordRunDocument,
  recordRuns: documents.RecordRunsDocument,
  retireJob: documents.RetireJobDocument,
  registerModelVersion: documents.RegisterModelVersionDocument,
  recordAlias: documents.RecordAliasDocument,
  deploy: documents.DeployDocument,
  recordInferences: documents.RecordInferencesDocument,
  recordMembers: documents.RecordMembersDocument,
  recordConsent: documents.RecordConsentDocument,
  linkIdentities: documents.LinkIdentitiesDocument,
  unlinkIdentities: documents.UnlinkIdentitiesDocument,
  recordDestruction: documents.RecordDestructionDocument,
  recordErasure: documents.RecordErasureDocument,
}

export type StatementName = keyof typeof mutations

/** What a mutation takes as its `input`. */
export type InputOf<Name extends StatementName> =
  (typeof mutations)[Name] extends documents.TypedDocumentString<unknown, { input: infer Input }> ? Input : never

/** The text of a statement's mutation. */
export const mutationOf = (name: StatementName): string => mutations[name].toString()

/**
 * Sends a statement, or several runs.
 * @returns what was wrong with each
 * @throws Refused on an error of the whole operation
 */
export async function userErrorsOf(client: Client, name: StatementName, input: unknown): Promise<UserError[][]> {
  type Payload = { userErrors: UserError[] }
  const data = await client.ask<Record<string, Payload | Payload[]>>(mutationOf(name), { input })
  return [data[name] ?? []].flat().map(({ userErrors }) => userErrors)
}

/** Sends a statement that has to be accepted, or several runs. @throws Refused when any of it is not */
export async function record<Name extends StatementName>(
  client: Client,
  name: Name,
  input: InputOf<Name>,
): Promise<void> {
  const errors = await userErrorsOf(client, name, input)
  accepted(
    name,
    errors.map((userErrors) => ({ userErrors })),
  )
}

/** Sends OpenLineage events that all have to be accepted. @throws Refused when any of them is not */
export async function sendEvents(client: Client, events: readonly object[]): Promise<void> {
  const { status, text } = await client.post('/api/v1/lineage', events)
  if (status < 200 || status > 299)
    throw new Refused('lineage events', [{ code: `HTTP ${status}`, message: text.slice(0, 2_000) }])
}

/** How an upload of lists of members ended, as far as tests look at it. */
export type Uploaded = { lists: object; people: number; errors: { line: number; code: string }[] }

/** Uploads lists of members, one line for each head of a list and each person. */
export async function upload(
  client: Client,
  id: string,
  lines: readonly object[],
): Promise<{ status: number; body: Uploaded }> {
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const digest = createHash('sha256').update(body).digest('base64')
  const { status, text } = await client.post(`/ingest/members?upload=${id}`, body, {
    'content-type': 'application/x-ndjson',
    'content-digest': `sha-256=:${digest}:`,
  })
  return { status, body: JSON.parse(text) as Uploaded }
}
