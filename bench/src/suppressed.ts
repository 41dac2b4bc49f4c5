import { createHash, createHmac } from 'node:crypto'
import neo4j from 'neo4j-driver'
import { digestIdentity } from '../../api/src/catalog/customers/index.ts'
import { PersonKeys } from '../../api/src/platform/keys/index.ts'
import type { Stage } from '../../testkit/stage.ts'
import { median, quantile, timed } from './stats.ts'
import type { Report } from './table.ts'

export type SuppressedSize = { suppressed: number; identities: number; rounds: number }

export const suppressedSize: SuppressedSize = { suppressed: 100_000, identities: 200_000, rounds: 5 }

const LEAST_A_SECOND = 200_000

/** Whether people may come back with a backup, asked of the API; beside it the digests alone that this takes, in this process. */
export async function measureSuppressed(
  stage: Stage,
  size: SuppressedSize,
  say: (line: string) => void,
): Promise<Report> {
  say(`suppressed: ${size.rounds} times ${size.identities} identities, among ${size.suppressed} people`)
  const { ws, token } = await stage.workspace()
  const digests = Array.from({ length: size.suppressed }, (_, n) => createHash('sha256').update(`${n}`).digest('hex'))
  for (let from = 0; from < digests.length; from += 10_000)
    await stage.driver.executeQuery(
      'UNWIND $digests AS digest CREATE (s:Suppressed {ws: $ws, digest: digest}) SET s.since = $at, s.request = "r"',
      { ws, digests: digests.slice(from, from + 10_000), at: Date.now() },
      { routing: neo4j.routing.WRITE },
    )
  const people = Array.from({ length: size.identities }, (_, n) => ({
    namespace: 'email',
    value: `customer.${n}@mail${n % 97}.example.com`,
  }))
  const body = people.map((one) => `${JSON.stringify(one)}\n`).join('')
  const ask = async () => {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`${stage.url}/suppressed`, { method: 'POST', headers, body })
    const told = await response.text()
    if (response.status !== 200 || told.length < size.identities) throw new Error(`answered with ${response.status}`)
  }
  const keys = new PersonKeys([(text) => createHmac('sha256', 'a key').update(text).digest('hex')])
  const alone = async () => people.forEach(({ namespace, value }) => void digestIdentity(keys, namespace, value))
  const samples = { ours: [] as number[], alone: [] as number[] }
  for (let round = -1; round < size.rounds; round += 1) {
    const [ours, hashed] = [await timed(ask), await timed(alone)]
    if (round < 0) continue
    samples.ours.push((size.identities / ours.ms) * 1_000)
    samples.alone.push((size.identities / hashed.ms) * 1_000)
  }
  const row = { what: `${size.identities} identities at once`, clients: 1, unit: 'identities/s' as const }
  const middle = median(samples.ours)
  return {
    name: 'suppressed',
    setting: size,
    measurements: [
      {
        ...row,
        system: 'API',
        middle,
        slow: quantile(samples.ours, 0.01),
        targets: [{ name: `≥ ${LEAST_A_SECOND}`, reached: middle >= LEAST_A_SECOND }],
      },
      { ...row, system: 'digests alone', middle: median(samples.alone), ratio: middle / median(samples.alone) },
    ],
  }
}
