import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPostgres, startPostgres } from './start.ts'

const folder = mkdtempSync(join(tmpdir(), 'dyetrace-stores-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function value(url: string, text: string): Promise<unknown> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query({ text, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    const heard = (answer: boolean) => () => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', heard(true)).once('error', heard(false))
  })

describe('a local Postgres', () => {
  // `mkdtemp` lets nobody else in, and root runs Postgres as somebody else.
  const home = join(tmpdir(), `dyetrace-postgres-${process.pid}`)
  let running: RunningPostgres
  beforeAll(async () => {
    running = await startPostgres({ home })
  })
  afterAll(async () => {
    await running.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('is Postgres 17, answers, and does not run as root', async () => {
    expect(await value(running.url, 'SHOW server_version')).toMatch(/^17\./)
    expect(statSync(running.data).uid).not.toBe(0)
  })

  it('refuses a wrong password', async () => {
    await expect(value(running.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password')
  })

  it('tells a second start on its folder that it is in use', async () => {
    await expect(startPostgres({ home })).rejects.toMatchObject({ code: 'HOME_IN_USE' })
    expect(await value(running.url, 'SELECT 1')).toBe(1)
  })

  it('keeps its rows when it stops and starts', async () => {
    await value(running.url, "CREATE TABLE note AS SELECT 'still here' AS text")
    await running.stop()
    await running.stop()
    running = await startPostgres({ home })
    expect(await value(running.url, 'SELECT text FROM note')).toBe('still here')
  })

  it('ends with its parent, even when that is killed', async () => {
    const other = `${home}-orphan`
    const program = `
      const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'start.ts'))})
      const { url } = await startPostgres({ home: ${JSON.stringify(other)} })
      console.log(url)
      setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const url = await new Promise<string>((resolve) =>
      parent.stdout.once('data', (line) => resolve(String(line).trim())),
    )
    const port = Number(new URL(url).port)
    expect(await listens(port)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => listens(port), { timeout: 30_000 }).toBe(false)
    rmSync(other, { recursive: true, force: true })
  })
})
