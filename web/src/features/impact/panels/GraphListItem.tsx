import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react'
import { classNames } from '@/lib/class-names.ts'
import { VerdictShape } from '@/ui/VerdictMark.tsx'
import { changeSigns, changeText } from '../model/changes.ts'
import type { Card } from '../model/fold.ts'
import { verdictText, versionText } from '../model/words.ts'

type Props = {
  card: Card
  /** The first of its artifact. */
  head: boolean
  chosen: boolean
  /** The pointer is on it in the picture, or the focus here. */
  near: boolean
  /** Whether Tab comes to it; the arrow keys reach the others. */
  tabbable: boolean
  onChoose: (card: Card) => void
  onNear: (card: string | null) => void
  onSpread: (card: Card) => void
}

/** One card as a button, and beside it the one that draws its versions apart, or together again. */
export function GraphListItem({ card, head, chosen, near, tabbable, onChoose, onNear, onSpread }: Props) {
  const { artifact, versions, verdicts, spread, changes } = card
  const many = versions.length > 1
  return (
    <li className="flex break-inside-avoid items-center">
      <button
        type="button"
        data-card={card.id}
        tabIndex={tabbable ? 0 : -1}
        aria-pressed={chosen}
        onClick={() => onChoose(card)}
        onFocus={() => onNear(card.id)}
        onMouseEnter={() => onNear(card.id)}
        onMouseLeave={() => onNear(null)}
        className={classNames(
          'flex min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-left text-[13px]',
          'hover:bg-sunken focus-visible:-outline-offset-2',
          near && !chosen && 'bg-sunken',
          chosen && 'bg-accent-soft',
        )}
      >
        <span className="flex shrink-0 gap-0.5">
          {verdicts.map(({ verdict }) => (
            <VerdictShape key={verdict} verdict={verdict} size={12} />
          ))}
        </span>
        <span className={classNames('truncate', !versions.some(({ live }) => live) && 'text-muted')}>
          {spread && !head ? <span className="sr-only">{artifact.name}</span> : artifact.name}
          {spread && (
            <span className="text-muted">
              {head && ' '}
              {versionText(versions[0])}
            </span>
          )}
        </span>
        {changes.length > 0 && (
          <span
            aria-hidden="true"
            className="shrink-0 rounded border border-line-strong px-1 font-medium text-[12px] leading-4"
          >
            {changeSigns(changes)}
          </span>
        )}
        {many && (
          <span aria-hidden="true" className="ml-auto shrink-0 text-muted tabular-nums">
            ×{versions.length}
          </span>
        )}
        <span className="sr-only">
          {many && `, ${versions.length} versions`}: {verdictText(card)}
          {changes.length > 0 && `; ${changeText(changes)}`}
        </span>
      </button>
      {(many || (spread && head)) && (
        <button
          type="button"
          tabIndex={tabbable ? 0 : -1}
          aria-label={`${spread ? 'Collapse' : 'Expand'} the versions of ${artifact.name}`}
          title={spread ? 'Collapse its versions' : 'Expand its versions'}
          onClick={() => onSpread(card)}
          className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          {spread ? <ChevronsDownUp aria-hidden="true" size={14} /> : <ChevronsUpDown aria-hidden="true" size={14} />}
        </button>
      )}
    </li>
  )
}
