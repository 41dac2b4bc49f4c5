import { type Client, openClient } from '../../../testkit/client.ts'
import type { Stage } from '../../../testkit/stage.ts'
import { record } from '../../../testkit/statements.ts'
import { artifactsOf, runsOfDay, systems } from '../brand.ts'
import { median, quantile, timed } from '../stats.ts'
import type { Measurement, Report } from '../table.ts'
import { type Heavy, heavyRequests } from './requests.ts'

/** `seconds`: how long each heavy request is sent again and again, and at least once; `days` of one brand are there before. */
export type ContentionSize = { days: number; seconds: number }

export const contentionSize: ContentionSize = { days: 7, seconds: 4 }

/** Light questions come at fixed times, whether those before are answered or not: who waits is counted, too. */
const EVERY_MS = 20
const LIGHT = '{ artifacts(first: 1) { totalCount } }'

/**
 * How long a light question takes while one other client sends what may stop the API, beside how long it takes on a quiet one.
 * The answer to the heavy request, and its time, is in the setting.
 */
export async function measureContention(
  stage: Stage,
  { days, seconds }: ContentionSize,
  say: (line: string) => void,
): Promise<Report> {
  const { token } = await stage.workspace()
  const client = openClient(stage.url, { token })
  const stranger = openClient(stage.url)
  await tellBrand(client, days)
  const setting: Report['setting'] = { days, seconds }
  const measurements: Measurement[] = []
  for (const heavy of heavyRequests) {
    const quiet = await beside(client, () => pause(seconds * 1_000))
    const answers: string[] = []
    const busy = await beside(client, async () => {
      const end = performance.now() + seconds * 1_000
      do {
        const { ms, result } = await timed(() => send(heavy.token ? client : stranger, heavy))
        answers.push(`${result} in ${Math.round(ms)} ms`)
      } while (performance.now() < end)
    })
    const ratio = median(busy) / median(quiet)
    say(`contention: ${heavy.name}: ${answers[0]}; light p50 ${median(busy).toFixed(1)} ms (${ratio.toFixed(2)}×)`)
    setting[heavy.name] = answers[0] ?? ''
    measurements.push(measurementOf(heavy.name, 'quiet', quiet), {
      ...measurementOf(heavy.name, 'beside it', busy),
      ratio,
      targets: [{ name: 'p50 ≤ 2× quiet', reached: ratio <= 2 }],
    })
  }
  return { name: 'contention', setting, measurements }
}

async function tellBrand(client: Client, days: number): Promise<void> {
  for (const input of systems()) await record(client, 'registerSystem', input)
  for (const input of artifactsOf(0)) await record(client, 'registerArtifact', input)
  for (let day = 0; day < days; day += 1) await record(client, 'recordRuns', runsOfDay(0, day))
}

/** @returns the times of the light questions that came while the work was done, in ms */
async function beside(client: Client, work: () => Promise<unknown>): Promise<number[]> {
  const asked: Promise<number>[] = []
  // Whoever gets no answer waited for it.
  const answered = () => client.graphql(LIGHT).catch(() => null)
  const ask = () => asked.push(timed(answered).then(({ ms }) => ms))
  ask()
  const clock = setInterval(ask, EVERY_MS)
  try {
    await work()
  } finally {
    clearInterval(clock)
  }
  return Promise.all(asked)
}

let uploads = 0

/** @returns the status of its answer */
async function send(client: Client, { path, body, headers = {} }: Heavy): Promise<string> {
  uploads += 1
  const to = path.endsWith('=') ? `${path}${process.pid}-${uploads}` : path
  try {
    return String((await client.post(to, body(), headers)).status)
  } catch (error) {
    return error instanceof Error ? error.message : 'no answer'
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const measurementOf = (what: string, system: string, samples: readonly number[]): Measurement => ({
  what,
  system,
  clients: 1,
  unit: 'ms',
  middle: median(samples),
  slow: quantile(samples, 0.99),
})
