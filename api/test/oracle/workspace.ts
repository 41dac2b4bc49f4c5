import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { traversalOf } from '../../../testkit/questions/engines.ts'
import { createLoaders } from '../../src/catalog/artifacts/index.ts'
import { openClearing } from '../../src/catalog/closed/index.ts'
import { findCustomer } from '../../src/catalog/customers/index.ts'
import { accept, type Command } from '../../src/ingest/statements/index.ts'
import { type Actor, auditOfRequest, noAudit, noGrants } from '../../src/platform/access/index.ts'
import type { Connection } from '../../src/platform/db/index.ts'
import { openKeyFiles, openKeys, PersonKeys } from '../../src/platform/keys/index.ts'
import { unlimited } from '../../src/platform/rates/index.ts'
import { openSealedFiles, openVault } from '../../src/requests/vault/index.ts'
import type { Context } from '../../src/server/context.ts'
import { buildApiSchema } from '../../src/server/graphql.ts'
import { openAdjacencies } from '../../src/traversal/adjacency/index.ts'
import type { Engine } from '../../src/traversal/engines/index.ts'
import type { Erased } from './erasures.ts'
import { readGraph } from './graph.ts'
import { tell } from './story.ts'

/** Vitest would import the ES module of `graphql`, whose schemas are none to the other one, which the API's libraries load. */
const { graphql } = createRequire(import.meta.url)('graphql') as typeof import('graphql')
const schema = buildApiSchema(join(import.meta.dirname, '../../../schema'))

const adjacencies = openAdjacencies()

export type OracleWorkspace = ReturnType<typeof freshWorkspace>

/**
 * A workspace that nobody else uses, with identities as they are for digests. `send`: one call, in which every statement
 * must be accepted. `ask`: a question as the API answers it, where every error is thrown.
 */
export function freshWorkspace(connection: Connection, ws = `oracle-${randomUUID()}`) {
  const db = connection.workspace(ws)
  const digest = (text: string) => text
  const actor: Actor = { kind: 'MACHINE', subject: 'oracle', workspace: ws, roles: ['admin'], token: '' }
  const keyFiles = openKeyFiles(join(tmpdir(), ws), null)
  const vault = openVault({ keys: keyFiles, files: openSealedFiles(join(tmpdir(), ws, 'vault')), days: 30 })
  const context = (engine: Engine): Context => ({
    ws,
    actor,
    audit: auditOfRequest({ audit: noAudit, actor, now: Date.now, request: 'oracle' }),
    grants: async () => noGrants,
    behind: async () => [],
    clearing: openClearing({ db, ws, digest }, async () => null),
    db,
    digest,
    personKeys: new PersonKeys([digest]),
    keys: openKeys(keyFiles, connection),
    mailer: null,
    vault,
    executors: [],
    now: Date.now,
    allowance: unlimited,
    limits: { maxReached: 100_000, queryTimeoutMs: 120_000 },
    adjacency: traversalOf(engine, adjacencies, ws, db),
    loaders: createLoaders(db, ws),
    customers: {
      resolve: ({ identity, ref }) => findCustomer(db, identity ? { identity: named(identity) } : { ref: ref ?? '' }),
    },
    log: pino({ level: 'silent' }),
  })
  return {
    ws,
    graph: () => readGraph(connection.driver, ws),
    async send(commands: Command[]) {
      const outcomes = await accept({ ws, db, digest, personKeys: null, now: Date.now }, commands)
      outcomes.forEach(({ errors: [error] }, i) => {
        const command = commands[i]
        if (error && command) throw new Error(`refused: ${tell(command)}: ${error.field.join('.')} ${error.message}`)
      })
    },
    async ask<T>(source: string, variableValues: Record<string, unknown>, engine: Engine = 'copy'): Promise<T> {
      const contextValue = context(engine)
      const { data, errors: [error] = [] } = await graphql({ schema, source, variableValues, contextValue })
      if (error) throw error
      return data as T
    },
    remove: () => connection.driver.executeQuery('MATCH (n {ws: $ws}) DETACH DELETE n', { ws }),
  }
}

const named = ({ namespace, value }: { namespace: string; value: string }) => ({ namespace, digest: value })

/** For stories in which nobody is erased. */
export function nothingErased(versionId: string): Erased {
  throw new Error(`nothing erases ${versionId}`)
}
