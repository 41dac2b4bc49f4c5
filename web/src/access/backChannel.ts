import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Provider } from './provider.ts'
import type { Session, Sessions, Whose } from './sessions.ts'

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout'

/** s that a logout token is good for after it was made. */
const GOOD = 300

/** OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6. */
const Claims = z
  .object({
    iss: z.string(),
    jti: z.string().min(1),
    sub: z.string().optional(),
    sid: z.string().optional(),
    nonce: z.undefined().optional(),
    events: z.looseObject({ [LOGOUT_EVENT]: z.looseObject({}) }),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)

/** Algorithms with a public key, so that `none` and HMAC are never tried. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

export type BackChannel = {
  /** Ends what a logout token names. @returns the sessions that ended; null: the token is not good, or was used before */
  signOut(logoutToken: string): Promise<Session[] | null>
}

/** What the provider sends by itself when somebody signs out there. */
export function openBackChannel(provider: Pick<Provider, 'keysAt'>, clientId: string, sessions: Sessions): BackChannel {
  let keys: { at: string; get: JWTVerifyGetKey } | undefined
  async function whoseIn(token: string): Promise<(Whose & { jti: string }) | null> {
    const { issuer, jwks } = await provider.keysAt()
    if (keys?.at !== jwks.href) keys = { at: jwks.href, get: createRemoteJWKSet(jwks) }
    const verified = await jwtVerify(token, keys.get, {
      issuer,
      audience: clientId,
      algorithms: ALGORITHMS,
      maxTokenAge: GOOD,
      clockTolerance: 30,
    }).catch(() => null)
    // A token of another kind, such as an ID token, signs nobody out.
    const { typ = 'logout+jwt' } = verified?.protectedHeader ?? {}
    const claims = Claims.safeParse(verified?.payload)
    if (!claims.success || !/^(application\/)?(logout\+jwt|jwt)$/i.test(typ)) return null
    const { iss, sub, sid, jti } = claims.data
    return { issuer: iss, subject: sub, providerSession: sid, jti }
  }
  return {
    async signOut(logoutToken) {
      const whose = await whoseIn(logoutToken)
      if (!whose || !(await sessions.once(whose.jti))) return null
      return sessions.endAll(whose)
    },
  }
}
