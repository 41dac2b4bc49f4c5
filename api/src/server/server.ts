import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import { ApolloArmor } from '@escape.tech/graphql-armor'
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { GraphQLError } from 'graphql'
import { behindOf, clearedNow, openActors, openMachines, openUsers, standingOf } from '../access/index.ts'
import {
  type Crossings,
  openAudit,
  openCrossings,
  registerAuditExport,
  startAlerts,
  type WebhookSettings,
} from '../audit/index.ts'
import { createLoaders } from '../catalog/artifacts/index.ts'
import { openClearing } from '../catalog/closed/index.ts'
import { digestIdentity, findByIdentity, findCustomer, formerDigests } from '../catalog/customers/index.ts'
import { registerEvidence } from '../evidence/index.ts'
import { registerConsentFilter, registerConsentRecordsFile } from '../governance/consents/index.ts'
import { declareTagged } from '../governance/declarations/index.ts'
import { registerAdmissionFilter, unknownAdmissions } from '../governance/gate/index.ts'
import { registerRecord } from '../governance/record/index.ts'
import { unknownPurpose } from '../governance/vocabularies/index.ts'
import { registerIncidents } from '../incidents/index.ts'
import { registerConsentRecords } from '../ingest/adapters/consentRecords/index.ts'
import { registerReceiver } from '../ingest/adapters/openlineage/index.ts'
import { registerUploads } from '../ingest/adapters/uploads/index.ts'
import { doorOf } from '../ingest/receiver/index.ts'
import { openWorkspaceQueue, recordRefused } from '../ingest/statements/index.ts'
import {
  type ExportContext,
  type ExportDeps,
  exportSchema,
  queriesOnly,
  registerExport,
} from '../lineage/exports/index.ts'
import {
  type Action,
  type Audit,
  admit,
  auditOfRequest,
  may,
  openPeople,
  openTokens,
  programAudit,
  programOf,
} from '../platform/access/index.ts'
import { boundedComplexity } from '../platform/bounds/index.ts'
import { type Caller, type Connection, DatabaseError } from '../platform/db/index.ts'
import { badUserInput } from '../platform/errors.ts'
import { failureMessages, formatter } from '../platform/format.ts'
import {
  type Admit,
  endSlowBodies,
  type RefusedBody,
  readBodies,
  refusedBodyOf,
  watchForLeaving,
} from '../platform/http/index.ts'
import { wellFormedQuestions } from '../platform/illFormed.ts'
import { type KeyStore, openKeyFiles, openKeys } from '../platform/keys/index.ts'
import { defaultRates, openLimiter, PRICES, priceOf, RateLimited } from '../platform/rates/index.ts'
import { noExecutors, type Registry } from '../requests/executors/index.ts'
import { type Instructions, instructionKey, noInstructions } from '../requests/instructions/index.ts'
import { type Mailer, type MailSettings, openMailer, startEscalations } from '../requests/mail/index.ts'
import { registerPackages } from '../requests/packages/index.ts'
import { registerSuppressed } from '../requests/suppression/index.ts'
import {
  EVIDENCE_ADDRESS,
  LINK_EVIDENCE_ADDRESS,
  openTaskLinks,
  registerEvidenceFiles,
  registerTaskInstructions,
  registerTaskLinks,
} from '../requests/tasks/index.ts'
import { openSealedFiles, openVault, startShredder, type Vault } from '../requests/vault/index.ts'
import { startWorker, type Working } from '../requests/work/index.ts'
import { startRotator } from '../rotation/index.ts'
import { openAdjacencies } from '../traversal/adjacency/index.ts'
import { openTraversal } from '../traversal/engines/index.ts'
import { authenticateFirst, type ContextOf, NothingHere, Unauthenticated } from './authenticate.ts'
import type { Context, Limits } from './context.ts'
import { buildApiSchema } from './graphql.ts'
import { mayAsk } from './mayAsk.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import { noticesIds } from './noticesIds.ts'
import { onRecordFirst, settleBeforeSending } from './onRecord.ts'
import { openReadiness, type Readiness, registerHealth } from './operations.ts'
import { refusedEntry, saysRateLimited, tooManyRequests } from './rateLimited.ts'
import { checkReason, reasonOf } from './reason.ts'

