import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { median, quantile } from '../stats.ts'
import type { Report } from '../table.ts'

export type PackagesSize = { items: number; rows: number; rounds: number }

export const packagesSize: PackagesSize = { items: 2_000, rows: 20_000, rounds: 10 }

/** Times in ms, most memory in kB: `before` with the content and all code loaded. */
export type Made = { zip: number[]; json: number[]; before: number; peakOfZip: number }

const MOST_KB = 256 * 1024

/** Packages as ZIPs of HTML, PDF, CSV, JSON and JSON-LD with rows of stores, beside the same items and rows as compressed JSON. */
export async function measurePackages(size: PackagesSize, say: (line: string) => void): Promise<Report> {
  const { items, rows, rounds } = size
  say(`packages: ${rounds} times ${items} items with ${rows} rows`)
  const made = await madeElsewhere(size)
  const ours = median(made.zip)
  const json = median(made.json)
  const row = { what: `package of ${items} items`, clients: 1, unit: 'ms' as const }
  const memory = { what: 'most memory of the process', clients: 1, unit: 'kB' as const }
  return {
    name: 'packages',
    setting: { items, rows, rounds },
    measurements: [
      {
        ...row,
        system: 'zipOf',
        middle: ours,
        slow: quantile(made.zip, 0.99),
        targets: [{ name: '≤ 5 s', reached: ours <= 5_000 }],
      },
      { ...row, system: 'JSON, deflated', middle: json, ratio: ours / json },
      {
        ...memory,
        system: 'zipOf',
        middle: made.peakOfZip,
        targets: [{ name: '≤ 256 MB', reached: made.peakOfZip <= MOST_KB }],
      },
      { ...memory, system: 'before the first', middle: made.before },
    ],
  }
}

/** In a process of its own, so that the memory is that of packages alone. @throws Error where it ends without an answer */
async function madeElsewhere(size: PackagesSize): Promise<Made> {
  const child = fork(fileURLToPath(new URL('./making.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process that makes packages ended with ${code}.`)
  })
  child.send(size)
  const [made] = (await Promise.race([once(child, 'message'), ended])) as [Made]
  ended.catch(() => {})
  return made
}
