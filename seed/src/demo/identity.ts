import { join } from 'node:path'
import { type Child, startChild } from './child.ts'

/** Where people sign in. */
export type Identity = Child & { issuer: string }

/** `webs`: addresses of the web servers that people sign in to. */
export type IdentityOptions = { root: string; port: number; webs: string[]; log: string }

/** Starts the demo's sign-in provider. @throws Error when it does not start, as with NODE_ENV=production */
export async function startIdentity({ root, port, webs, log }: IdentityOptions): Promise<Identity> {
  const issuer = `http://127.0.0.1:${port}`
  const child = await startChild({
    title: 'The sign-in provider',
    args: ['--import', 'tsx', join(root, 'identity', 'src', 'main.ts')],
    cwd: root,
    env: { PORT: String(port), WEB_URLS: webs.join(',') },
    log,
    ready: `${issuer}/.well-known/openid-configuration`,
  })
  return { ...child, issuer }
}