export type ServerOptions = {
  connection: Connection
  /** Folder with `grants/` and `keys/`. */
  home: string
  /** Where the keys of workspaces are; by default unencrypted files in `home`. */
  keys?: KeyStore
  /** Where raw identifiers of requests are sealed, and for how many days after their close; by default `vault/` in `home`, 30 days. */
  vault?: { folder: string; days: number }
  /** What works on stores (docs/executors.md); by default nothing. */
  executors?: Registry
  /** Who is instructed to delete what lies with them; by default nobody. */
  instructions?: Instructions
  /** Between two looks for work on requests, in ms. */
  workPause?: number
  /** Between two looks for digests that a new key is to wrap, in ms. */
  rotationPause?: number
  /** Between two looks for somebody who came back after their data was deleted, in ms. */
  watchMs?: number
  /** A day between two questions to stores, in ms. */
  dayMs?: number
  /** File with the web server's public key, which verifies people's tokens; by default `people/public.jwk` in `home`. */
  peopleKey?: string
  limits: Limits
  log: FastifyBaseLogger
  now?: () => number
  /** Where every look, change and refused try is recorded before its answer leaves; by default the database. */
  audit?: Audit
  /** What workspaces are told of tries from others: whether also who it was, and a webhook that is told that there were some. */
  crossings?: { tellsWho: boolean; webhook?: WebhookSettings }
  /** Who handles requests is mailed when they fall due. `null`, or nothing: nobody is. */
  mail?: MailSettings | null
  /** By which people are written to; by default that of `mail`. */
  mailer?: Mailer
  /** What this process measures; by default, what nobody reads. */
  metrics?: Metrics
  ready?: Readiness
}

/** 32 MiB: a thousand runs with their columns in one mutation. */
const MAX_BODY_BYTES = 32 * 1024 * 1024

/** No cache keeps an answer, and no browser guesses what it is. */
const EVERY_ANSWER = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** Time for the headers of a request, in ms. */
const HEADERS_MS = 20_000

