import { ArtifactNews, type CustomerComparisonQuery } from '@/generated/graphql.ts'
import { counted, numberText } from '@/lib/words.ts'
import type { ChangeLook } from '@/ui/changes.ts'

export type NewsCount = CustomerComparisonQuery['customerImpact']['changesByArtifact']['counts'][number]

/** From news to routine, which is the schema's order. */
export const newsInOrder: readonly ArtifactNews[] = Object.values(ArtifactNews)

/** All but the routine. */
export const realNews: readonly ArtifactNews[] = newsInOrder.filter((news) => news !== ArtifactNews.Reloaded)

export const newsLooks: Readonly<Record<ArtifactNews, ChangeLook>> = {
  NEW_VENDOR: { sign: '+', tone: 'added' },
  NEW_COPY: { sign: '+', tone: 'added' },
  NEW_ARTIFACT: { sign: '+', tone: 'added' },
  RETURNED: { sign: '+', tone: 'added' },
  GONE: { sign: '−', tone: 'gone' },
  NO_LONGER_FOUND: { sign: '?', tone: 'gone' },
  NEW_VERDICT: { sign: '~', tone: 'other' },
  OTHER_CHANGE: { sign: '~', tone: 'other' },
  RELOADED: { sign: '~', tone: 'other' },
}

/** After a number: of one, and of more. */
const words: Readonly<Record<ArtifactNews, readonly [string, string]>> = {
  NEW_VENDOR: ['new vendor', 'new vendors'],
  NEW_COPY: ['new copy', 'new copies'],
  NEW_ARTIFACT: ['new artifact', 'new artifacts'],
  RETURNED: ['returned', 'returned'],
  GONE: ['gone', 'gone'],
  NO_LONGER_FOUND: ['no longer found', 'no longer found'],
  NEW_VERDICT: ['with a new verdict', 'with a new verdict'],
  OTHER_CHANGE: ['with another change', 'with other changes'],
  RELOADED: ['only loaded again', 'only loaded again'],
}

/** Such as `2 new copies`; of vendors, how many artifacts they got too where that is another number. Pure. */
export function newsText({ news, artifacts, systems }: NewsCount): string {
  if (news !== 'NEW_VENDOR') return counted(artifacts, ...words[news])
  const vendors = counted(systems, ...words[news])
  return systems === artifacts ? vendors : `${vendors} (${counted(artifacts, 'artifact')})`
}

type Counted = { counts: readonly NewsCount[]; complete: boolean }

/** What changed, in one sentence. `since` and `until`: days in words; no `until`: to now. Pure. */
export function sentenceOf({ counts, complete }: Counted, { since, until }: { since: string; until: string | null }) {
  const when = until === null ? `Since ${since}` : `From ${since} to ${until}`
  const real = counts.filter(({ news }) => news !== 'RELOADED').map(newsText)
  const reloaded = counts.find(({ news }) => news === 'RELOADED')?.artifacts ?? 0
  const told =
    real.length > 0 ? real.join(', ') : counts.length > 0 ? 'nothing new' : complete ? 'no changes' : 'no changes found'
  const routine = real.length > 0 ? numberText(reloaded) : counted(reloaded, 'artifact')
  const found = `${when}: ${told}${reloaded > 0 ? `; ${routine} only loaded again` : ''}.`
  return complete ? found : `${found} There may be other changes.`
}
