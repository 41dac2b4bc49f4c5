import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Chromium } from './chromium.ts'

const run = promisify(execFile)

/** Not among the packages of this project: it and what it brings would double them, for one line of one table. */
const LIGHTHOUSE = 'lighthouse@12.8.2'

const Result = z.object({
  categories: z.object({
    performance: z.object({ score: z.number() }),
    accessibility: z.object({ score: z.number() }),
  }),
})

/** Lighthouse's scores of a page, 0 to 100, with its own settings for a desktop. `folder`: for its report. */
export async function lighthouse(
  { path, cookie }: Chromium,
  address: string,
  folder: string,
): Promise<{ performance: number; accessibility: number }> {
  const output = join(folder, 'lighthouse.json')
  await run(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, address, '--quiet', '--preset=desktop', '--output=json', `--output-path=${output}`],
      ...['--only-categories=performance,accessibility', '--no-enable-error-reporting'],
      `--extra-headers=${JSON.stringify({ Cookie: `${cookie.name}=${cookie.value}` })}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, CHROME_PATH: path }, timeout: 5 * 60_000 },
  )
  const { categories } = Result.parse(JSON.parse(await readFile(output, 'utf8')))
  const points = (score: number) => Math.round(score * 100)
  return { performance: points(categories.performance.score), accessibility: points(categories.accessibility.score) }
}
