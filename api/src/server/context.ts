import type { FastifyBaseLogger } from 'fastify'
import type { Loaders } from '../catalog/artifacts/index.ts'
import type { Clearing } from '../catalog/closed/index.ts'
import type { CustomerRow } from '../catalog/customers/index.ts'
import type { CustomerInput } from '../generated/schema.ts'
import type { IngestContext, WorkspaceQueue } from '../ingest/statements/index.ts'
import type { Actor, Grants, RequestAudit } from '../platform/access/index.ts'
import type { Caller, Database } from '../platform/db/index.ts'
import type { Digest, Keys, PersonKeys } from '../platform/keys/index.ts'
import type { Allowance, Rates } from '../platform/rates/index.ts'
import type { Registered } from '../requests/executors/index.ts'
import type { Mailer } from '../requests/mail/index.ts'
import type { Vault } from '../requests/vault/index.ts'
import type { Traversal } from '../traversal/engines/index.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** Bounds of one answer. Past one of them it says that it is incomplete. */
export type Limits = {
  maxReached: number
  queryTimeoutMs: number
  /** What copies of graphs may take of memory; a workspace that needs more is answered by the database. */
  copyBytes?: number
  /** What one token or person may send; what is left out is as by default. */
  rates?: Partial<Rates>
  /** What people may ask: anything, or only what the web server was built with. */
  operations?: 'any' | 'persisted'
}

/** One request of one workspace: everything that a resolver may touch. */
export type Context = {
  ws: string
  /** Who asks. */
  actor: Actor
  audit: RequestAudit
  /** What the actor was granted beyond their roles, and what that is needed for. Looked up once. */
  grants: () => Promise<Grants>
  /** Everybody who speaks when the actor does, each in one word: of a token, its owner and whoever made it too. Looked up once. */
  behind: () => Promise<readonly string[]>
  /** What is closed to the actor. Looked up once, before anything is resolved. */
  clearing: Clearing
  allowance: Allowance
  /** As the database lists this request's transactions. */
  caller?: Caller
  db: Database
  /** HMAC under the workspace's key. */
  digest: Digest
  /** Under which people's identities are digested; null: they were destroyed. */
  personKeys: PersonKeys | null
  /** The workspace's rule: identifiers in names give way to pseudonyms on their way in. */
  masksIdentifiers?: boolean
  /** What is wrong with purposes that the workspace does not know. */
  unknownPurpose?: NonNullable<IngestContext['unknownPurpose']>
  /** Which of these admissions the workspace does not have. */
  unknownAdmissions?: NonNullable<IngestContext['unknownAdmissions']>
  keys: Keys
  /** Raw identifiers of requests. */
  vault: Vault
  /** By which people are written to; null: no mail server is configured. */
  mailer: Mailer | null
  /** What works on the workspace's stores. */
  executors: readonly Registered[]
  now: () => Instant
  limits: Limits
  /** Whoever asked has gone. */
  signal?: AbortSignal
  intake?: WorkspaceQueue
  /** This workspace's graph, or the piece of it that a question needs, as of some moment after the call. */
  adjacency: Traversal
  loaders: Loaders
  customers: {
    /** The person behind an identity or a ref. Null: unknown. Throws BAD_USER_INPUT for an identity that is none. */
    resolve: (input: CustomerInput) => Promise<CustomerRow | null>
  }
  log: FastifyBaseLogger
}
