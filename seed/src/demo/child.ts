import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

const TETHER = pathToFileURL(resolve(import.meta.dirname, 'tether.mjs')).href

/** A server of ours. It cannot outlive this process. */
export type Child = { stop(): Promise<void> }

export type ChildOptions = {
  /** What to call it in messages. */
  title: string
  /** Arguments of Node. */
  args: string[]
  cwd: string
  env: Record<string, string>
  /** Where its output goes. */
  log: string
  /** Answers 200 when the server is ready. */
  ready: string
}

/**
 * Starts a Node program and waits until it answers. It runs in a process group of its own, so that a Ctrl-C in the
 * terminal reaches only us and things stop in order.
 * @throws Error with the end of its log when it stops before it is ready
 */
export async function startChild({ title, args, cwd, env, log, ready }: ChildOptions): Promise<Child> {
  await mkdir(dirname(log), { recursive: true })
  const output = await open(log, 'w', 0o600)
  const child = spawn(process.execPath, ['--import', TETHER, ...args], {
    cwd,
    env: { ...process.env, ...env, DYETRACE_PARENT: String(process.pid) },
    stdio: ['pipe', output.fd, output.fd],
    detached: true,
  })
  await output.close()
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(hard)
  }
  try {
    while (!(await answers(ready))) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`${title} did not start. The end of ${log}:\n${await tail(log)}`)
      }
      await sleep(100)
    }
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

const answers = (url: string) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  )

/** The last lines of a log. */
export async function tail(log: string): Promise<string> {
  return (await readFile(log, 'utf8')).trimEnd().split('\n').slice(-15).join('\n')
}
