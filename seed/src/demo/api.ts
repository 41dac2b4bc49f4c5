import { join } from 'node:path'
import type { Access } from '../../../neo4j/start.ts'
import { type Child, startChild } from './child.ts'

/** `env`: what else it is told. `watch`: it starts again at each change of its sources. */
export type ApiOptions = {
  root: string
  home: string
  port: number
  neo4j: Access
  log: string
  watch?: boolean
  env?: Record<string, string>
}

/** Starts the API on this database. @throws Error when it does not start */
export function startApi({ root, home, port, neo4j, log, watch, env = {} }: ApiOptions): Promise<Child> {
  const main = join(root, 'api', 'src', 'main.ts')
  return startChild({
    title: 'The API',
    args: watch
      ? [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), 'watch', '--clear-screen=false', main]
      : ['--max-semi-space-size=64', '--import', 'tsx', main],
    cwd: root,
    env: {
      HOST: '127.0.0.1',
      PORT: String(port),
      NEO4J_URI: neo4j.uri,
      NEO4J_USER: neo4j.user,
      NEO4J_PASSWORD: neo4j.password,
      DYETRACE_HOME: home,
      ...env,
    },
    log,
    ready: `http://127.0.0.1:${port}/readyz`,
  })
}
