import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Actor } from './actor.ts'
import { roles } from './roles.ts'
import { stampOf } from './stamp.ts'

/** How long a person's token may be good for, in seconds: the web server makes a new one for each request. */
const LONGEST = 300

/** How far the clocks of the web server and of the API may be apart, in seconds. */
const TOLERANCE = 5

/** What the web server says of the person who asks. `sid`: their session's id, which is no secret. */
const Claims = z.object({
  sub: z.string().min(1).max(256),
  name: z.string().min(1).max(256),
  ws: z.string().min(1).max(128),
  roles: z.array(z.string()),
  sid: z.string().min(1).max(128),
  iat: z.number(),
  exp: z.number(),
})

/** A key, or several: while the web server changes from one to the next, both are good. */
const PublicKey = z
  .looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() })
  .refine((key) => !('d' in key))
const KeyFile = z.union([PublicKey.transform((key) => ({ keys: [key] })), z.looseObject({ keys: z.array(PublicKey) })])

/** `find`: who a token of the web server speaks for; null: it is none, or not good. */
export type People = { find(token: string, now: number): Promise<Actor | null> }

/**
 * Verifies tokens of people, which the web server signs (Ed25519). The file is looked at each time, so that a changed key counts at once,
 * and without one nobody's token is good.
 * @param file its public key, as a JWK or a set of them. @throws Error where the file holds something else
 */
export function openPeople(file: string): People {
  let read = { stamp: '', keys: createLocalJWKSet({ keys: [] }) }

  async function keysNow() {
    const stamp = await stampOf(file)
    if (stamp !== read.stamp)
      read = { stamp, keys: createLocalJWKSet(stamp === '' ? { keys: [] } : await readKeys(file)) }
    return read.keys
  }

  return {
    async find(token, now) {
      const payload = await jwtVerify(token, await keysNow(), {
        // Named, so that neither `none` nor an HMAC over the public key is ever tried (RFC 8725, 3.1).
        algorithms: ['EdDSA'],
        typ: 'dyetrace-person+jwt',
        audience: 'dyetrace-api',
        requiredClaims: ['exp', 'iat', 'sub', 'sid'],
        maxTokenAge: LONGEST,
        clockTolerance: TOLERANCE,
        currentDate: new Date(now),
      }).then(({ payload }) => payload, unlessNotGood)
      return payload && actorOf(payload)
    },
  }
}

/** A token is three parts between dots; one of a machine has none. */
export const isOfPerson = (token: string): boolean => token.split('.').length === 3

function actorOf(payload: JWTPayload): Actor | null {
  const { success, data: claims } = Claims.safeParse(payload)
  if (!success || claims.exp - claims.iat > LONGEST) return null
  return {
    kind: 'PERSON',
    subject: claims.sub,
    name: claims.name,
    workspace: claims.ws,
    roles: roles.filter((role) => claims.roles.includes(role)),
    token: createHash('sha256').update(claims.sid).digest('hex').slice(0, 12),
  }
}

async function readKeys(file: string): Promise<JSONWebKeySet> {
  const parsed = KeyFile.safeParse(parseJson(await readFile(file, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(
    `${file} is no public Ed25519 key (JWK). Copy the web server's public.jwk there, never its private key.`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function unlessNotGood(error: unknown): null {
  if (error instanceof errors.JOSEError) return null
  throw error
}
