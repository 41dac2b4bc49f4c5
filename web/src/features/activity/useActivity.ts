'use client'

import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { ActivityDocument } from '@/generated/graphql.ts'
import type { Activity } from './words.ts'

const EVERY_MS = 2000

/** `failed`: the last question was not answered; `activity` is what was known before. */
export type Watched = { activity: Activity | null; failed: boolean }

/** What arrives, asked for every two seconds while the page is in sight. */
export function useActivity(first: number): Watched {
  const client = useClient()
  const [watched, setWatched] = useState<Watched>({ activity: null, failed: false })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const look = async () => {
      clearTimeout(timer)
      if (over || document.visibilityState === 'hidden') return
      const { data } = await client.query(ActivityDocument, { first }, { requestPolicy: 'network-only' }).toPromise()
      if (over) return
      setWatched((before) =>
        data ? { activity: data.activity, failed: false } : { activity: before.activity, failed: true },
      )
      timer = setTimeout(look, EVERY_MS)
    }
    const lookAgain = () => void look()
    document.addEventListener('visibilitychange', lookAgain)
    void look()
    return () => {
      over = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', lookAgain)
    }
  }, [client, first])
  return watched
}
