import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { StoreProblem } from './problem.ts'

/** As whom a program runs. Null: as this process. */
export type User = { uid: number; gid: number }

/** A shutdown writes a checkpoint; past this it is killed, and the next start recovers from the log. */
const SHUTDOWN_PATIENCE_MS = 20_000

/**
 * Runs Postgres until its standard input closes, which it does when the parent ends, for whatever reason. SIGINT is Postgres's
 * fast shutdown. `exec 3<&0`: a program in the background of a shell has no standard input.
 */
const WATCHED = `exec 3<&0
"$@" 2>&1 &
server=$!
( cat <&3 >/dev/null; kill -INT $server 2>/dev/null ) &
wait $server`

/** Runs a program to its end. */
export function runAs(user: User | null, program: string, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
      })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

type Launch = { programs: string; data: string; port: number; user: User | null }

/** Starts the server and waits until it accepts connections. @throws StoreProblem HOME_IN_USE or START_FAILED */
export async function launch({ programs, data, port, user }: Launch): Promise<{ pid: number; stop(): Promise<void> }> {
  const flags = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', '', '-c', 'log_statement=none']
  const postgres = [join(programs, 'bin', 'postgres'), ...flags]
  // A group of its own: Ctrl-C in a terminal reaches the parent only.
  const child = spawn('/bin/sh', ['-c', WATCHED, 'postgres', ...postgres], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  }) as ChildProcess & { stdin: Writable; stdout: Readable }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.stdin.on('error', () => {
    // It is gone already; its exit tells why.
  })
  const stop = stopOnce(child, ended)
  const said = await untilReady(child)
  if (said === null && child.pid !== undefined) return { pid: child.pid, stop }
  await stop()
  if (said?.includes('postmaster.pid" already exists'))
    throw new StoreProblem('HOME_IN_USE', `Another process runs the Postgres in ${data}.`, 'Stop that one first.')
  throw new StoreProblem('START_FAILED', `Postgres did not start: ${said?.slice(-500)}`, `Its files are in ${data}.`)
}

/** What it said until it ended; null: it accepts connections. */
async function untilReady(child: ChildProcess & { stdout: Readable }): Promise<string | null> {
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('database system is ready to accept connections')) {
      child.stdout.resume()
      return null
    }
    said.push(line)
  }
  return said.join('\n')
}

function stopOnce(child: ChildProcess & { stdin: Writable }, ended: Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined
  return () => {
    stopping ??= (async () => {
      child.stdin.end()
      const impatient = setTimeout(
        () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'),
        SHUTDOWN_PATIENCE_MS,
      )
      if (child.pid !== undefined) await ended
      clearTimeout(impatient)
    })()
    return stopping
  }
}
