import { numberText } from '@/lib/words.ts'
import type { Artifact } from './types.ts'

/** Whatever words were put on the artifact or on its columns, and which of them are understood as personal data. */
export function TagList({ artifact: { tags, personalCategories }, past }: { artifact: Artifact; past: boolean }) {
  if (tags.totalCount === 0 && personalCategories.length === 0) return null
  const { edges, totalCount } = tags
  return (
    <section aria-labelledby="tags" className="rounded-xl border border-line bg-surface p-4">
      <h2 id="tags" className="mb-2 font-semibold">
        Personal data and tags{past && <span className="font-normal text-muted"> on record today</span>}
      </h2>
      <p className="mb-2">
        {personalCategories.length > 0
          ? `Personal data: ${personalCategories.join(', ')}.`
          : 'No column or tag is classified as personal data.'}
      </p>
      <ul className="space-y-1 text-[0.93rem]">
        {edges.map(({ node: { id, column, key, value, source, category } }) => (
          <li key={id} className="break-words">
            <span className="font-medium">{value === '' ? key : `${key}: ${value}`}</span>{' '}
            <span className="text-muted">
              {column === null ? 'on the artifact' : `on ${column}`}
              {source && `, from ${source}`}
              {category && `; classified as ${category}`}
            </span>
          </li>
        ))}
      </ul>
      {edges.length < totalCount && (
        <p className="mt-2 text-[13px] text-muted">
          {numberText(edges.length)} of {numberText(totalCount)} tags shown.
        </p>
      )}
    </section>
  )
}
