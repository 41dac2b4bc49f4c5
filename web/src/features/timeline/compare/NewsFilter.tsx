import type { ArtifactNews } from '@/generated/graphql.ts'
import { ChangeSign } from './ChangeSign.tsx'
import { type NewsCount, newsLooks, newsText, realNews } from './news.ts'

type Props = { counts: readonly NewsCount[]; chosen: readonly ArtifactNews[]; onToggle: (news: ArtifactNews) => void }

/** How many of each kind of news there are. Each is a switch; what is chosen stays among them though it is none, so that it can be taken back. */
export function NewsFilter({ counts, chosen, onToggle }: Props) {
  const shown = realNews.flatMap((news) => {
    const found = counts.find((count) => count.news === news)
    return found ?? (chosen.includes(news) ? { news, artifacts: 0, systems: 0 } : [])
  })
  if (shown.length === 0) return <p className="text-ink">Nothing new.</p>
  return (
    <ul aria-label="Kinds of change" className="mt-1.5 mb-1 flex flex-wrap gap-1.5">
      {shown.map((count) => (
        <li key={count.news}>
          <button
            type="button"
            aria-pressed={chosen.includes(count.news)}
            onClick={() => onToggle(count.news)}
            className="inline-flex min-h-7 cursor-pointer items-center gap-1.5 rounded-md border border-line px-2 text-left text-ink hover:border-line-strong aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium"
          >
            <ChangeSign look={newsLooks[count.news]} />
            {newsText(count)}
          </button>
        </li>
      ))}
    </ul>
  )
}
