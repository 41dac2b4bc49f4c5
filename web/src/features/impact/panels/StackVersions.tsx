import { classNames } from '@/lib/class-names.ts'
import { counted } from '@/lib/words.ts'
import { VerdictShape } from '@/ui/VerdictMark.tsx'
import { verdicts } from '@/ui/verdicts.ts'
import type { Card } from '../model/foldedGraph.ts'
import { strongestFirst } from '../model/strength.ts'
import { versionText } from '../model/words.ts'

type Props = { card: Card | null; selected: string | null; onSelect: (versionId: string) => void }

/** Which version of an artifact is explained, and the others that its card stands for, strongest first. */
export function StackVersions({ card, selected, onSelect }: Props) {
  const explained = card?.versions.find(({ id }) => id === selected)
  if (!card || !explained) return null
  const versions = strongestFirst(card.versions.filter(({ artifact }) => artifact === explained.artifact))
  if (versions.length < 2) return null
  return (
    <section aria-label="Versions" className="mt-4 border-line border-t pt-3 text-[13px]">
      <p className="text-muted">
        {versionText(explained)} is explained, one of {counted(versions.length, 'version')}.
      </p>
      <ul className="mt-1 max-h-52 overflow-y-auto">
        {versions.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              aria-pressed={version.id === selected}
              onClick={() => onSelect(version.id)}
              className={classNames(
                'flex w-full cursor-pointer items-center gap-2 rounded-md px-2 py-0.5 text-left hover:bg-sunken',
                'focus-visible:-outline-offset-2',
                version.id === selected && 'bg-accent-soft',
              )}
            >
              {version.verdict && <VerdictShape verdict={version.verdict} size={12} />}
              {versionText(version)}
              <span className="ml-auto text-muted">
                {version.verdict && verdicts[version.verdict].label}, {version.live ? 'current' : 'replaced'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