/**
 * The API: GraphQL at `/graphql`, whole answers at `/export`, OpenLineage at `/api/v1/lineage`, members at
 * `/ingest/members`, `/healthz` (this process), `/readyz` (with the database). Every request but the last two needs a bearer token, which
 * belongs to one workspace.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { ignoreTrailingSlash: true },
    // An address that cannot be decoded, such as `/%zz`: no hook has seen it.
    frameworkErrors: (_error, _request, reply) => void sendNothingHere(reply as unknown as FastifyReply),
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: HEADERS_MS / 4 },
  })
  app.addHook('onRequest', async (_, reply) => {
    reply.headers(EVERY_ANSWER)
  })
  endSlowBodies(app, ['/ingest/members', EVIDENCE_ADDRESS, LINK_EVIDENCE_ADDRESS])
  const { sign, sealNow, ...opened } = openedAudit(options, app)
  const audit = options.audit ?? opened.audit
  const crossings = openedCrossings(options, audit, app)
  const ownMailer = startMail(options, app)
  const mailer = options.mailer ?? ownMailer
  const vault = openedVault(options, audit, app)
  const contextOf = authenticateFirst(
    app,
    contexts({ ...options, audit, vault, mailer }, app, options.metrics ?? openMetrics()),
  )
  const admit: Admit = async (request, bytes) => (await contextOf(request)).allowance.spend(priceOf('bytes', bytes))
  readBodies(app, admit)
  checkReason(app)
  app.setErrorHandler(asFailure(app, contextOf))
  const schema = buildApiSchema(SCHEMA)
  const format = formatter(app.log, schema)
  const apollo = new ApolloServer<Context>({
    schema,
    // Nothing here is cached by HTTP, and watching every field for hints costs as much as resolving it.
    ...armor([
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      onRecordFirst(format),
      saysUnavailable,
      saysRefused,
      saysRateLimited,
      mayAsk(options.limits.operations === 'persisted'),
      namesOperation,
      noticesIds(schema, crossings),
      wellFormedQuestions,
    ]),
    formatError: format,
    includeStacktraceInErrorResponses: false,
    // The schema is public, in schema/; whoever may read may ask for it, as GraphiQL and other clients do first of all (`mayAsk`).
    introspection: true,
  })
  await apollo.start()
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['POST'],
    context: contextOf,
  })
  registerLineage(app, contextOf, options, admit)
  registerExport(app, {
    authorize: guardRoute(contextOf, 'ANSWER_EXPORT'),
    execute: await openExporter(app, options.limits, format, crossings),
    format: (error) => format(error instanceof GraphQLError ? error.toJSON() : { message: String(error) }, error),
  })
  registerUploads(app, { authorize: guardRoute(contextOf, 'LINEAGE_WRITE'), spool: join(options.home, 'spool') })
  registerAuditExport(app, { authorize: clearedForAll(guardRoute(contextOf, 'AUDIT_READ')) })
  registerIncidents(app, { authorize: clearedForAll(guardPeopleFile(contextOf)) })
  registerRecord(app, { authorize: clearedForAll(guardRoute(contextOf, 'GOVERNANCE_READ')) })
  registerPackages(app, { authorize: clearedForAll(guardRoute(contextOf, 'PACKAGE_READ')) })
  registerEvidence(app, {
    authorize: clearedForAll(guardRoute(contextOf, 'EVIDENCE_READ')),
    signing: { sign, sealNow },
  })
  registerEvidenceFiles(app, {
    attach: guardRoute(contextOf, 'CASE_HANDLE'),
    show: clearedForAll(guardRoute(contextOf, 'EVIDENCE_READ')),
  })
  registerTaskInstructions(app, {
    authorize: clearedForAll(guardRoute(contextOf, 'CASE_HANDLE')),
    key: () => instructionKey(options.home),
  })
  registerTaskLinks(app, { contextOf, refused: () => new Unauthenticated(401, UNKNOWN) })
  registerSuppressed(app, { authorize: clearedForAll(guardRoute(contextOf, 'CASE_READ')) })
  registerConsentRecords(app, { authorize: guardRoute(contextOf, 'CONSENT_WRITE') })
  registerConsentRecordsFile(app, { authorize: guardPeopleFile(contextOf) })
  registerConsentFilter(app, { authorize: guardRoute(contextOf, 'CONSENT_CHECK') })
  registerAdmissionFilter(app, { authorize: guardRoute(contextOf, 'CONSENT_CHECK') })
  registerHealth(app, options.ready ?? openReadiness(options.connection))
  return app
}

const SCHEMA = join(fileURLToPath(import.meta.url), '../../../../schema')

/** Runs the questions of exports as `/graphql` does: by the same executor, under the same bounds, guard and words. */
async function openExporter(
  app: FastifyInstance,
  limits: Limits,
  formatError: ReturnType<typeof formatter>,
  crossings: Crossings,
) {
  const schema = buildApiSchema(SCHEMA, exportSchema)
  const exporter = new ApolloServer<ExportContext>({
    schema,
    ...armor<ExportContext>([
      onRecordFirst(formatError),
      queriesOnly,
      mayAsk(limits.operations === 'persisted'),
      namesOperation,
      noticesIds(schema, crossings),
      wellFormedQuestions,
    ]),
    formatError,
    includeStacktraceInErrorResponses: false,
  })
  await exporter.start()
  app.addHook('onClose', () => exporter.stop())
  const execute: ExportDeps['execute'] = async ({ query, variables, operationName }, contextValue) => {
    const named = operationName ? { operationName } : {}
    const { body } = await exporter.executeOperation({ query, variables: variables ?? {}, ...named }, { contextValue })
    if (body.kind !== 'single') throw new Error('an export is answered at once')
    return body.singleResult
  }
  return execute
}

function sendNothingHere(reply: FastifyReply): FastifyReply {
  const { statusCode, message } = new NothingHere()
  return reply.code(statusCode).headers(EVERY_ANSWER).send({ statusCode, error: 'Not Found', message })
}

/** What HTTP callers are told of a failure of ours; GraphQL has its own way. What can be tried again says when. */
function asFailure(app: FastifyInstance, contextOf: ContextOf) {
  const unavailable = (error: DatabaseError, reply: FastifyReply) => {
    const { code, message } = failureMessages[error.failure]
    app.log.error({ err: error }, 'a request failed')
    if (error.retryable) reply.header('retry-after', '1')
    return reply.code(error.retryable ? 503 : 500).send({
      code,
      message,
      retryable: error.retryable,
      errors: [{ message, extensions: { code } }],
    })
  }
  return async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof DatabaseError) return unavailable(error, reply)
    if (error instanceof Unauthenticated) return unauthenticated(error, reply)
    if (error instanceof RateLimited) return tooManyRequests(error, reply)
    const refused = refusedBodyOf(error, request)
    if (!refused) return reply.send(error)
    const failure = await recordWhole(refused, request, contextOf)
    if (failure) return unavailable(failure, reply)
    const { message, statusCode } = refused
    const errors = [{ message, extensions: { code: 'BAD_REQUEST' } }]
    return reply.code(statusCode).send({ statusCode, message, errors })
  }
}

