'use client'

import { useQuery } from '@tanstack/react-query'
import { ModelPositionDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { queryOf } from '@/lib/queries.ts'
import { dayText, timeText } from '@/lib/time.ts'
import { Box } from '@/ui/Box.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { ModelPreview } from './ModelPreview.tsx'
import { PositionForm } from './PositionForm.tsx'

type Props = { id: string; namespace: string; name: string }

/** On a model's page: what becomes of it when somebody asks for deletion. Not there for who may not see requests. */
export function ModelPosition(model: Props) {
  if (!useMay('CASE_READ')) return null
  return (
    <Box title="When somebody asks for deletion">
      <div className="space-y-3 text-[0.93rem]">
        <Position {...model} />
        <ModelPreview id={model.id} />
      </div>
    </Box>
  )
}

function Position({ namespace, name }: Omit<Props, 'id'>) {
  const mayHandle = useMay('CASE_HANDLE')
  const { data, error } = useQuery(queryOf(ModelPositionDocument, { namespace, name }))
  if (error) return <p className="text-fail">Its position could not be loaded. {error.message}</p>
  if (!data) return <Skeleton className="h-5 w-3/4" />
  const { position } = data
  return (
    <div className="space-y-3">
      {position ? (
        <>
          <p className="wrap-anywhere">{position.text}</p>
          <p className="text-muted">
            So since {dayText(position.at)}. Recorded by {position.recordedBy}, {timeText(position.recordedAt)}.
          </p>
        </>
      ) : (
        <p className="text-warn">
          Nobody said what becomes of it. A request that reaches it cannot be planned, unless it was fine-tuned from a
          model of which somebody did.
        </p>
      )}
      {mayHandle && (
        <details>
          <summary className="cursor-pointer font-medium">
            {position ? 'Say that it is otherwise now' : 'Say what becomes of it'}
          </summary>
          <div className="mt-3">
            <PositionForm
              namespace={namespace}
              name={name}
              note="It counts from now on, for this model and those fine-tuned from it. Plans that wait are made again."
            />
          </div>
        </details>
      )}
    </div>
  )
}
