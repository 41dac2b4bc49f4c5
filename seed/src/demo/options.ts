import { parseArgs } from 'node:util'

export type Options = {
  /** Start the web as well. */
  web: boolean
  /** Start API and web from their sources, and again at each change of these. */
  watch: boolean
  /** Take a request of access and one of deletion to the end, then serve. */
  requests: boolean
  /** Seed an API that runs elsewhere, and stop. */
  seedOnly: boolean
  /** Of that API. */
  url: string
  /** Makes another company of invented people. */
  seed: string
}

export const usage = `npm run demo [-- options]

  --no-web      database and API only
  --requests    take a request of access and one of deletion to the end, then serve
  --watch       from the sources, again at each change (npm run dev)
  --seed-only   seed the API at --url and stop; DYETRACE_HOME must be that API's own
  --url URL     default http://127.0.0.1:4000
  --seed TEXT   another seed, other people; default "demo"
  --help

PORT, WEB_PORT, IDENTITY_PORT and NEO4J_PORT choose other ports; NEO4J_URI another database; DYETRACE_HOME another folder for state.`

/** @throws Error that names an unknown option */
export function readOptions(args: string[]): Options | 'help' {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      web: { type: 'boolean', default: true },
      requests: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      'seed-only': { type: 'boolean', default: false },
      url: { type: 'string', default: 'http://127.0.0.1:4000' },
      seed: { type: 'string', default: 'demo' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const { web, watch, requests, 'seed-only': seedOnly, url, seed } = values
  return { web, watch, requests, seedOnly, url, seed }
}