/** As GraphQL tells an error, whatever the route. */
function unauthenticated({ statusCode, message }: Unauthenticated, reply: FastifyReply) {
  const code = statusCode === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN'
  // RFC 6750, section 3
  if (statusCode === 401) reply.header('www-authenticate', 'Bearer')
  return reply.code(statusCode).send({ statusCode, message, errors: [{ message, extensions: { code } }] })
}

/**
 * Where statements come in besides OpenLineage events, which are refused by their own receiver, and uploads, which are taken whole or not at
 * all: their sender has to send them again.
 */
const STATEMENTS = ['/graphql']

/**
 * A body that nobody could read may have held statements, if it came where they come and from somebody who may send them: the
 * record lacks them from now on. @returns why that could not be recorded
 */
async function recordWhole(
  { key }: RefusedBody,
  request: FastifyRequest,
  contextOf: ContextOf,
): Promise<DatabaseError | null> {
  if (!STATEMENTS.includes(request.routeOptions.url ?? '')) return null
  try {
    const context = await contextOf(request)
    if (may(context.actor, 'LINEAGE_WRITE')) await recordRefused(context, [{ key, errors: [UNREADABLE] }])
  } catch (error) {
    if (error instanceof DatabaseError) return error
    if (!(error instanceof Unauthenticated)) throw error
  }
  return null
}

const UNREADABLE = { code: 'INVALID_EVENT', field: [] }

/** For routes what `@auth` is for fields. Throws an error with `statusCode` 401 or 403. */
const guardRoute =
  (contextOf: ContextOf, action: Action): ContextOf =>
  async (request) => {
    const context = await contextOf(request)
    const route = `${request.method} ${request.routeOptions.url}`
    const { refusal, reason } = await admit(context, action, route)
    if (refusal !== null) throw new Unauthenticated(403, refusal.message)
    context.audit.beginRoute(action, route, reason)
    return context
  }

/** A file about people: it needs the right to ask about them, and to take answers away. */
const guardPeopleFile =
  (contextOf: ContextOf): ContextOf =>
  async (request) => {
    const context = await guardRoute(contextOf, 'ANSWER_EXPORT')(request)
    const { refusal } = await admit(context, 'PERSON_READ', `${request.method} ${request.routeOptions.url}`)
    if (refusal !== null) throw new Unauthenticated(403, refusal.message)
    return context
  }

/** A file that is about everything, and that nothing is withheld from. */
const clearedForAll =
  (authorize: ContextOf): ContextOf =>
  async (request) => {
    const context = await authorize(request)
    if (await context.clearing.look()) throw new Unauthenticated(403, PARTLY_CLEARED)
    return context
  }

const PARTLY_CLEARED =
  'This file names everything, and some of it is closed to you. Ask an administrator to be cleared for all of it, or for the file.'

/** Bounds on a query's own shape, and on what its arguments ask for; statements are bounded by ingest. */
function armor<C extends Context = Context>(plugins: ApolloServerPlugin<C>[]) {
  const guard = new ApolloArmor({
    // The deepest question of the pages: the gaps of an incident, each with the artifacts that it counts.
    maxDepth: { n: 16 },
    // Apollo's own parser counts them (`parseOptions`): armor's fails before anything can say that it was the caller.
    maxTokens: { enabled: false },
    maxAliases: { n: 50 },
    costLimit: { maxCost: 50_000 },
    blockFieldSuggestion: { enabled: false },
  }).protect()
  return {
    ...guard,
    parseOptions: { maxTokens: 10_000 },
    plugins: [...plugins, boundedComplexity, ...guard.plugins] as ApolloServerPlugin<C>[],
  }
}

/** Status and Retry-After where a request failed for the database's sake, also where a part of its answer is there. */
const saysUnavailable: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : []
      if (!errors.some(({ extensions }) => AWAY.has(String(extensions?.code)))) return
      http.status = 503
      http.headers.set('retry-after', '1')
    },
  }),
}

const AWAY = new Set([failureMessages.UNAVAILABLE.code, failureMessages.OVERLOADED.code])

