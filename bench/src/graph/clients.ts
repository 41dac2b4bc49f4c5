import { timed } from '../stats.ts'
import type { Client } from './systems.ts'

/**
 * So many requests from all clients together, each sending its next as soon as its last is answered.
 * @returns how long each took, in ms. @throws Error on an answer other than `expected`
 */
export async function closedLoop(
  clients: readonly Client[],
  requests: number,
  ask: (client: Client) => Promise<number>,
  expected: number,
): Promise<number[]> {
  const samples: number[] = []
  let begun = 0
  await Promise.all(
    clients.map(async (client) => {
      while (begun < requests) {
        begun += 1
        const { ms, result } = await timed(() => ask(client))
        if (result !== expected) throw new Error(`${result} were counted where ${expected} are.`)
        samples.push(ms)
      }
    }),
  )
  return samples
}
