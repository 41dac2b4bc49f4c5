'use client'

import { useCallback, useEffect, useState } from 'react'
import { type Client, type OperationResult, useClient } from 'urql'
import {
  type ImpactFilter,
  ImpactGraphDocument,
  ImpactVerdictsDocument,
  type ImpactVerdictsQuery,
} from '@/generated/graphql.ts'
import { type AnsweredItem, buildGraph, type ImpactGraph, unjudged } from './model/graph.ts'

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

/** The drawing first, then pages of the list until each drawn version has its verdict, all at one point in time. */
async function load(client: Client, { customerRef: ref, asOf: at, filter, limit }: Question) {
  const drawn = await client.query(ImpactGraphDocument, { ref, asOf: at, filter, limit }).toPromise()
  if (!drawn.data) throw drawn.error ?? new Error('The answer was empty.')
  const { asOf, graph, completeness } = drawn.data.customerImpact
  const items: AnsweredItem[] = []
  let after: string | null = null
  while (unjudged(graph, items) > 0) {
    const page: OperationResult<ImpactVerdictsQuery> = await client
      .query(ImpactVerdictsDocument, { ref, asOf, filter, after })
      .toPromise()
    if (!page.data) throw page.error ?? new Error('The answer was empty.')
    const { edges, pageInfo } = page.data.customerImpact.artifacts
    items.push(...edges.map(({ node }) => node))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    if (after === null) break
  }
  return { graph: buildGraph(graph, items), complete: completeness.complete }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^\[(GraphQL|Network)\] /, '') : String(error)
