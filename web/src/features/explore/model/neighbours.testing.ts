import type { Expansion } from './expansions.ts'
import { keyOf } from './expansions.ts'
import type { Direction, Neighbours, Version } from './neighbours.ts'

/** Versions by their ids, such as `orders@2`; `beside`: how many stand up- and downstream of it in the record. */
export function version(id: string, beside: Partial<Record<Direction, number>> = {}): Version {
  const [name = id] = id.split('@')
  return {
    __typename: 'Version',
    id,
    name: null,
    createdAt: '2026-01-01T00:00:00Z',
    destroyedAt: null,
    producerSeen: true,
    enumerated: false,
    upstreamCount: beside.UPSTREAM ?? 0,
    downstreamCount: beside.DOWNSTREAM ?? 0,
    artifact: { id: name, kind: 'DATASET', namespace: 'test', name, closed: false, system: null },
  }
}

/** An answer: each neighbour through a run of its own, or all through the one that is named. */
export function step(
  of: Version,
  direction: Direction,
  neighbours: readonly Version[],
  more: { run?: string; total?: number } = {},
): Neighbours {
  const runOf = (id: string) => more.run ?? `run of ${of.id} ${id}`
  const ids = neighbours.map(({ id }) => runOf(id))
  return {
    of,
    direction,
    versions: neighbours,
    total: more.total ?? neighbours.length,
    runs: new Map(
      ids.map((id) => [
        id,
        {
          __typename: 'Run',
          id,
          runId: id,
          kind: 'TRANSFORM',
          state: 'COMPLETE',
          startedAt: '2026-01-01T00:00:00Z',
          job: { namespace: 'test', name: 'job', closed: false },
        },
      ]),
    ),
    flows: neighbours.map(({ id }) => ({
      ...(direction === 'DOWNSTREAM' ? { from: of.id, to: id } : { from: id, to: of.id }),
      run: runOf(id),
      in: 'PERSONAL',
      out: 'PERSONAL',
    })),
  }
}

export const opened = (id: string, direction: Direction = 'DOWNSTREAM', most = 12): Expansion => ({
  id,
  direction,
  most,
})

export const stepsOf = (...steps: readonly Neighbours[]): ReadonlyMap<string, Neighbours> =>
  new Map(steps.map((one) => [keyOf({ id: one.of.id, direction: one.direction }), one]))

export const many = (count: number, name = 'copy'): Version[] =>
  Array.from({ length: count }, (_, index) => version(`${name}@${index}`, { UPSTREAM: 1 }))