/** 400 where nothing was answered for the caller's mistake: syntax, a limit, a wrong variable. 403 where they may not ask it at all. */
const saysRefused: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== 'single' || 'data' in body.singleResult) return
      const { errors = [] } = body.singleResult
      const codes = errors.map(({ extensions }) => String(extensions?.code))
      if (codes.every((code) => OF_THE_CALLER.has(code))) http.status = 400
      if (codes.every((code) => code === 'FORBIDDEN')) http.status = 403
    },
  }),
}

const OF_THE_CALLER = new Set<string>([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
])

/** What the database lists of a request's transactions: its fields of Query or Mutation, by the names that the schema has of them. */
const namesOperation: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue: { caller } }) => {
      if (!operation || !caller) return
      const fields = operation.selectionSet.selections.flatMap((part) => (part.kind === 'Field' ? part.name.value : []))
      caller.operation = `${operation.operation} ${[...new Set(fields)].slice(0, MOST_FIELDS).join(' ')}`
    },
  }),
}

const MOST_FIELDS = 10

/** Sealing ends with the server. */
function openedAudit({ connection, home, log, now = Date.now, audit }: ServerOptions, app: FastifyInstance) {
  const { stop, ...opened } = openAudit({ connection, home, now, log, seals: audit === undefined })
  app.addHook('onClose', stop)
  return opened
}

/** So do the looks for tries across workspaces; what was asked before is still told. */
function openedCrossings(options: ServerOptions, audit: Audit, app: FastifyInstance): Crossings {
  const { connection, log, now = Date.now, crossings: { tellsWho, webhook } = { tellsWho: false } } = options
  const crossings = openCrossings({ connection, audit, now, log, tellsWho, alerts: webhook !== undefined })
  app.addHook('onClose', crossings.stop)
  if (webhook) app.addHook('onClose', startAlerts({ connection, webhook, now, log }).stop)
  return crossings
}

/** So do the mails about requests. */
function startMail({ connection, log, now = Date.now, mail }: ServerOptions, app: FastifyInstance): Mailer | null {
  if (!mail) return null
  const mailer = openMailer(mail)
  app.addHook('onClose', startEscalations({ connection, mailer, pages: mail.pages, now, log }).stop)
  return mailer
}

/** So does the shredding. */
function openedVault(options: ServerOptions, audit: Audit, app: FastifyInstance): Vault {
  const { connection, home, keys = openKeyFiles(join(home, 'keys'), null), log, now = Date.now } = options
  const { folder, days } = options.vault ?? { folder: join(home, 'vault'), days: 30 }
  const vault = openVault({ keys, files: openSealedFiles(folder), days })
  app.addHook('onClose', startShredder({ connection, vault, audit, now, log }).stop)
  return vault
}

