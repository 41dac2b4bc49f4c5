import type { CombinedError } from 'urql'
import { Button } from '@/ui/Button.tsx'

type Props = { error: CombinedError; onRetry: () => void; forbidden?: string }

/** In the place of a part of the page that did not come: why, and what to do. Never an empty answer. */
export function Unanswered({ error, onRetry, forbidden = 'This server’s token may not ask this.' }: Props) {
  const [first] = error.graphQLErrors
  const code = first?.extensions.code
  return (
    <div role="alert" className="text-[0.93rem]">
      {code === 'FORBIDDEN' ? (
        <p className="text-muted">{forbidden} Its operator has to give it a role that may.</p>
      ) : (
        <>
          <p className="mb-2 text-muted">{first?.message ?? 'The lineage service does not answer.'}</p>
          <Button onClick={onRetry}>Try again</Button>
        </>
      )}
    </div>
  )
}
