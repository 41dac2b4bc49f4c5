import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes a folder that can stand for all of PATH, holding these programs, each the body of a shell script. */
export function programFolder(folder: string, programs: Readonly<Record<string, string>>): string {
  mkdirSync(folder)
  for (const [program, body] of Object.entries(programs)) {
    writeFileSync(join(folder, program), `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  }
  return folder
}

/** The path of this machine's own java. */
export function thisJava(): string {
  return spawnSync('/bin/sh', ['-c', 'command -v java'], { encoding: 'utf8' }).stdout.trim()
}
