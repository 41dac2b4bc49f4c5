import { TriangleAlert } from 'lucide-react'
import { counted } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import type { HoldingCounts } from './types.ts'

type Props = { holding: HoldingCounts; opened: boolean; onOpen: () => void }

/** Personal data of which nobody said where it is. Always in sight: no filter speaks of it. */
export function UnplacedNote({ holding, opened, onOpen }: Props) {
  if (holding.artifacts === 0) return null
  return (
    <section
      aria-label="In no system"
      className="flex flex-wrap items-center justify-between gap-3 rounded-xl border border-warn-line bg-warn-soft px-4 py-3"
    >
      <p className="flex items-start gap-2 text-warn">
        <TriangleAlert aria-hidden="true" size={18} className="mt-0.5 shrink-0" />
        <span>
          <strong className="font-semibold">{counted(holding.artifacts, 'artifact')} in no system.</strong>{' '}
          {holding.artifacts === 1 ? 'It holds' : 'They hold'} personal data, and their system is not on record.
        </span>
      </p>
      <Button aria-pressed={opened} onClick={onOpen}>
        Show {holding.artifacts === 1 ? 'it' : 'them'}
      </Button>
    </section>
  )
}
