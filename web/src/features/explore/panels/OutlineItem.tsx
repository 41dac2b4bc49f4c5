import { memo } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { numberText } from '@/lib/words.ts'
import { KindIcon } from '@/ui/KindIcon.tsx'
import type { Card } from '../model/exploredGraph.ts'
import { type Way, ways } from '../model/neighbours.ts'
import { cardText, foldText, versionText, wayNames } from '../model/words.ts'
import type { Moves } from '../useExploration.ts'
import type { Line } from './outline.ts'

type Props = {
  line: Line
  focus: string
  chosen: boolean
  near: boolean
  /** Whether Tab comes to it; the arrow keys reach the others. */
  tabbable: boolean
  moves: Moves
  onNear: (id: string | null) => void
}

const arrows: Readonly<Record<Way, string>> = { UPSTREAM: '←', DOWNSTREAM: '→' }

/** One line of the tree. What its small buttons do, E and Enter do as well. */
export const OutlineItem = memo(function OutlineItem(props: Props) {
  const { line, focus, chosen, near, tabbable, moves, onNear } = props
  const { id, card, fold, way, depth, place, size } = line
  const press = () => (card ? moves.choose(id) : moves.more(fold))
  const more = card !== null && ways.some((one) => card.beyond[one] > 0)
  const open = card !== null && (card.open.UPSTREAM || card.open.DOWNSTREAM)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys of all its items
    <div
      role="treeitem"
      data-drawn={id}
      aria-level={depth}
      aria-posinset={place}
      aria-setsize={size}
      aria-selected={chosen}
      aria-expanded={card ? (open ? true : more ? false : undefined) : false}
      aria-label={nameOf(line, focus)}
      tabIndex={tabbable ? 0 : -1}
      onClick={press}
      onFocus={() => onNear(id)}
      onMouseEnter={() => onNear(id)}
      onMouseLeave={() => onNear(null)}
      style={{ paddingLeft: `${0.5 + (depth - 1) * 1.1}rem` }}
      className={classNames(
        'flex min-w-0 cursor-pointer items-center gap-2 rounded-md py-1 pr-2 text-[13px] focus-visible:-outline-offset-2',
        // Hundreds of lines: what is out of sight is not laid out.
        '[contain-intrinsic-size:auto_1.8rem] [content-visibility:auto]',
        chosen ? 'bg-accent-soft' : near ? 'bg-sunken' : 'hover:bg-sunken',
      )}
    >
      <span aria-hidden="true" className="w-4 shrink-0 text-center text-muted">
        {way ? arrows[way] : '•'}
      </span>
      {card ? <CardLine card={card} isFocus={id === focus} moves={moves} /> : <span>{foldText(fold)}: show more</span>}
    </div>
  )
})

const nameOf = ({ card, fold, way }: Line, focus: string): string => {
  if (!card) return `${foldText(fold)}, not drawn: show more`
  if (card.version.id === focus) return `${cardText(card)}, the focus`
  return `${cardText(card)}, ${way ? wayNames[way] : ''}`
}

function CardLine({ card, isFocus, moves }: { card: Card; isFocus: boolean; moves: Moves }) {
  const { version, beyond } = card
  return (
    <>
      <KindIcon kind={version.artifact.kind} />
      <span className={classNames('truncate', isFocus && 'font-semibold', version.destroyedAt && 'text-muted')}>
        {version.artifact.name} <span className="font-normal text-muted">{versionText(version)}</span>
      </span>
      <span className="ml-auto flex shrink-0 gap-1">
        {ways
          .filter((way) => beyond[way] > 0)
          .map((way) => (
            <button
              key={way}
              type="button"
              tabIndex={-1}
              aria-label={`Draw ${numberText(beyond[way])} more ${wayNames[way]} of ${version.artifact.name}`}
              onClick={(event) => {
                event.stopPropagation()
                moves.open(version.id, [way])
              }}
              className="cursor-pointer rounded-full border border-line-strong px-1.5 text-[12px] text-ink tabular-nums hover:bg-surface"
            >
              {arrows[way]} {numberText(beyond[way])}
            </button>
          ))}
      </span>
    </>
  )
}
