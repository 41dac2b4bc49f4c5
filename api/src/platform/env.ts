import { z } from 'zod'
import { defaultRates } from './rates/index.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const positive = z.coerce.number().int().positive()

/** Everything the API takes from its environment. Nothing else reads `process.env`. */
const Environment = z.object({
  NEO4J_URI: z.string().min(1),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().min(1),
  /** Folder with `grants/` (tokens) and `keys/`, readable by this user alone. */
  DYETRACE_HOME: z.string().min(1).default('.dyetrace'),
  /** File with the web server's public key, which verifies people's tokens; without it `people/public.jwk` in DYETRACE_HOME. */
  PEOPLE_KEY: z.string().min(1).optional(),
  /**
   * Keys under which workspaces' keys are encrypted, each as `name:base64` of 32 bytes: the first one encrypts (docs/keys.md). Without any,
   * workspaces' keys are plain files.
   */
  KEY_ENCRYPTION_KEYS: z.string().min(1).optional(),
  /** A file with the same, in its place. */
  KEY_ENCRYPTION_KEYS_FILE: z.string().min(1).optional(),
  /** Folder of sealed identifiers of requests; by default `vault/` in DYETRACE_HOME. */
  VAULT_DIR: z.string().min(1).optional(),
  /** From the close of a request to the shredding of what was sealed. */
  VAULT_DAYS: z.coerce.number().int().min(0).max(3_650).default(30),
  /** File that says which executors work on which stores (docs/executors.md). Without it people do every task. */
  EXECUTORS_FILE: z.string().min(1).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(4000),
  /** Where operators ask for `/metrics`. Without a port nobody can. */
  OPERATIONS_HOST: z.string().min(1).default('127.0.0.1'),
  OPERATIONS_PORT: port.optional(),
  /** Nodes that one answer may reach before it says that it is incomplete. */
  MAX_REACHED: positive.default(1_000_000),
  /** Time that one question may take in the database, in ms. */
  QUERY_TIMEOUT_MS: positive.default(30_000),
  /** Memory that copies of workspaces' graphs may take, in bytes; a workspace that needs more is answered by the database. */
  COPY_MAX_BYTES: positive.default(1024 ** 3),
  /** Time that one transaction of a writer may take in the database, in ms. */
  WRITE_TIMEOUT_MS: positive.default(120_000),
  /** Time that reading a workspace's graph into memory may take, in ms. */
  LOAD_TIMEOUT_MS: positive.default(600_000),
  /** What people may ask: `any` operation, or only `persisted` ones, which the web server was built with (docs/limits.md). Programs may ask any. */
  OPERATIONS: z.enum(['any', 'persisted']).default('any'),
  /** Points that one token or person may use up in RATE_LIMIT_SECONDS, 0 for any number (docs/limits.md). */
  RATE_LIMIT_POINTS: z.coerce.number().int().min(0).default(defaultRates.points),
  RATE_LIMIT_SECONDS: positive.default(defaultRates.seconds),
  /** Tokens that one person or program may make in an hour. */
  RATE_LIMIT_TOKENS: positive.default(defaultRates.tokens),
  /** Where alerts go, with the secret that signs them; see docs/audit.md. */
  ALERT_WEBHOOK_URL: z.string().min(1).optional(),
  ALERT_WEBHOOK_SECRET: z.string().min(1).optional(),
  /** Who handles requests is mailed when they fall due, if there is a server for it (docs/clocks.md). */
  SMTP_URL: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(1).optional(),
  /** Addresses, with commas. */
  MAIL_TO: z.string().min(1).optional(),
  /** Where the pages are, for links in mails. */
  PAGES_URL: z.string().min(1).optional(),
  /** Whether a workspace is told who of another one asked by its ids, or only that somebody did. */
  CROSSINGS_TELL_WHO: z.enum(['true', 'false']).default('false'),
  NODE_ENV: z.string().default('production'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Environment = z.infer<typeof Environment>

/** Reads and checks the environment. Throws an Error that names every variable that is missing or wrong. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = Environment.safeParse(source)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not complete.\n  ${problems.join('\n  ')}`)
}
