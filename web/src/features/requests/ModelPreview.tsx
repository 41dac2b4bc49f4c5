import { useQuery } from '@tanstack/react-query'
import { ModelPreviewDocument, type ModelPreviewQuery } from '@/generated/graphql.ts'
import { plannedText } from '@/lib/planned.ts'
import { queryOf } from '@/lib/queries.ts'
import { counted, kindNames } from '@/lib/words.ts'
import { ArtifactLink } from '@/ui/ArtifactLink.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'

type Consequence = NonNullable<ModelPreviewQuery['modelPreview']>['consequences'][number]

/** What a request by somebody who is in this model would cause, here and in what was made of it. `id`: the model's. */
export function ModelPreview({ id }: { id: string }) {
  const { data, error } = useQuery(queryOf(ModelPreviewDocument, { id }))
  if (error) return <p className="text-fail">What a request would cause could not be loaded. {error.message}</p>
  if (!data) return <Skeleton className="h-12" />
  if (!data.modelPreview || data.modelPreview.consequences.length === 0)
    return <p className="text-muted">Nothing of it is in use, so a request would cause nothing here.</p>
  const { consequences, completeness } = data.modelPreview
  return (
    <div>
      <h3 className="mb-1 font-medium">A request would cause</h3>
      <ul className="space-y-1.5">
        {consequences.map((one) => (
          <Line key={`${one.version.artifact.id} ${one.action}`} of={one} isSelf={one.version.artifact.id === id} />
        ))}
      </ul>
      <p className="mt-2 text-[0.87rem] text-muted">
        For somebody who is in this model and in all that was made of it.
        {!completeness.complete && ' Not every recorded path was followed, so there may be more.'}
      </p>
    </div>
  )
}

function Line({ of, isSelf }: { of: Consequence; isSelf: boolean }) {
  const { artifact } = of.version
  return (
    <li>
      <span className={of.undecided ? 'text-warn' : ''}>{plannedText(of)}</span>
      <span className="block wrap-anywhere text-[0.87rem] text-muted">
        {isSelf ? (
          'This model'
        ) : (
          <>
            {kindNames[artifact.kind]} <ArtifactLink of={artifact} />
          </>
        )}
        , {counted(of.versions, 'version', 'versions')}
      </span>
    </li>
  )
}
