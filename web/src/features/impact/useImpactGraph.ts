'use client'

import { useCallback, useEffect, useState } from 'react'
import { type Client, useClient } from 'urql'
import { type ImpactFilter, ImpactGraphDocument } from '@/generated/graphql.ts'
import { buildGraph, type ImpactGraph } from './model/graph.ts'

export type Question = { customerRef: string; asOf: string | null; filter: ImpactFilter | null; limit: number }

export type Answer =
  | { status: 'loading' }
  | { status: 'failed'; message: string; retry: () => void }
  /** `stale`: it is of another time or size than was asked for, which is on its way. */
  | { status: 'ready'; graph: ImpactGraph; complete: boolean; stale: boolean }

type Loaded = { key: string; about: string; answer: { graph: ImpactGraph; complete: boolean } | { message: string } }

/** The graph of what this person's data touched, with the verdict of each version. Another question begins anew. */
export function useImpactGraph({ customerRef, asOf, filter, limit }: Question): Answer {
  const client = useClient()
  const [attempt, setAttempt] = useState(0)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const key = JSON.stringify([customerRef, asOf, filter, limit, attempt])
  const about = JSON.stringify([customerRef, filter])

  useEffect(() => {
    let stale = false
    const [ref, at, chosen, most] = JSON.parse(key) as [string, string | null, ImpactFilter | null, number]
    load(client, { customerRef: ref, asOf: at, filter: chosen, limit: most }).then(
      (answer) => !stale && setLoaded({ key, about: JSON.stringify([ref, chosen]), answer }),
      (error: unknown) =>
        !stale && setLoaded({ key, about: JSON.stringify([ref, chosen]), answer: { message: messageOf(error) } }),
    )
    return () => {
      stale = true
    }
  }, [client, key])

  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  const stale = loaded?.key !== key
  // Sliding through time, the last picture stays until the next one is there; it says that it is not that one yet.
  if (!loaded || (stale && (loaded.about !== about || 'message' in loaded.answer))) return { status: 'loading' }
  if ('message' in loaded.answer) return { status: 'failed', message: loaded.answer.message, retry }
  return { status: 'ready', stale, ...loaded.answer }
}

async function load(client: Client, { customerRef: ref, asOf, filter, limit }: Question) {
  const drawn = await client.query(ImpactGraphDocument, { ref, asOf, filter, limit }).toPromise()
  if (!drawn.data) throw drawn.error ?? new Error('The answer was empty.')
  const { graph, completeness } = drawn.data.customerImpact
  return { graph: buildGraph(graph), complete: completeness.complete }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^\[(GraphQL|Network)\] /, '') : String(error)
