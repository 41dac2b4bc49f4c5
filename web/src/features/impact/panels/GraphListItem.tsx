import { ChevronsDownUp, ChevronsUpDown, Columns3 } from 'lucide-react'
import type { ChosenColumn } from '@/features/columns/index.ts'
import { classNames } from '@/lib/class-names.ts'
import { shownName } from '@/lib/closed.ts'
import { counted } from '@/lib/words.ts'
import { Name } from '@/ui/Name.tsx'
import { VerdictShape } from '@/ui/VerdictMark.tsx'
import { changeSigns, changeText } from '../model/changes.ts'
import { hasColumns } from '../model/columns.ts'
import { type Card, canOpen } from '../model/foldedGraph.ts'
import { nameOf, verdictText, versionText } from '../model/words.ts'

type Props = {
  card: Card
  /** The first of its artifact. */
  head: boolean
  selected: boolean
  /** The pointer is on it in the picture, or the focus here. */
  highlighted: boolean
  /** Whether Tab comes to it; the arrow keys reach the others. */
  tabbable: boolean
  onSelect: (card: Card) => void
  onHighlight: (card: string | null) => void
  onToggle: (card: Card) => void
  column: string | null
  onColumn: (chosen: ChosenColumn | null) => void
  onColumns: (artifact: string) => void
}

/** One card as a button, and beside it the one that draws its versions apart, or together again. */
export function GraphListItem({
  card,
  head,
  selected,
  highlighted,
  tabbable,
  onSelect,
  onHighlight,
  onToggle,
  column,
  onColumn,
  onColumns,
}: Props) {
  const { level, versions, verdicts, changes } = card
  const named = nameOf(card)
  const expanded = level === 'versions'
  const many = versions.length > 1
  const parts = level === 'systems' ? 'artifacts' : 'versions'
  return (
    <li className="flex break-inside-avoid flex-wrap items-center">
      <button
        type="button"
        data-card={card.id}
        tabIndex={tabbable ? 0 : -1}
        aria-pressed={selected}
        onClick={() => onSelect(card)}
        onFocus={() => onHighlight(card.id)}
        onMouseEnter={() => onHighlight(card.id)}
        onMouseLeave={() => onHighlight(null)}
        className={classNames(
          'flex min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-left text-[13px]',
          'hover:bg-sunken focus-visible:-outline-offset-2',
          highlighted && !selected && 'bg-sunken',
          selected && 'bg-accent-soft',
        )}
      >
        <span className="flex shrink-0 gap-0.5">
          {verdicts.map(({ verdict }) => (
            <VerdictShape key={verdict} verdict={verdict} size={12} />
          ))}
        </span>
        <span className={classNames('truncate', !versions.some(({ live }) => live) && 'text-muted')}>
          {expanded && !head ? <span className="sr-only">{shownName(named)}</span> : <Name of={named} />}
          {expanded && (
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
            ×{level === 'systems' ? card.artifacts : versions.length}
          </span>
        )}
        <span className="sr-only">
          {level === 'systems' && `, ${counted(card.artifacts, 'artifact')}`}
          {many && `, ${versions.length} versions`}: {verdictText(card)}
          {changes.length > 0 && `; ${changeText(changes)}`}
        </span>
      </button>
      {(canOpen(card) || (expanded && head)) && (
        <button
          type="button"
          tabIndex={tabbable ? 0 : -1}
          aria-label={`${expanded ? 'Collapse' : 'Expand'} the ${parts} of ${shownName(named)}`}
          title={`${expanded ? 'Collapse' : 'Expand'} its ${parts}`}
          onClick={() => onToggle(card)}
          className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          {expanded ? <ChevronsDownUp aria-hidden="true" size={14} /> : <ChevronsUpDown aria-hidden="true" size={14} />}
        </button>
      )}
      {hasColumns(card) && head && <ColumnsButton card={card} tabbable={tabbable} onColumns={onColumns} />}
      {head && <Columns card={card} chosen={column} onColumn={onColumn} />}
    </li>
  )
}

type ColumnsButtonProps = { card: Card; tabbable: boolean; onColumns: (artifact: string) => void }

function ColumnsButton({ card: { artifact, columns }, tabbable, onColumns }: ColumnsButtonProps) {
  if (!artifact) return null
  const verb = columns.length > 0 ? 'Hide' : 'Show'
  return (
    <button
      type="button"
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${verb} the columns of ${shownName(artifact)}`}
      title={`${verb} its columns`}
      onClick={() => onColumns(artifact.id)}
      className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
    >
      <Columns3 aria-hidden="true" size={14} />
    </button>
  )
}

type ColumnsProps = { card: Card; chosen: string | null; onColumn: (chosen: ChosenColumn | null) => void }

/** The columns of an artifact that is unfolded; each is followed when it is pressed. */
function Columns({ card: { artifact, columns }, chosen, onColumn }: ColumnsProps) {
  if (!artifact || columns.length === 0) return null
  return (
    <ul className="basis-full pl-6 text-[13px]">
      {columns.map((column) => (
        <li key={column.id}>
          <button
            type="button"
            disabled={column.closed}
            aria-pressed={column.id === chosen}
            onClick={() => onColumn(column.id === chosen ? null : { artifact: artifact.id, column: column.id })}
            className="w-full cursor-pointer rounded-md px-2 py-0.5 text-left hover:bg-sunken aria-pressed:bg-accent-soft"
          >
            <Name of={column} />
            {column.sensitive && <span className="ml-2 rounded bg-warn-soft px-1.5 text-warn">sensitive</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
