import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../neo4j/port.ts'
import { type Api, startApi } from '../../testkit/api.ts'
import { type Authority, newAuthority } from '../../testkit/certificates.ts'
import { startTlsDatabase } from '../../testkit/tlsDatabase.ts'

const main = resolve(import.meta.dirname, '../src/main.ts')

let folder: string
let trusted: Authority
let other: Authority
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dyetrace-tls-'))
  trusted = await newAuthority('Company')
  other = await newAuthority('Somebody')
  await writeFile(join(folder, 'company.pem'), trusted.cert)
  await writeFile(join(folder, 'somebody.pem'), other.cert)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the database behind TLS', () => {
  let database: Awaited<ReturnType<typeof startTlsDatabase>>
  const started: ChildProcess[] = []
  beforeAll(async () => {
    database = await startTlsDatabase(await trusted.issue())
  })
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL')
    await database?.stop()
  })

  /** The API in a process of its own, which trusts this authority. @returns once it answers or has ended */
  async function start(scheme: string, authority: string): Promise<{ isReady: boolean; said: string }> {
    const port = await freePort(0)
    const child = spawn(process.execPath, ['--import', 'tsx', main], {
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: join(folder, authority),
        NEO4J_URI: `${scheme}://localhost:${database.port}`,
        NEO4J_USER: database.user,
        NEO4J_PASSWORD: database.password,
        DYETRACE_HOME: join(folder, `home-${port}`),
        PORT: String(port),
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    started.push(child)
    let said = ''
    child.stderr?.on('data', (piece) => {
      said += piece
    })
    while (child.exitCode === null) {
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
      if (ready?.ok) return { isReady: true, said }
      await new Promise((done) => setTimeout(done, 100))
    }
    return { isReady: false, said }
  }

  it('is written to by an API that trusts its authority', async () => {
    expect(await start('bolt+s', 'company.pem')).toMatchObject({ isReady: true })
  })

  it('is refused by an API that trusts another authority, which says what to do', async () => {
    const { isReady, said } = await start('bolt+s', 'somebody.pem')
    expect(isReady).toBe(false)
    expect(said).toContain("Neo4j's certificate is not trusted")
    expect(said).toContain('NODE_EXTRA_CA_CERTS')
  })

  it('turns away an API that comes without TLS, which says how to come with it', async () => {
    const { isReady, said } = await start('bolt', 'company.pem')
    expect(isReady).toBe(false)
    expect(said).toContain('bolt+s://')
  })
})

describe('the API behind a proxy with TLS', () => {
  let api: Api
  let proxy: Server
  let address: string
  beforeAll(async () => {
    api = await startApi()
    proxy = createServer(await trusted.issue(), (from, to) => {
      const { method, url, headers } = from
      from.pipe(
        request(new URL(url ?? '/', api.url), { method, headers }, (answer: IncomingMessage) => {
          to.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(to)
        }),
      )
    })
    proxy.listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    address = `https://localhost:${(proxy.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    proxy?.close()
    await api?.stop()
  })

  /** A program that asks as the web server does, and trusts this authority. @returns what it prints */
  async function ask(authority: string, token: string): Promise<string> {
    const program = `
      const [url, token] = process.argv.slice(1)
      const headers = { 'content-type': 'application/json', authorization: 'Bearer ' + token }
      const body = JSON.stringify({ query: '{ search(text: "a") { totalCount } }' })
      await fetch(url + '/graphql', { method: 'POST', headers, body })
        .then(async (answer) => console.log(answer.status, await answer.text()), (error) => console.log(error.cause?.code))`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program, address, token], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, authority) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let printed = ''
    child.stdout.on('data', (piece) => {
      printed += piece
    })
    await once(child, 'exit')
    return printed.trim()
  }

  it('answers whoever trusts its authority', async () => {
    const { token } = await api.workspace()
    expect(await ask('company.pem', token)).toBe('200 {"data":{"search":{"totalCount":0}}}')
  })

  it('is told nothing, no token either, by whoever trusts another authority', async () => {
    const { token } = await api.workspace()
    expect(await ask('somebody.pem', token)).toMatch(/^(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_)/)
  })
})
