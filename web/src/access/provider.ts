import * as oidc from 'openid-client'
import { z } from 'zod'
import type { Settings } from './environment.ts'
import type { Session } from './sessions.ts'

/** What a sign-in under way has to come back with. Kept in a cookie of the browser that began it. */
const UnderWay = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() })
export type UnderWay = z.infer<typeof UnderWay>

export type Person = Omit<Session, 'sid' | 'startedAt'>

export type Provider = {
  /** @returns where the browser goes to sign in, and what to keep until it comes back */
  begin(redirectUri: string, returnTo: string): Promise<{ url: URL; underWay: UnderWay }>
  /** @param answer the whole address that the browser came back to. @throws Error where it is not a good answer to what was begun */
  finish(answer: URL, underWay: UnderWay): Promise<Person>
  /** Where the browser goes to sign out there, too; null: the provider has no such place. */
  signOut(session: Session, returnTo: string): Promise<URL | null>
  /** For verifying what the provider sends by itself. */
  keysAt(): Promise<{ issuer: string; jwks: URL }>
}

/** An OpenID Connect provider as the settings name it. It is asked about itself when it is first needed, and again after a failure. */
export function openProvider(settings: Settings): Provider {
  let discovered: Promise<oidc.Configuration> | undefined
  const configuration = () => {
    discovered ??= discover(settings).catch((error: unknown) => {
      discovered = undefined
      throw error
    })
    return discovered
  }
  return {
    async begin(redirectUri, returnTo) {
      const underWay = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        returnTo,
      }
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: settings.scopes,
        state: underWay.state,
        nonce: underWay.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(underWay.verifier),
        code_challenge_method: 'S256',
      })
      return { url, underWay }
    },
    async finish(answer, { state, nonce, verifier }) {
      const config = await configuration()
      const tokens = await oidc.authorizationCodeGrant(config, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims || !tokens.id_token) throw new Error('The provider sent no ID token.')
      const asked = config.serverMetadata().userinfo_endpoint
      const more =
        claims[settings.groupsClaim] === undefined && asked
          ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
          : {}
      return personOf({ ...more, ...claims }, tokens.id_token, settings)
    },
    async signOut({ idToken }, returnTo) {
      const config = await configuration()
      if (!config.serverMetadata().end_session_endpoint) return null
      return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: returnTo })
    },
    async keysAt() {
      const { issuer, jwks_uri } = (await configuration()).serverMetadata()
      if (!jwks_uri) throw new Error('The provider publishes no keys.')
      return { issuer, jwks: new URL(jwks_uri) }
    },
  }
}

function discover({ issuer, clientId, clientSecret, clientAuth }: Settings): Promise<oidc.Configuration> {
  const confidential = clientAuth === 'basic' ? oidc.ClientSecretBasic : oidc.ClientSecretPost
  const authentication = clientSecret === null ? oidc.None() : confidential(clientSecret)
  // Without TLS only on this machine: the settings see to it.
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
  return oidc.discovery(new URL(issuer), clientId, undefined, authentication, { execute, timeout: 10 })
}

const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(256),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  email: z.string().optional(),
  sid: z.string().optional(),
})

/** One group may come as a text. Of a claim of another kind, nobody has a role. */
const Groups = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

function personOf(all: Record<string, unknown>, idToken: string, { groupsClaim, rolesByGroup }: Settings): Person {
  const { iss, sub, name, preferred_username, email, sid } = Claims.parse(all)
  const groups = Groups.parse(all[groupsClaim])
  return {
    issuer: iss,
    subject: sub,
    name: (name || preferred_username || email || sub).slice(0, 256),
    // The others are nothing to us.
    groups: groups.filter((group) => Object.hasOwn(rolesByGroup, group)),
    providerSession: sid ?? null,
    idToken,
  }
}

/** As the cookie has it. */
export const sealUnderWay = (underWay: UnderWay): string => Buffer.from(JSON.stringify(underWay)).toString('base64url')

/** Null: it is none of ours. */
export function readUnderWay(cookie: string | null): UnderWay | null {
  try {
    return UnderWay.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()))
  } catch {
    return null
  }
}
