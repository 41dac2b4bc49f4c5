import { createHash } from 'node:crypto'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { StoreProblem, startPostgres } from '../../../stores/start.ts'
import { calendarBefore } from '../calendar.ts'
import { fernhollow } from '../fernhollow/index.ts'
import { storeFiles } from '../stores/datasets.ts'
import { fillDuckdb, fillParquet, fillPostgres } from '../stores/fill.ts'
import { featureTables, ledgerTables, shopTables, trainingFiles } from '../stores/rows.ts'

/** The company's own stores. `env`: how the API gets there; empty where there are none. `filled`: when all rows are in them. */
export type DemoStores = { env: Record<string, string>; filled: Promise<void>; stop(): Promise<void> }

export type StoresOptions = { home: string; seed: string; now: number; tell: (line: string) => void }

/**
 * Starts the shop's Postgres, and fills it, the DuckDB file of features and the Parquet files of training sets with the same people that the
 * story is about; what is there already stays. Where Postgres cannot be had, it says why, and the demo goes on without stores.
 */
export async function startStores({ home, seed, now, tell }: StoresOptions): Promise<DemoStores> {
  try {
    const folder = join(home, 'stores', createHash('sha256').update(seed).digest('hex').slice(0, 8))
    const { workspace, people } = fernhollow(seed)
    const [postgres] = await Promise.all([
      startPostgres({ ...(await placeOf(home, folder)), log: tell }),
      writeFiles(folder, storeFiles(workspace)),
    ])
    const calendar = calendarBefore(now)
    const filled = Promise.all([
      fillPostgres(postgres.url, 'shop', () => [...shopTables(people, 'EU', calendar), ...ledgerTables(people)]),
      fillPostgres(postgres.url, 'shop_us', () => shopTables(people, 'US', calendar)),
      fillDuckdb(join(folder, 'features.duckdb'), () => featureTables(people)),
      fillParquet(join(folder, 'training'), () => trainingFiles(people)),
    ]).then(() => {})
    // Whoever waits for it hears of a failure; nobody is told twice.
    filled.catch(() => {})
    const env = { EXECUTORS_FILE: join(folder, 'executors.yml'), SHOP_DATABASE_URL: postgres.url }
    return { env, filled, stop: postgres.stop }
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error
    tell(`The demo goes on without its stores, so requests are carried out by people alone. ${error.message}`)
    return { env: {}, filled: Promise.resolve(), stop: async () => {} }
  }
}

async function writeFiles(folder: string, files: Record<string, object>): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(
    Object.entries(files).map(([name, content]) =>
      writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`),
    ),
  )
}

/** Postgres of root runs as somebody else, who may not get into root's folders. */
async function placeOf(home: string, folder: string): Promise<{ home: string; cache?: string }> {
  if (process.getuid?.() !== 0 || (await isOpen(folder))) return { home: join(folder, 'postgres') }
  const place = join(
    '/var/tmp',
    `dyetrace-demo-${createHash('sha256').update(resolve(home)).digest('hex').slice(0, 8)}`,
  )
  await mkdir(place, { recursive: true, mode: 0o711 })
  return { home: join(place, 'postgres'), cache: join(place, 'cache') }
}

const EVERYBODY_PASSES = 0o001

async function isOpen(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true })
  for (let one = resolve(folder); one !== dirname(one); one = dirname(one))
    if (((await stat(one)).mode & EVERYBODY_PASSES) === 0) return false
  return true
}
