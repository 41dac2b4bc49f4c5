import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { diskFull, homeInUse } from './home.ts'
import { portTaken } from './port.ts'
import { Neo4jProblem } from './problem.ts'

/** A clean shutdown writes a checkpoint; past this it is killed, and the next start recovers from the log. */
const SHUTDOWN_PATIENCE_MS = 30_000

/** One start of the launcher. */
export interface Launch {
  readonly java: string
  readonly classPath: string
  readonly home: string
  readonly port: number
  /** The largest heap, as `-Xmx` takes it: `1g`. */
  readonly heap: string
  readonly env: NodeJS.ProcessEnv
  /** A password to set before Bolt opens; null keeps the one that the database has. */
  readonly setPassword: string | null
  /** Called when the database has taken the password, before anyone can connect. */
  readonly onPasswordSet: () => Promise<void>
}

/** A launched database. */
export interface Launched {
  readonly pid: number
  /** Ends it in order; the second call waits for the first. */
  stop(): Promise<void>
}

type Launcher = ChildProcess & { stdin: Writable; stdout: Readable }

/**
 * Starts the launcher and waits until it answers over Bolt.
 * Its standard input stays open as long as this process lives: when it closes, for whatever reason, the JVM ends.
 * @throws Neo4jProblem HOME_IN_USE, PORT_TAKEN, DISK_FULL or START_FAILED
 */
export async function launch(launch: Launch): Promise<Launched> {
  const child = startJvm(launch)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = stopOnce(child, ended)
  child.stdin.on('error', () => {
    // The JVM is gone already; its exit tells why.
  })
  child.stdin.write(`${launch.setPassword ?? ''}\n`)
  try {
    const last = await lastWord(child, launch.onPasswordSet)
    if (last === 'READY' && child.pid !== undefined) return { pid: child.pid, stop }
    throw last === 'HOME_IN_USE' ? await homeInUse(launch.home) : await failure(launch)
  } catch (error) {
    await stop()
    throw error
  }
}

function startJvm({ java, classPath, home, port, heap, env }: Launch): Launcher {
  const log = openSync(join(home, 'logs', 'launcher.log'), 'a', 0o600)
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']
  const flags = [
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dfile.encoding=UTF-8',
    '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
    `-Xmx${heap}`,
  ]
  try {
    // A group of its own: Ctrl-C in a terminal reaches the parent only, which then stops the database last.
    const child = spawn(java, [...flags, '-cp', classPath, 'dyetrace.neo4j.Launcher', home, String(port)], {
      detached: true,
      env,
      stdio: ['pipe', 'pipe', log],
    })
    return child as Launcher
  } finally {
    closeSync(log)
  }
}

/** Reads the launcher's words up to the one that decides, or null when it ended without one. */
async function lastWord(child: Launcher, onPasswordSet: () => Promise<void>): Promise<string | null> {
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  const decided = (async () => {
    for await (const word of createInterface({ input: child.stdout })) {
      if (word === 'PASSWORD_SET') await onPasswordSet()
      else if (word === 'READY' || word === 'HOME_IN_USE') return word
    }
    return null
  })()
  const word = await Promise.race([decided, failed])
  child.stdout.resume()
  return word
}

function stopOnce(child: Launcher, ended: Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined
  return () => {
    stopping ??= (async () => {
      child.stdin.end()
      const impatient = setTimeout(() => child.kill('SIGKILL'), SHUTDOWN_PATIENCE_MS)
      if (child.pid !== undefined) await ended
      clearTimeout(impatient)
    })()
    return stopping
  }
}

/** Names the cause that the launcher's log tells. */
async function failure({ home, port }: Launch): Promise<Neo4jProblem> {
  const log = await readFile(join(home, 'logs', 'launcher.log'), 'utf8')
  if (log.includes('No space left on device')) return diskFull(home)
  if (/Address already in use|PortBindException/.test(log)) return portTaken(port)
  const causes = log.split('\n').filter((line) => /^(Caused by: |\S+(Exception|Error))/.test(line))
  return new Neo4jProblem(
    'START_FAILED',
    `The local Neo4j did not start: ${causes.at(-1) ?? log.slice(-500).trim()}`,
    `Its logs are in ${join(home, 'logs')}. To begin with an empty database, move ${home} away.`,
  )
}
