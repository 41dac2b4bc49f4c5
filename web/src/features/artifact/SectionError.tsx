import type { ApiError } from '@/lib/api-error.ts'
import { Button } from '@/ui/Button.tsx'

type Props = { error: ApiError; onRetry: () => void }

/** In the place of a part of the page that did not come: why, and what to do. Never an empty answer. */
export function SectionError({ error, onRetry }: Props) {
  return (
    <div role="alert" className="text-[0.93rem]">
      {error.code === 'FORBIDDEN' ? (
        <p className="text-muted">Your role does not show this. Ask whoever runs Dyetrace for one that does.</p>
      ) : (
        <>
          <p className="mb-2 text-muted">{error.message}</p>
          <Button onClick={onRetry}>Try again</Button>
        </>
      )}
    </div>
  )
}
