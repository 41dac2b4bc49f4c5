import { memo } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { shownName } from '@/lib/closed.ts'
import { numberText } from '@/lib/words.ts'
import { KindIcon } from '@/ui/KindIcon.tsx'
import { Name } from '@/ui/Name.tsx'
import type { Card } from '../model/exploredGraph.ts'
import { allDirections, type Direction } from '../model/neighbours.ts'
import { cardText, directionNames, foldText, versionText } from '../model/words.ts'
import type { ExploreActions } from '../useExploreActions.ts'
import type { Line } from './outline.ts'

type Props = {
  line: Line
  focus: string
  selected: boolean
  highlighted: boolean
  /** Whether Tab comes to it; the arrow keys reach the others. */
  tabbable: boolean
  actions: ExploreActions
  onHighlight: (id: string | null) => void
}

const arrows: Readonly<Record<Direction, string>> = { UPSTREAM: '←', DOWNSTREAM: '→' }

/** One line of the tree. What its small buttons do, E and Enter do as well. */
export const OutlineItem = memo(function OutlineItem(props: Props) {
  const { line, focus, selected, highlighted, tabbable, actions, onHighlight } = props
  const { id, card, fold, direction, depth, place, size } = line
  const press = () => (card ? actions.select(id) : actions.expandFold(fold))
  const more = card !== null && allDirections.some((one) => card.undrawn[one] > 0)
  const open = card !== null && (card.expanded.UPSTREAM || card.expanded.DOWNSTREAM)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys of all its items
    <div
      role="treeitem"
      data-drawn={id}
      aria-level={depth}
      aria-posinset={place}
      aria-setsize={size}
      aria-selected={selected}
      aria-expanded={card ? (open ? true : more ? false : undefined) : false}
      aria-label={nameOf(line, focus)}
      tabIndex={tabbable ? 0 : -1}
      onClick={press}
      onFocus={() => onHighlight(id)}
      onMouseEnter={() => onHighlight(id)}
      onMouseLeave={() => onHighlight(null)}
      style={{ paddingLeft: `${0.5 + (depth - 1) * 1.1}rem` }}
      className={classNames(
        'flex min-w-0 cursor-pointer items-center gap-2 rounded-md py-1 pr-2 text-[13px] focus-visible:-outline-offset-2',
        // Hundreds of lines: what is out of sight is not laid out.
        '[contain-intrinsic-size:auto_1.8rem] [content-visibility:auto]',
        selected ? 'bg-accent-soft' : highlighted ? 'bg-sunken' : 'hover:bg-sunken',
      )}
    >
      <span aria-hidden="true" className="w-4 shrink-0 text-center text-muted">
        {direction ? arrows[direction] : '•'}
      </span>
      {card ? (
        <CardLine card={card} isFocus={id === focus} actions={actions} />
      ) : (
        <span>{foldText(fold)}: show more</span>
      )}
    </div>
  )
})

const nameOf = ({ card, fold, direction }: Line, focus: string): string => {
  if (!card) return `${foldText(fold)}, not drawn: show more`
  if (card.version.id === focus) return `${cardText(card)}, the focus`
  return `${cardText(card)}, ${direction ? directionNames[direction] : ''}`
}

function CardLine({ card, isFocus, actions }: { card: Card; isFocus: boolean; actions: ExploreActions }) {
  const { version, undrawn } = card
  return (
    <>
      <KindIcon kind={version.artifact.kind} />
      <span className={classNames('truncate', isFocus && 'font-semibold', version.destroyedAt && 'text-muted')}>
        <Name of={version.artifact} /> <span className="font-normal text-muted">{versionText(version)}</span>
      </span>
      <span className="ml-auto flex shrink-0 gap-1">
        {allDirections
          .filter((direction) => undrawn[direction] > 0)
          .map((direction) => (
            <button
              key={direction}
              type="button"
              tabIndex={-1}
              aria-label={`Draw ${numberText(undrawn[direction])} more ${directionNames[direction]} of ${shownName(version.artifact)}`}
              onClick={(event) => {
                event.stopPropagation()
                actions.expand(version.id, [direction])
              }}
              className="cursor-pointer rounded-full border border-line-strong px-1.5 text-[12px] text-ink tabular-nums hover:bg-surface"
            >
              {arrows[direction]} {numberText(undrawn[direction])}
            </button>
          ))}
      </span>
    </>
  )
}
