'use client'

import { dayText } from '@/lib/time.ts'
import { sentenceOf } from './news.ts'
import { type Compared, useComparison } from './useNews.ts'

/** `now`: the later time is now. */
type Props = Compared & { now: boolean }

/** What changed between two times, in one sentence. Nothing until it is known; why it is not, the comparison itself says. */
export function ComparedSentence({ now, ...compared }: Props) {
  const { data } = useComparison(compared)
  if (!data) return null
  const days = { since: dayText(compared.since), until: now ? null : dayText(compared.asOf) }
  return <p className="text-muted">{sentenceOf(data.customerImpact.changesByArtifact, days)}</p>
}
