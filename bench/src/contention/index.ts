import { type Client, openClient } from '../../../testkit/client.ts'
import type { Stage } from '../../../testkit/stage.ts'
import { record } from '../../../testkit/statements.ts'
import { artifactsOf, runsOfDay, systems } from '../brand.ts'
import { median, quantile, timed } from '../stats.ts'
import type { Measurement, Report } from '../table.ts'
import { heavyRequests } from './requests.ts'
import { startSender } from './sender.ts'

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
  await tellBrand(client, days)
  const setting: Report['setting'] = { days, seconds }
  const measurements: Measurement[] = []
  // Of its own: what one token sends too much of is no other's.
  const heavy = await newToken(client)
  const sender = startSender()
  try {
    for (const { name } of heavyRequests) {
      const quiet = (await beside(client, () => pause(seconds * 1_000))).times
      const { times: busy, done: answers } = await beside(client, () =>
        sender.send({ url: stage.url, token: heavy, name, seconds }),
      )
      const ratio = median(busy) / median(quiet)
      say(`contention: ${name}: ${toldOf(answers)}; light p50 ${median(busy).toFixed(1)} ms (${ratio.toFixed(2)}×)`)
      setting[name] = toldOf(answers)
      measurements.push(measurementOf(name, 'quiet', quiet), {
        ...measurementOf(name, 'beside it', busy),
        ratio,
        targets: [{ name: 'p50 ≤ 2× quiet', reached: ratio <= 2 }],
      })
    }
  } finally {
    sender.stop()
  }
  return { name: 'contention', setting, measurements }
}

async function tellBrand(client: Client, days: number): Promise<void> {
  for (const input of systems()) await record(client, 'registerSystem', input)
  for (const input of artifactsOf(0)) await record(client, 'registerArtifact', input)
  for (let day = 0; day < days; day += 1) await record(client, 'recordRuns', runsOfDay(0, day))
}

async function newToken(client: Client): Promise<string> {
  const { data, errors } = await client.graphql<{ createToken: { secret: string | null } }>(
    'mutation { createToken(input: { name: "heavy", roles: [ADMIN], hours: 1 }) { secret } }',
  )
  if (!data?.createToken.secret) throw new Error(`No token was made: ${errors.map(({ message }) => message).join(' ')}`)
  return data.createToken.secret
}

/** The first answer, and of how many how many were refused for there being too many. */
const toldOf = (answers: readonly string[]): string => {
  const refused = answers.filter((answer) => answer.startsWith('429')).length
  return `${answers[0]}; ${answers.length} sent, ${refused} of them 429`
}

/** @returns the times of the light questions that came while the work was done, in ms, and what it came to */
async function beside<T>(client: Client, work: () => Promise<T>): Promise<{ times: number[]; done: T }> {
  const asked: Promise<number>[] = []
  const answered = async () => {
    // Whoever gets no answer waited for it; a refusal comes at once, and is no answer.
    const answer = await client.graphql(LIGHT).catch(() => null)
    if (answer && answer.errors.length > 0) throw new Error(`A light question was answered with ${answer.status}.`)
  }
  const ask = () => asked.push(timed(answered).then(({ ms }) => ms))
  ask()
  const clock = setInterval(ask, EVERY_MS)
  try {
    const done = await work()
    clearInterval(clock)
    return { times: await Promise.all(asked), done }
  } finally {
    clearInterval(clock)
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
