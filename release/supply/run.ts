import { spawnSync } from 'node:child_process'

/** Runs a program to its end. `isDone`: it was there, and ended with 0. `output`: all that it printed, `stdout` alone first. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
): { isDone: boolean; stdout: string; output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { isDone: status === 0, stdout: stdout ?? '', output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` }
}
