import { timeText } from '@/lib/time.ts'
import { Button } from '@/ui/Button.tsx'
import type { Version } from './types.ts'

type Props = { version: Version; current: Version | null; onCurrent: () => void }

/** In the place of what is about a version that was made after the moment: there is nothing to say of it then. */
export function NotYetCreated({ version, current, onCurrent }: Props) {
  return (
    <section aria-labelledby="not-yet" className="rounded-xl border border-line bg-surface p-4">
      <h2 id="not-yet" className="font-semibold">
        This version did not exist yet
      </h2>
      <p className="mt-1 max-w-prose text-muted">
        It was created {timeText(version.createdAt)}. Choose that time or a later one at the top to see its people and
        its lineage.
      </p>
      {current && (
        <Button className="mt-3" onClick={onCurrent}>
          Show the version that was current then
        </Button>
      )}
    </section>
  )
}
