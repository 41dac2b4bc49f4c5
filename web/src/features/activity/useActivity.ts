'use client'

import { useQuery } from '@tanstack/react-query'
import { ActivityDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import type { Activity } from './words.ts'

const EVERY_MS = 2000

/** `failed`: the last question was not answered; `activity` is what was known before. */
export type ActivityState = { activity: Activity | null; failed: boolean }

/** What arrives, asked for every two seconds while the page is in sight, and at once when it comes back. */
export function useActivity(first: number): ActivityState {
  const { data, dataUpdatedAt, errorUpdatedAt } = useQuery({
    ...queryOf(ActivityDocument, { first }),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: EVERY_MS,
    refetchOnWindowFocus: true,
  })
  return { activity: data?.activity ?? null, failed: errorUpdatedAt > dataUpdatedAt }
}