function contexts(
  {
    connection,
    home,
    keys = openKeyFiles(join(home, 'keys'), null),
    peopleKey = join(home, 'people', 'public.jwk'),
    limits,
    now = Date.now,
    audit,
    vault,
    mailer,
    executors = noExecutors,
    instructions = noInstructions,
    workPause,
    rotationPause,
    watchMs,
    dayMs,
    log,
  }: Omit<ServerOptions, 'vault' | 'mailer'> & { audit: Audit; vault: Vault; mailer: Mailer | null },
  app: FastifyInstance,
  { watcher, answered }: Metrics,
) {
  const goneOf = watchForLeaving(app)
  const auditOf = settleBeforeSending(app)
  const adjacencies = openAdjacencies({ watcher, ...(limits.copyBytes ? { maxBytes: limits.copyBytes } : {}) })
  const intake = openWorkspaceQueue()
  const failed = (error: unknown) => app.log.warn({ err: error }, 'the last use of a token was not kept')
  const actors = openActors({
    files: openTokens(home),
    machines: openMachines(connection, failed),
    links: openTaskLinks(connection),
    people: openPeople(peopleKey),
    seen: openUsers(connection, failed),
  })
  const opened = openKeys(keys, connection)
  const limiter = openLimiter(connection, { ...defaultRates, ...limits.rates }, now)
  app.addHook('onClose', () => limiter.close())
  const workingIn = async (ws: string): Promise<Working> => {
    const db = connection.workspace(ws)
    return {
      ws,
      db,
      ...(await opened.of(ws)),
      actor: programOf(ws),
      audit: programAudit(audit, { ws, action: 'CASE_HANDLE', field: 'work', now }),
      behind: async () => [],
      vault,
      now,
      limits,
      intake,
      adjacency: openTraversal({ ws, db, most: limits.maxReached }, adjacencies, answered),
      loaders: createLoaders(db, ws),
      customers: { resolve: ({ ref }) => findCustomer(db, { ref: ref ?? '' }) },
      executors: executors(ws),
      instructions: instructions(ws),
      ...(watchMs ? { watchMs } : {}),
      ...(dayMs ? { dayMs } : {}),
    }
  }
  const worker = startWorker({ connection, contextOf: workingIn, now, log, ...(workPause ? { pause: workPause } : {}) })
  app.addHook('onClose', worker.stop)
  const rotator = startRotator({
    connection,
    keys: opened,
    now,
    log,
    ...(rotationPause ? { pause: rotationPause } : {}),
  })
  app.addHook('onClose', rotator.stop)
  return async (request: FastifyRequest): Promise<Context> => {
    const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? []
    if (token) limiter.check(token)
    const actor = token ? await actors(token, now()) : null
    if (!token || !actor) throw new Unauthenticated(401, UNKNOWN)
    const ws = actor.workspace
    const operation = `${request.method} ${request.routeOptions.url}`
    const told = { at: now(), operation, request: request.id }
    const refused = () => audit.record([refusedEntry(actor, told)])
    const allowance = limiter.allowanceOf(actor, { secret: token, refused })
    await allowance.spend(PRICES.request)
    const caller: Caller = {
      actor: actor.kind,
      token: actor.token,
      operation,
      request: request.id,
    }
    const db = connection.workspace(ws, caller)
    const { digest, personKeys, masksIdentifiers } = await opened.of(ws)
    const standing = standingOf(db, actor, now)
    // Whoever only writes reads nothing that could be closed.
    const reads = may(actor, 'LINEAGE_READ')
    const clearing = openClearing({ db, ws, digest }, async () =>
      reads ? clearedNow(db, await standing(), now()) : null,
    )
    // Asked for now, so that it is there once the body has been read. Whoever waits for it hears of a failure.
    clearing.look().catch(() => {})
    return {
      ws,
      actor,
      audit: auditOf(request, () =>
        auditOfRequest({ audit, actor, now, request: request.id, reason: reasonOf(request) }),
      ),
      grants: async () => (await standing()).grants,
      behind: behindOf(db, actor),
      clearing,
      allowance,
      caller,
      db,
      digest,
      personKeys,
      masksIdentifiers,
      unknownPurpose: async (purposes, field) => {
        const unknown = await unknownPurpose(db, purposes, field)
        return unknown && { ...unknown, field: unknown.field ?? [field] }
      },
      unknownAdmissions: (ids) => unknownAdmissions(db, ids),
      keys: opened,
      vault,
      mailer,
      executors: executors(ws),
      now,
      limits,
      signal: goneOf(request),
      intake,
      adjacency: openTraversal({ ws, db, most: limits.maxReached }, adjacencies, answered),
      loaders: createLoaders(db, ws),
      customers: {
        resolve: async ({ identity, ref }) => {
          if (!identity) return findCustomer(db, { ref: ref ?? '' })
          const { namespace, value } = identity
          const digested = digestIdentity(personKeys, namespace, value)
          if ('digest' in digested) return findByIdentity(db, personKeys, digested)
          // What is refused now may have been recorded when it was not.
          const [former] = personKeys ? formerDigests(personKeys, namespace, value) : []
          const found = former ? await findByIdentity(db, personKeys, { ...former, namespace }) : null
          if (!found) throw badUserInput(digested.invalid, 'customer.identity')
          return found
        },
      },
      log: app.log,
    }
  }
}

const UNKNOWN = 'Send a valid token: `Authorization: Bearer …`.'

function registerLineage(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest) => Promise<Context>,
  options: ServerOptions,
  admit: Admit,
) {
  registerReceiver<Context>(app, {
    authorize: guardRoute(contextOf, 'LINEAGE_WRITE'),
    admit,
    entrance: (context) => ({ ws: context.ws, door: doorOf(context) }),
    digest: (context, text) => context.digest(text),
    unknownAdmissions: ({ db }, ids) => unknownAdmissions(db, ids),
    tagged: async (context, purposes) => {
      if (may(context.actor, 'GOVERNANCE_DECLARE')) await declareTagged(context, purposes)
    },
    now: options.now ?? Date.now,
  })
}
