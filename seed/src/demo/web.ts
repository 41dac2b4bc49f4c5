import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, open, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { clientIdOf, rolesOfGroups } from '../../../identity/src/index.ts'
import { type Child, startChild, tail } from './child.ts'

export type WebOptions = {
  /** The repository's root. */
  root: string
  port: number
  apiUrl: string
  /** Folder of the API's state: the key that people's tokens are signed with lies there. */
  home: string
  /** What people see here. */
  workspace: string
  /** Where people sign in: the demo's own provider. */
  issuer: string
  log: string
}

/** What the web server is told, however it is served. */
const environmentOf = ({ port, apiUrl, home, workspace, issuer }: WebOptions) => ({
  PORT: String(port),
  DYETRACE_API_URL: apiUrl,
  DYETRACE_WORKSPACE: workspace,
  DYETRACE_WEB_HOME: join(home, `web-${port}`),
  // The API looks for the public key beside it.
  PEOPLE_SIGNING_KEY: join(home, 'people', 'private.jwk'),
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientIdOf(`http://127.0.0.1:${port}`),
  OIDC_SCOPES: 'openid profile groups',
  OIDC_ROLES: JSON.stringify(rolesOfGroups),
  OIDC_NAME: 'the demo',
})

/** Next's folder for what it builds, as web/next.config.ts has it. */
const distDir = process.env.NEXT_DIST_DIR || '.next'

/** Where Next leaves the server that needs nothing but Node. */
const standalone = (root: string) => join(root, 'web', distDir, 'standalone', 'web')

/** Serves the built web. @throws Error when it does not start */
export function startWeb(options: WebOptions): Promise<Child> {
  const { root, port, log } = options
  return startChild({
    title: 'The web server',
    args: ['server.js'],
    cwd: standalone(root),
    env: { ...environmentOf(options), NODE_ENV: 'production', HOSTNAME: '127.0.0.1' },
    log,
    ready: `http://127.0.0.1:${port}/healthz`,
  })
}

/** Serves the web from its sources, each page built when it is first opened. @throws Error when it does not start */
export function watchWeb(options: WebOptions): Promise<Child> {
  const { root, port, log } = options
  return startChild({
    title: 'The web server',
    args: [next(root), 'dev', '--hostname', '127.0.0.1', '--port', String(port)],
    cwd: join(root, 'web'),
    env: { ...environmentOf(options), NEXT_TELEMETRY_DISABLED: '1' },
    log,
    ready: `http://127.0.0.1:${port}/healthz`,
  })
}

const next = (root: string) => join(root, 'node_modules/next/dist/bin/next')

/** Whether there is no whole build (server and static files), or one that is older than what it is made of. */
export async function isWebStale(root: string): Promise<boolean> {
  const parts = [join(standalone(root), 'server.js'), join(standalone(root), distDir, 'static')]
  const built = Math.min(
    ...(await Promise.all(
      parts.map((part) =>
        stat(part).then(
          (file) => file.mtimeMs,
          () => 0,
        ),
      ),
    )),
  )
  const sources = ['src', 'public', 'next.config.ts', 'package.json', 'postcss.config.mjs']
  const inWeb = sources.map((path) => join(root, 'web', path))
  const changes = await Promise.all([...inWeb, join(root, 'api/src/platform/access/roles.ts')].map(newest))
  return Math.max(...changes) > built
}

/** Builds the web for production. @throws Error with the end of its log */
export async function buildWeb(root: string, log: string, signal: AbortSignal): Promise<void> {
  const web = join(root, 'web')
  await mkdir(dirname(log), { recursive: true })
  const output = await open(log, 'w', 0o600)
  const build = spawn(process.execPath, [next(root), 'build'], {
    cwd: web,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', output.fd, output.fd],
    signal,
  })
  const [code] = await once(build, 'exit')
  await output.close()
  if (code !== 0) throw new Error(`The web could not be built. The end of ${log}:\n${await tail(log)}`)
  // The standalone server expects these beside it: https://nextjs.org/docs/app/api-reference/config/next-config-js/output
  await cp(join(web, distDir, 'static'), join(standalone(root), distDir, 'static'), { recursive: true })
  await cp(join(web, 'public'), join(standalone(root), 'public'), { recursive: true }).catch(ignoreMissing)
}

/** The latest change in a file or folder; 0 when it is not there. */
async function newest(path: string): Promise<number> {
  const file = await stat(path).catch(() => null)
  if (!file) return 0
  if (!file.isDirectory()) return file.mtimeMs
  const inside = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))))
  return Math.max(0, ...inside)
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
