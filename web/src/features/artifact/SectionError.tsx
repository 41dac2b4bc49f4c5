import type { ApiError } from '@/lib/api-error.ts'
import { Button } from '@/ui/Button.tsx'

type Props = { error: ApiError; onRetry: () => void; forbidden?: string }

/** In the place of a part of the page that did not come: why, and what to do. Never an empty answer. */
export function SectionError({ error, onRetry, forbidden = 'This server’s token may not ask this.' }: Props) {
  return (
    <div role="alert" className="text-[0.93rem]">
      {error.code === 'FORBIDDEN' ? (
        <p className="text-muted">{forbidden} Its operator has to give it a role that may.</p>
      ) : (
        <>
          <p className="mb-2 text-muted">{error.message}</p>
          <Button onClick={onRetry}>Try again</Button>
        </>
      )}
    </div>
  )
}
