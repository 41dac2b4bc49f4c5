import './platform/production.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { faultOf, type WebhookSettings } from './audit/index.ts'
import { prepareIngest } from './ingest/statements/index.ts'
import { connect, DatabaseError, migrate, openClock } from './platform/db/index.ts'
import { type Environment, readEnvironment } from './platform/env.ts'
import { encryptionUnder, openKeyFiles, openKeys } from './platform/keys/index.ts'
import { isToRebuild, rebuild } from './rebuild/index.ts'
import { whileRebuilding } from './rebuild/waiting.ts'
import { readExecutors } from './requests/executors/index.ts'
import { instructionKey, instructionsOf } from './requests/instructions/index.ts'
import { mailSettings } from './requests/mail/index.ts'
import { openMetrics } from './server/metrics.ts'
import { createOperations, openReadiness } from './server/operations.ts'
import { createServer } from './server/server.ts'

/** Starts the API: environment, database, migrations, server. Stops cleanly on SIGINT and SIGTERM. */
async function main(): Promise<void> {
  const env = readEnvironment(process.env)
  const log = pino({ level: env.LOG_LEVEL, redact: ['req.headers.authorization'] })
  const timeouts = { read: env.QUERY_TIMEOUT_MS, write: env.WRITE_TIMEOUT_MS, load: env.LOAD_TIMEOUT_MS }
  const keys = await openKeyStore(env)
  const encrypted = await keys.encryptAll()
  if (encrypted > 0) log.info({ keys: encrypted }, "workspaces' keys were encrypted anew")
  const connection = connect(env.NEO4J_URI, env.NEO4J_USER, env.NEO4J_PASSWORD, timeouts)
  await connection.verify()
  const version = await migrate(connection.driver)
  // Nobody is answered from a graph that is half made.
  if (await isToRebuild(connection))
    await whileRebuilding({ host: env.HOST, port: env.PORT, log }, (told) =>
      rebuild(connection, openKeys(keys, connection), told),
    )
  // Before anything answers, so `/readyz` says ok when the first event is as fast as others.
  await prepareIngest(connection)
  const clock = await openClock(connection, (error) => log.warn({ err: error }, 'the clocks were not compared'))
  const limits = {
    maxReached: env.MAX_REACHED,
    queryTimeoutMs: env.QUERY_TIMEOUT_MS,
    copyBytes: env.COPY_MAX_BYTES,
    operations: env.OPERATIONS,
    rates: { points: env.RATE_LIMIT_POINTS, seconds: env.RATE_LIMIT_SECONDS, tokens: env.RATE_LIMIT_TOKENS },
  }
  const metrics = openMetrics()
  const ready = openReadiness(connection)
  const app = await createServer({
    connection,
    home: env.DYETRACE_HOME,
    keys,
    vault: { folder: env.VAULT_DIR ?? join(env.DYETRACE_HOME, 'vault'), days: env.VAULT_DAYS },
    ...(env.PEOPLE_KEY ? { peopleKey: env.PEOPLE_KEY } : {}),
    ...(await executorsOf(env)),
    limits,
    now: clock.now,
    log,
    crossings: { tellsWho: env.CROSSINGS_TELL_WHO === 'true', ...webhookOf(env) },
    mail: mailSettings(env),
    metrics,
    ready,
  })
  const operations = createOperations({ ready, metrics, log })
  const stop = async () => {
    clock.close()
    await Promise.all([app.close(), operations.close()])
    await connection.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  if (env.OPERATIONS_PORT !== undefined)
    await operations.listen({ host: env.OPERATIONS_HOST, port: env.OPERATIONS_PORT })
  await app.listen({ host: env.HOST, port: env.PORT })
  log.info({ schemaVersion: version }, 'ready')
}

async function executorsOf(env: Environment) {
  if (env.EXECUTORS_FILE === undefined) return {}
  const file = readExecutors(env.EXECUTORS_FILE, process.env)
  if (file.webhooks.length === 0) return { executors: file.executors }
  const key = await instructionKey(env.DYETRACE_HOME)
  const options = { env: process.env, key, isProduction: env.NODE_ENV === 'production' }
  return { executors: file.executors, instructions: instructionsOf(file, options) }
}

async function openKeyStore(env: Environment) {
  const file = env.KEY_ENCRYPTION_KEYS_FILE
  const given = env.KEY_ENCRYPTION_KEYS ?? (file === undefined ? null : await readFile(file, 'utf8'))
  return openKeyFiles(join(env.DYETRACE_HOME, 'keys'), given === null ? null : encryptionUnder(given))
}

main().catch((error: unknown) => {
  process.stderr.write(`Dyetrace's API did not start: ${explain(error)}\n`)
  process.exit(1)
})

/** @throws Error which says what is wrong with it */
function webhookOf(env: Environment): { webhook?: WebhookSettings } {
  const { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secret = '' } = env
  if (url === undefined) return {}
  const webhook = { url, secret }
  const fault = faultOf(webhook, env.NODE_ENV === 'production')
  if (fault !== null) throw new Error(fault)
  return { webhook }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return 'Its port is taken. Stop the program that listens there, or set PORT to another one.'
  if (!(error instanceof DatabaseError)) return error.message
  if (error.failure === 'AUTHENTICATION')
    return 'Neo4j refuses this user and password. Correct NEO4J_USER and NEO4J_PASSWORD.'
  if (error.failure === 'UNTRUSTED')
    return "Neo4j's certificate is not trusted. Name the file of its authority in NODE_EXTRA_CA_CERTS, and the host that the certificate names in NEO4J_URI."
  if (error.failure === 'UNAVAILABLE')
    return 'Neo4j cannot be reached. Check NEO4J_URI, and that it is running. If it takes TLS only, NEO4J_URI begins with bolt+s:// or neo4j+s://.'
  return error.message
}
