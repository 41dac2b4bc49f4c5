import { spawn } from 'node:child_process'

/** What a finished program left: its exit code (null after a signal) and both of its streams, as one text. */
export interface Finished {
  readonly code: number | null
  readonly output: string
}

/**
 * Runs a program to its end without a shell. It is looked up on the PATH of `env`.
 * @returns null when there is no such program; any other failure to start it is thrown.
 */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Finished | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
    let output = ''
    const collect = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(null) : reject(error)))
    child.on('close', (code) => resolve({ code, output }))
  })
}
