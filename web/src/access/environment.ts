import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type Role, roles } from './roles.ts'

const positive = z.coerce
  .number({ error: 'has to be a number above 0' })
  .positive({ error: 'has to be a number above 0' })

const RolesByGroup = z
  .string({ error: 'is not set. Say which group has which roles, such as {"privacy-office":["handler"]}' })
  .transform((text, context) => {
    const parsed = z.record(z.string(), z.array(z.enum(roles))).safeParse(parseJson(text))
    if (parsed.success) return parsed.data
    context.addIssue({
      code: 'custom',
      message: `has to be a JSON object of groups with lists of roles (${roles.join(', ')}), such as {"privacy-office":["handler"]}`,
    })
    return z.NEVER
  })

/** An address of this web server: scheme and host, and no path. */
const Origin = z
  .url({ protocol: /^https?$/, error: 'has to be addresses such as https://lineage.example.com, with commas between' })
  .transform((address) => new URL(address).origin)

/** Everything that signing in takes from the environment. docs/sign-in.md tells how to set it. */
const Environment = z.object({
  OIDC_ISSUER: z
    .url({ error: 'is not an address. Set it to the issuer of your OpenID Connect provider' })
    .refine((issuer) => issuer.startsWith('https:') || isLoopback(issuer), {
      error: 'has to begin with https. Only a provider on this machine may do without',
    }),
  OIDC_CLIENT_ID: z.string({ error: 'is not set. It is what your provider calls this web server' }).min(1),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_CLIENT_AUTH: z.enum(['basic', 'post'], { error: 'has to be basic or post' }).default('basic'),
  OIDC_SCOPES: z
    .string()
    .default('openid profile email')
    .refine((text) => text.split(' ').includes('openid'), { error: 'has to name openid' }),
  OIDC_GROUPS_CLAIM: z.string().min(1).default('groups'),
  OIDC_ROLES: RolesByGroup,
  OIDC_NAME: z.string().min(1).max(60).optional(),
  DYETRACE_WORKSPACE: z.string().min(1).max(128).default('main'),
  DYETRACE_WEB_HOME: z.string().min(1).default('.dyetrace/web'),
  PEOPLE_SIGNING_KEY: z.string().min(1).optional(),
  PEOPLE_PUBLIC_KEY: z.string().min(1).optional(),
  WEB_URLS: z
    .string()
    .optional()
    .transform((text) => text?.split(',').map((one) => one.trim()))
    .pipe(z.array(Origin).min(1).optional()),
  TRUST_PROXY: z
    .string()
    .optional()
    .transform(
      (text) =>
        text
          ?.toLowerCase()
          .split(',')
          .map((one) => one.trim()) ?? [],
    )
    .pipe(
      z.array(
        z.enum(['x-forwarded-host', 'x-forwarded-for'], {
          error: 'has to name the headers that your proxy sets: x-forwarded-host, x-forwarded-for or both',
        }),
      ),
    ),
  SIGN_INS_PER_MINUTE: positive.default(60),
  SESSION_IDLE_MINUTES: positive.default(30),
  SESSION_HOURS: positive.default(10),
  PORT: z.coerce.number().int().default(3000),
})

export type Settings = {
  issuer: string
  clientId: string
  clientSecret: string | null
  clientAuth: 'basic' | 'post'
  scopes: string
  groupsClaim: string
  rolesByGroup: Readonly<Record<string, readonly Role[]>>
  /** What people call the provider. */
  providerName: string
  workspace: string
  /** Folder with the sessions. Several web servers share it. */
  home: string
  /** File with the key that people's tokens are signed with. */
  signingKey: string
  /** File that the public key is written to, for the API. */
  publicKey: string
  /** Where people open these pages. */
  origins: readonly string[]
  /** The header in which a proxy says which host was asked for; null: none is believed. */
  hostHeader: string | null
  /** The header in which a proxy says who asks; null: it is the address of the connection. */
  addressHeader: string | null
  /** Sign-ins of one address in a minute. */
  signInsPerMinute: number
  /** ms without a request after which a session ends. */
  idle: number
  /** ms after which a session ends in any case. */
  longest: number
}

let read: Settings | undefined

/** The settings of this server, read once. @throws Error that names each variable that is wrong, and what to do */
export function settings(): Settings {
  read ??= readSettings(process.env)
  return read
}

/** @throws Error that names each variable that is wrong, and what to do */
export function readSettings(source: Record<string, string | undefined>): Settings {
  // An empty variable is one that is not set.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse({ ...given, OIDC_CLIENT_SECRET: secretOf(given) })
  if (!parsed.success) throw new Error(`Sign-in is not set up (docs/sign-in.md).\n  ${problemsOf(parsed.error)}`)
  const env = parsed.data
  const signingKey = env.PEOPLE_SIGNING_KEY ?? join(env.DYETRACE_WEB_HOME, 'people', 'private.jwk')
  return {
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET ?? null,
    clientAuth: env.OIDC_CLIENT_AUTH,
    scopes: env.OIDC_SCOPES,
    groupsClaim: env.OIDC_GROUPS_CLAIM,
    rolesByGroup: env.OIDC_ROLES,
    providerName: env.OIDC_NAME ?? new URL(env.OIDC_ISSUER).host,
    workspace: env.DYETRACE_WORKSPACE,
    home: env.DYETRACE_WEB_HOME,
    signingKey,
    publicKey: env.PEOPLE_PUBLIC_KEY ?? join(dirname(signingKey), 'public.jwk'),
    origins: env.WEB_URLS ?? ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${env.PORT}`),
    hostHeader: env.TRUST_PROXY.find((header) => header === 'x-forwarded-host') ?? null,
    addressHeader: env.TRUST_PROXY.find((header) => header === 'x-forwarded-for') ?? null,
    signInsPerMinute: env.SIGN_INS_PER_MINUTE,
    idle: env.SESSION_IDLE_MINUTES * 60_000,
    longest: env.SESSION_HOURS * 3_600_000,
  }
}

function secretOf(source: Record<string, string | undefined>): string | undefined {
  const file = source.OIDC_CLIENT_SECRET_FILE
  return file ? readFileSync(file, 'utf8').trim() : source.OIDC_CLIENT_SECRET
}

const problemsOf = ({ issues }: z.ZodError) =>
  [...new Set(issues.map(({ path, message }) => `${String(path[0])} ${message}.`))].join('\n  ')

const isLoopback = (address: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
