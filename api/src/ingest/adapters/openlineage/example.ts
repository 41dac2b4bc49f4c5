import { createHmac } from 'node:crypto'
import type { ArtifactCommand, RunCommand } from '../../../vocabulary/command.ts'
import { parseInstant } from '../../../vocabulary/instant.ts'
import { type Parsed, parseEvent } from './parse.ts'

// Small events for this folder's tests, and what came of them.

type Json = Record<string, unknown>

export const RUN_ID = '0190f3a4-5b6c-7d8e-9f00-112233445566'

export const digest = (text: string) => createHmac('sha256', 'a key for tests').update(text).digest('hex')

export function instant(text: string): number {
  const at = parseInstant(text)
  if (typeof at !== 'number') throw new Error(`${text} is no instant`)
  return at
}

export const facet = (content: Json): Json => ({
  _producer: 'https://example.com/shop-etl',
  _schemaURL: 'https://example.com/facets/1.json',
  ...content,
})

export const dataset = (name: string, facets: Json = {}, own: Json = {}): Json => ({
  namespace: 'postgres://shop:5432',
  name,
  facets,
  ...own,
})

const base = {
  eventTime: '2026-03-01T09:00:00Z',
  producer: 'https://example.com/shop-etl',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
}

export const runEvent = (content: Json = {}): Json => ({
  ...base,
  eventType: 'COMPLETE',
  run: { runId: RUN_ID },
  job: { namespace: 'shop', name: 'nightly' },
  ...content,
})

export const jobEvent = (content: Json = {}): Json => ({
  ...base,
  job: { namespace: 'shop', name: 'nightly' },
  ...content,
})

export const datasetEvent = (content: Json): Json => ({ ...base, dataset: content })

export const NOW = instant('2026-03-01T09:00:10Z')

export const parse = (event: unknown): Parsed => parseEvent(event, NOW, digest)

export function refusals(event: unknown) {
  const parsed = parse(event)
  if (!('refusals' in parsed)) throw new Error('expected a refusal')
  return parsed.refusals
}

export function accepted(event: unknown, now = NOW) {
  const parsed = parseEvent(event, now, digest)
  if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals))
  const runs = parsed.commands.filter((command): command is RunCommand => command.type === 'run')
  const artifacts = parsed.commands.filter((command): command is ArtifactCommand => command.type === 'artifact')
  return { ...parsed, runs, artifacts }
}

/** The one run command of an event. */
export function run(event: unknown, now = NOW): RunCommand {
  const [command, ...others] = accepted(event, now).runs
  if (!command || others.length > 0) throw new Error('expected one run')
  return command
}

export const names = (list: { name: string }[]) => list.map(({ name }) => name)

export const columns = (command: RunCommand) =>
  command.columns.map(({ from, to }) => `${from.name}.${from.column} → ${to.name}.${to.column}`)
