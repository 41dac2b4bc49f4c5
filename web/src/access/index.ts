import { type BackChannel, openBackChannel } from './backChannel.ts'
import { type Settings, settings } from './environment.ts'
import { openSigner, type Signer } from './personToken.ts'
import { openProvider, type Provider } from './provider.ts'
import { openSessions, type Sessions } from './sessions.ts'
import { limitSignIns, type SignInLimit } from './signInLimit.ts'

export { cookieIn, cookieNames, setCookie } from './cookies.ts'
export { type Asked, originOf, refusalAt } from './door.ts'
export { type Settings, settings } from './environment.ts'
export { readUnderWay, sealUnderWay } from './provider.ts'
export { returnAddress } from './returnAddress.ts'
export { type Role, rolesOf } from './roles.ts'
export type { Session } from './sessions.ts'

type Access = {
  settings: Settings
  sessions: Sessions
  provider: Provider
  backChannel: BackChannel
  signer: Signer
  signInLimit: SignInLimit
}

// Next builds pages, routes and the proxy apart from each other: what they share is kept where all of them find it.
const shared = globalThis as typeof globalThis & { dyetraceAccess?: Promise<Access> }

/** What signing in needs, opened once. @throws Error that names each variable that is wrong, and what to do */
export function access(): Promise<Access> {
  shared.dyetraceAccess ??= open()
  return shared.dyetraceAccess
}

async function open(): Promise<Access> {
  const all = settings()
  const sessions = openSessions(all)
  const provider = openProvider(all)
  return {
    settings: all,
    sessions,
    provider,
    backChannel: openBackChannel(provider, all.clientId, sessions),
    signer: await openSigner(all.signingKey, all.publicKey),
    signInLimit: limitSignIns(all.signInsPerMinute, all.addressHeader),
  }
}
