'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { type Client, type CombinedError, useClient } from 'urql'
import { NeighboursDocument } from '@/generated/graphql.ts'
import { keyOf, type Opened, toAsk } from './model/opened.ts'
import { type Step, stepOf } from './model/steps.ts'

/** `code`: of the API, or NETWORK. */
export type Failure = { code: string; message: string }

export type Steps = {
  /** By the key of what was opened. */
  steps: ReadonlyMap<string, Step>
  failures: ReadonlyMap<string, Failure>
  /** Not here yet. */
  pending: number
  retry(): void
}

type Found = { step: Step } | { failure: Failure }
type Loaded = { moment: string; found: ReadonlyMap<string, Found> }

const wantedKey = (one: Opened) => `${keyOf(one)} ${toAsk(one.most)}`

/** The neighbours of everything that is opened, asked for once each, all as of one moment. */
export function useSteps(opened: readonly Opened[], moment: string): Steps {
  const client = useClient()
  const [attempt, setAttempt] = useState(0)
  const [loaded, setLoaded] = useState<Loaded>({ moment, found: new Map() })
  const found = loaded.moment === moment ? loaded.found : nothing
  const wanted = JSON.stringify(opened)

  useEffect(() => {
    let stale = false
    // The client keeps answers: what was asked before is there at once.
    for (const one of JSON.parse(wanted) as Opened[])
      void ask(client, one, moment, attempt > 0).then((answer) => {
        if (stale) return
        setLoaded((before) => {
          const known = before.moment === moment ? before.found : nothing
          const other = known.get(wantedKey(one))
          if (other && 'step' in other) return before
          return { moment, found: new Map(known).set(wantedKey(one), answer) }
        })
      })
    return () => {
      stale = true
    }
  }, [client, wanted, moment, attempt])

  const retry = useCallback(() => {
    setLoaded((before) => ({ ...before, found: new Map([...before.found].filter(([, one]) => 'step' in one)) }))
    setAttempt((count) => count + 1)
  }, [])
  return useMemo(() => ({ ...gathered(JSON.parse(wanted) as Opened[], found), retry }), [wanted, found, retry])
}

const nothing: ReadonlyMap<string, Found> = new Map()

/** For each opened version the answer that was asked for; until it comes, a shorter one that is here. */
function gathered(opened: readonly Opened[], found: ReadonlyMap<string, Found>) {
  const steps = new Map<string, Step>()
  const failures = new Map<string, Failure>()
  let pending = 0
  for (const one of opened) {
    const answer = found.get(wantedKey(one))
    if (answer && 'failure' in answer) failures.set(keyOf(one), answer.failure)
    if (!answer) pending += 1
    const shorter = [300, 62].flatMap((most) => found.get(wantedKey({ ...one, most })) ?? [])
    const best = [answer, ...shorter].find((other) => other && 'step' in other)
    if (best && 'step' in best) steps.set(keyOf(one), best.step)
  }
  return { steps, failures, pending }
}

async function ask(client: Client, one: Opened, asOf: string, again: boolean): Promise<Found> {
  const variables = { of: one.id, direction: one.way, asOf, first: toAsk(one.most) }
  const { data, error } = await client
    .query(NeighboursDocument, variables, again ? { requestPolicy: 'cache-and-network' } : {})
    .toPromise()
  return data ? { step: stepOf(data.neighbours, one.way) } : { failure: failureOf(error) }
}

export function failureOf(error: CombinedError | undefined): Failure {
  const [first] = error?.graphQLErrors ?? []
  if (first) return { code: String(first.extensions.code ?? 'UNKNOWN'), message: first.message }
  return { code: 'NETWORK', message: 'The lineage service does not answer. Try again.' }
}
