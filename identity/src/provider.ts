import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { type ClientMetadata, type Configuration, type JWK, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { clientIdOf, namesOf } from './clients.ts'
import { showPeople, showProblem, showSignedOut, showSignOut } from './pages.ts'
import { people } from './people.ts'

type Options = {
  /** The provider's own address. */
  issuer: string
  /** Addresses of the web servers that people sign in to. */
  webs: readonly string[]
}

const SCOPE = 'openid profile groups'
const HOUR = 3600

/**
 * An OpenID Connect provider whose people are the demo's, chosen by a click. Everything is in memory: after a restart nobody is signed in
 * here.
 */
export function openProvider({ issuer, webs }: Options): Provider {
  const returnTo = webs.flatMap(namesOf)
  const provider = new Provider(issuer, configurationFor(webs, returnTo))
  const hosts = [new URL(issuer).host, new URL(issuer).host.replace('127.0.0.1', 'localhost')]
  provider.on('backchannel.error', (_, error, { clientId }) =>
    console.error(`${clientId} was not told of a sign-out: ${error.message}`),
  )
  provider.use(async (ctx, next) => {
    // A name that leads here by somebody else's DNS is not ours.
    if (!hosts.includes(ctx.request.headers.host ?? '')) {
      ctx.status = 421
      ctx.body = 'Not a host of this server.\n'
      return
    }
    const uid = /^\/interaction\/([\w-]+)$/.exec(ctx.path)?.[1]
    if (uid) await choosePerson(provider, ctx as KoaContextWithOIDC, uid, returnTo)
    else await next()
  })
  return provider
}

/** GET shows the people, POST takes the choice. */
async function choosePerson(provider: Provider, ctx: KoaContextWithOIDC, uid: string, returnTo: string[]) {
  const { req, res } = ctx
  const underWay = await provider.interactionDetails(req, res).catch(() => null)
  ctx.set('cache-control', 'no-store')
  ctx.status = underWay ? 200 : 400
  if (!underWay) return showProblem(ctx, 'It was begun in another browser, or too long ago.')
  if (ctx.method !== 'POST') return showPeople(ctx, people, uid, returnTo)
  const chosen = new URLSearchParams(await bodyOf(ctx)).get('person')
  const person = people.find(({ id }) => id === chosen)
  if (!person) return showPeople(ctx, people, uid, returnTo)
  const next = await provider.interactionResult(req, res, { login: { accountId: person.id, remember: false } })
  ctx.status = 303
  ctx.redirect(next)
}

/** The choice is a few bytes; what is longer is none. */
async function bodyOf({ req }: KoaContextWithOIDC): Promise<string> {
  let text = ''
  for await (const piece of req) {
    text += piece
    if (text.length > 1000) return ''
  }
  return text
}

function configurationFor(webs: readonly string[], returnTo: string[]): Configuration {
  return {
    clients: webs.map(clientOf),
    jwks: { keys: [newKey()] },
    fetch: (url, options) => fetch(url, withoutDispatcher(options)),
    claims: { openid: ['sub', 'sid'], profile: ['name'], groups: ['groups'] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(32).toString('hex')] },
    ttl: { Interaction: HOUR, Session: 10 * HOUR, Grant: 10 * HOUR, IdToken: HOUR, AccessToken: 600 },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => showSignOut(ctx, form, returnTo),
        postLogoutSuccessSource: async (ctx) => showSignedOut(ctx),
      },
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    renderError: async (ctx, { error }) => showProblem(ctx, `The provider says: ${error.replace(/[^\w]/g, ' ')}.`),
    findAccount: (_, id) => {
      const person = people.find((one) => one.id === id)
      if (!person) return undefined
      return { accountId: id, claims: () => ({ sub: id, name: person.name, groups: person.groups }) }
    },
    // Nobody is asked whether our own web server may know their name.
    loadExistingGrant: async ({ oidc }) => {
      const [clientId, accountId] = [oidc.client?.clientId, oidc.session?.accountId]
      if (!clientId || !accountId) return undefined
      const grant = new oidc.provider.Grant({ clientId, accountId })
      grant.addOIDCScope(SCOPE)
      await grant.save()
      return grant
    },
  }
}

/** The library's dispatcher reaches no address of this machine; our web servers, which alone are told of sign-outs, are here. */
function withoutDispatcher(options: RequestInit = {}): RequestInit {
  const plain: RequestInit & { dispatcher?: unknown } = { ...options }
  delete plain.dispatcher
  return plain
}

/** Nobody else can sign with it: the library's own is in its source. */
function newKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' } as JWK
}

function clientOf(web: string): ClientMetadata {
  const names = namesOf(web)
  return {
    client_id: clientIdOf(web),
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: names.map((name) => `${name}/sign-in/callback`),
    post_logout_redirect_uris: names.map((name) => `${name}/sign-in`),
    backchannel_logout_uri: `${web}/sign-out/back-channel`,
    backchannel_logout_session_required: true,
  }
}
