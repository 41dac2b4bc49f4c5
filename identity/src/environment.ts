import { z } from 'zod'

const loopback = z
  .url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost)$/ })
  .transform((address) => address.replace(/\/$/, ''))

/** Everything that the provider takes from its environment. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(4400),
  /** Addresses of the web servers that people sign in to, with commas between them. */
  WEB_URLS: z
    .string()
    .default('http://127.0.0.1:3000')
    .transform((text) => text.split(','))
    .pipe(z.array(loopback).min(1)),
  NODE_ENV: z
    .string()
    .optional()
    .refine((value) => value !== 'production', {
      error: 'is `production`. Anybody can be anybody here: connect your own provider instead (docs/sign-in.md)',
    }),
})

export type Environment = z.infer<typeof Environment>

/** @throws Error that names every variable that is wrong */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = Environment.safeParse(source)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
  throw new Error(problems.join('\n  '))
}
