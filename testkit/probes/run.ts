import type { Api } from '../api.ts'
import type { Client } from '../client.ts'
import { type Named, steady } from '../questions/about.ts'
import type { Probe } from './probes.ts'
import { namedNowhere, type Probed } from './world.ts'

/** What came of probes. `leaks`: each says which probe, and what its answer gave away. */
export type Report = {
  sent: number
  leaks: string[]
  /** How often what is there took longer than what is nowhere: 0.5 where time tells nothing. */
  slower: number
  /** How many standard deviations that is from 0.5. */
  deviation: number
}

type Options = { count: number; at?: number; told?: (sent: number) => void }

/**
 * Sends probes in turn, each as a pair in random order, several at once. Two answers have to be the same but for the names that were sent,
 * and neither may have a name that only the other workspace knows.
 */
export async function probe(
  clients: readonly Client[],
  probes: readonly Probe[],
  theirs: Probed,
  { count, at = 4, told = () => {} }: Options,
): Promise<Report> {
  const report = { sent: 0, leaks: [] as string[], slower: 0 }
  const questions = probes.filter(({ writes }) => !writes)
  const statements = probes.filter(({ writes }) => writes)
  const share = Math.round((count * statements.length) / probes.length)
  const sendAll = async (some: readonly Probe[], most: number) => {
    let next = 0
    const work = async () => {
      for (let n = next++; n < most; n = next++) {
        const one = some[n % some.length]
        const client = clients[Math.floor(n / some.length) % clients.length]
        if (!one || !client) throw new Error('nothing to send')
        const { leak, isSlower } = await sendPair(client, one, theirs)
        report.sent += 1
        report.slower += isSlower ? 1 : 0
        if (leak) report.leaks.push(`${one.name}: ${leak}`)
        if (report.sent % 1_000 === 0) told(report.sent)
      }
    }
    await Promise.all(Array.from({ length: at }, work))
  }
  await sendAll(questions, count - share)
  await sendAll(statements, share)
  const { sent, slower } = report
  return { ...report, slower: slower / sent, deviation: (slower - sent / 2) / Math.sqrt(sent / 4) }
}

async function sendPair(client: Client, one: Probe, { named, canary, workspace }: Probed) {
  const nowhere = namedNowhere()
  const timed = async (by: Named) => {
    const begun = performance.now()
    const answer = await one.send(client, by)
    return { text: told(answer, by), took: performance.now() - begun }
  }
  const isFirst = Math.random() < 0.5
  const first = await timed(isFirst ? named : nowhere)
  const second = await timed(isFirst ? nowhere : named)
  const [asked, unknown] = isFirst ? [first, second] : [second, first]
  const leaked = [canary, workspace.ws].find((secret) => asked.text.includes(secret))
  const leak = leaked ?? (asked.text === unknown.text ? null : `${difference(asked.text, unknown.text)}`)
  return { leak, isSlower: asked.took > unknown.took }
}

/** An answer as text, without the names that were sent and what differs between any two answers. */
function told(answer: unknown, { id, ref, system, artifact, request, incident }: Named): string {
  let text = JSON.stringify(inOrder(steady(answer)))
  for (const sent of [id('orders'), id('o'), id('f'), id('build'), ref, system, artifact, request, incident])
    text = text.replaceAll(sent, '…')
  // Of what was sent, which has the names in it.
  text = text.replaceAll(/sha-256=:[^:]+:/g, 'digest')
  return text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T')
}

/** Of fields that are resolved at once, any may fail first and end the others: what is said counts, and not of which field. */
function inOrder(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('errors' in answer) || !Array.isArray(answer.errors))
    return answer
  const said = answer.errors.map(({ message, extensions }) => JSON.stringify({ message, extensions }))
  return { ...answer, errors: [...new Set(said)].sort() }
}

function difference(one: string, other: string): string {
  let from = 0
  while (one[from] === other[from]) from += 1
  return `${one.slice(Math.max(0, from - 60), from + 60)} beside ${other.slice(Math.max(0, from - 60), from + 60)}`
}

/**
 * What a workspace has on record: probes of others must not change it. Left out are its audit, who came with which token, and how
 * much they sent.
 */
export async function recordOf({ connection }: Api, ws: string): Promise<Record<string, number>> {
  const { records } = await connection.driver.executeQuery(
    `MATCH (n {ws: $ws}) WHERE NOT n:AuditEntry AND NOT n:AuditCheckpoint AND NOT n:AuditLog AND NOT n:User AND NOT n:RateCount AND NOT n:Sealed
       AND NOT n:Workspace
     UNWIND labels(n) AS label RETURN label, count(*) AS count`,
    { ws },
  )
  return Object.fromEntries(records.map((record) => [record.get('label'), record.get('count')]))
}
