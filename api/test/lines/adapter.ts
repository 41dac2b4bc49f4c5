import { z } from 'zod'
import { type Delivery, type Door, type Reason, receive } from '../../src/ingest/receiver/index.ts'

/** One line: a job that is retired. */
const Line = z.object({ key: z.string(), at: z.number(), namespace: z.string(), name: z.string() })

/** A protocol in one folder: NDJSON of jobs that are retired, answered line by line. It uses the receiver and nothing else. */
export async function receiveLines(door: Door, ws: string, text: string): Promise<string[]> {
  const receipts = await receive(door, ws, text.split('\n').map(deliveryOf))
  return receipts.map(({ taken, errors }) => (taken ? 'taken' : errors.map(({ code }) => code).join(' ')))
}

function deliveryOf(line: string, place: number): Delivery<Reason> {
  const { data } = Line.safeParse(jsonIn(line))
  const refusedAs = () => ({ key: data?.key ?? `line ${place}` })
  if (!data) return { commands: [], refusals: [{ code: 'INVALID_LINE', field: [], message: 'Send JSON.' }], refusedAs }
  const { key, at, namespace, name } = data
  return { commands: [{ type: 'retireJob', key, at, job: { namespace, name } }], refusals: [], refusedAs }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
