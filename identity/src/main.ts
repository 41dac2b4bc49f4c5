import { readEnvironment } from './environment.ts'
import { openProvider } from './provider.ts'

/** The demo's sign-in provider, on loopback. Stops on SIGINT and SIGTERM. */
function main(): void {
  const { PORT: port, WEB_URLS: webs } = readEnvironment(process.env)
  const provider = openProvider({ issuer: `http://127.0.0.1:${port}`, webs })
  const server = provider.listen(port, '127.0.0.1', () => console.log(`ready on ${port}`))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
  }
}

try {
  main()
} catch (error) {
  console.error(`The demo's sign-in did not start.\n  ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
