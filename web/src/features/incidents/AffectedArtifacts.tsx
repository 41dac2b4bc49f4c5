import { IncidentArtifactsDocument } from '@/generated/graphql.ts'
import { shownName } from '@/lib/closed.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { ArtifactLink } from '@/ui/ArtifactLink.tsx'
import { KindIcon } from '@/ui/KindIcon.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'

/** What was exposed, artifact by artifact, those with most people first. */
export function AffectedArtifacts({ id }: { id: string }) {
  const pages = usePages({
    document: IncidentArtifactsDocument,
    variables: { id },
    connection: ({ incident }) => incident?.affected?.list,
    firstPage: 50,
    fresh: true,
  })
  const { rows, total, status } = pages
  return (
    <section aria-label="Exposed artifacts" className="overflow-hidden rounded-xl border border-line bg-surface">
      <h2 className="p-4 font-semibold text-lg">Exposed artifacts</h2>
      {status === 'failed' && <p className="p-4 text-fail">The artifacts could not be loaded.</p>}
      {total === 0 && <p className="px-4 pb-4 text-muted">No version of what is named existed in that time.</p>}
      <ul className="border-line border-t text-[0.93rem]">
        {rows.map(({ artifact, categories, versions, certain, possible }) => (
          <li key={artifact.id} className="border-line border-b px-4 py-2.5 last:border-b-0">
            <span className="flex items-center gap-2">
              <KindIcon kind={artifact.kind} />
              <ArtifactLink of={artifact} look="head" />
              {artifact.system && <span className="text-muted">in {shownName(artifact.system)}</span>}
            </span>
            <span className="block text-muted">
              {counted(certain, 'person', 'people')}
              {possible > 0 && ` and ${numberText(possible)} possible`}, {counted(versions, 'version')}
              {categories.length > 0 && `. ${categories.join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
      {total !== null && !pages.whole && (
        <LoadMore pages={pages} complete className="border-line border-t">
          {numberText(rows.length)} of {counted(total, 'artifact')} shown.
        </LoadMore>
      )}
    </section>
  )
}
