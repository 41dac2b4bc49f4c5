'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { NeighboursDocument } from '@/generated/graphql.ts'
import { ApiError } from '@/lib/api-error.ts'
import { queryOf } from '@/lib/queries.ts'
import { type ExpansionPlan, type ExploreState, planExpansions } from './model/expansionPlan.ts'
import { type Expansion, keyOf, SIBLINGS, toAsk } from './model/expansions.ts'
import { type Neighbours, readNeighbours } from './model/neighbours.ts'

/** `code`: an ApiError's, or NOT_THERE_YET. */
export type Failure = { code: string; message: string }

export type LoadedNeighbours = {
  plan: ExpansionPlan
  /** By the key of the expansion. */
  answers: ReadonlyMap<string, Neighbours>
  failures: ReadonlyMap<string, Failure>
  /** Not here yet. */
  pending: number
  retry(): void
}

type Found = { neighbours: Neighbours } | { failure: Failure }
type Loaded = { moment: string; found: ReadonlyMap<string, Found> }

const wantedKey = (one: Expansion) => `${keyOf(one)} ${toAsk(one.most)}`

/** Answers that come within this are drawn as one picture: a hundred pictures one after the other are none. ms */
const DRAW_TOGETHER = 1000

/** The neighbours of everything that is expanded, each asked for once, all as of one moment. An answer may expand more. */
export function useNeighbours(wanted: ExploreState | null, moment: string): LoadedNeighbours {
  const client = useQueryClient()
  const [loaded, setLoaded] = useState<Loaded>({ moment, found: nothing })
  const found = loaded.moment === moment ? loaded.found : nothing
  const plan = useMemo(() => (wanted ? planExpansions(wanted, (one) => bestOf(one, found)) : nowhere), [wanted, found])
  const missing = JSON.stringify(plan.expansions.filter((one) => !found.has(wantedKey(one))))

  useEffect(() => {
    const asked = JSON.parse(missing) as Expansion[]
    const arrived = new Map<string, Found>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = () =>
      setLoaded((before) => ({
        moment,
        found: new Map([...(before.moment === moment ? before.found : nothing), ...arrived]),
      }))
    let stale = false
    // The client keeps answers: what was asked before is there at once.
    for (const one of asked)
      void ask(client, one, moment).then((answer) => {
        if (stale) return
        arrived.set(wantedKey(one), answer)
        timer ??= setTimeout(show, DRAW_TOGETHER)
        if (arrived.size < asked.length) return
        clearTimeout(timer)
        show()
      })
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [client, missing, moment])

  // What failed is forgotten, and so it is asked for again.
  const retry = useCallback(
    () =>
      setLoaded((before) => ({
        ...before,
        found: new Map([...before.found].filter(([, one]) => 'neighbours' in one)),
      })),
    [],
  )
  return useMemo(() => ({ plan, ...gathered(plan.expansions, found), retry }), [plan, found, retry])
}

/** An artifact of which nothing was recorded by the moment that is looked at. */
const notThereYet: Failure = { code: 'NOT_THERE_YET', message: 'Nothing of it was recorded by then.' }

const nowhere: ExpansionPlan = { expansions: [], implied: new Set() }
const nothing: ReadonlyMap<string, Found> = new Map()

/** The answer that was asked for; until it comes, a shorter one that is here. */
function bestOf(one: Expansion, found: ReadonlyMap<string, Found>): Neighbours | undefined {
  for (const most of [one.most, 300, SIBLINGS]) {
    const answer = found.get(wantedKey({ ...one, most }))
    if (answer && 'neighbours' in answer) return answer.neighbours
  }
}

function gathered(expansions: readonly Expansion[], found: ReadonlyMap<string, Found>) {
  const answers = new Map<string, Neighbours>()
  const failures = new Map<string, Failure>()
  let pending = 0
  for (const one of expansions) {
    const answer = found.get(wantedKey(one))
    if (answer && 'failure' in answer) failures.set(keyOf(one), answer.failure)
    if (!answer) pending += 1
    const best = bestOf(one, found)
    if (best) answers.set(keyOf(one), best)
  }
  return { answers, failures, pending }
}

async function ask(client: QueryClient, one: Expansion, asOf: string): Promise<Found> {
  const variables = { of: one.id, direction: one.direction, asOf, first: toAsk(one.most) }
  try {
    const { neighbours } = await client.fetchQuery(queryOf(NeighboursDocument, variables))
    const found = readNeighbours(neighbours, one.direction)
    return found ? { neighbours: found } : { failure: notThereYet }
  } catch (error) {
    if (error instanceof ApiError) return { failure: { code: error.code, message: error.message } }
    throw error
  }
}
