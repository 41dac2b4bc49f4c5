/** The process of `startSender`: sends what it is told to, and tells what was answered. */
import { type Client, openClient } from '../../../testkit/client.ts'
import { timed } from '../stats.ts'
import { type Heavy, heavyRequests } from './requests.ts'
import type { Order } from './sender.ts'

let uploads = 0

/** @returns the status of its answer */
async function send(client: Client, { path, headers = {} }: Heavy, body: string | Buffer): Promise<string> {
  uploads += 1
  const to = path.endsWith('=') ? `${path}${process.pid}-${uploads}` : path
  try {
    return String((await client.post(to, body, headers)).status)
  } catch (error) {
    return error instanceof Error ? error.message : 'no answer'
  }
}

async function sendAgainAndAgain({ url, token, name, seconds }: Order): Promise<string[]> {
  const heavy = heavyRequests.find((one) => one.name === name)
  if (!heavy) throw new Error(`no heavy request is called ${name}`)
  const client = openClient(url, heavy.token ? { token } : {})
  const answers: string[] = []
  const end = performance.now() + seconds * 1_000
  do {
    const body = heavy.body()
    const { ms, result } = await timed(() => send(client, heavy, body))
    answers.push(`${result} in ${Math.round(ms)} ms`)
  } while (performance.now() < end)
  return answers
}

process.on('message', (order: Order) => {
  sendAgainAndAgain(order).then(
    (answers) => process.send?.(answers),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    },
  )
})
// Nobody is left to send for.
process.on('disconnect', () => process.exit(0))
