import { type ReactNode, useState } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { numberText } from '@/lib/words.ts'

export type FacetEntry<Value> = { value: Value; label: ReactNode; count: number; note?: string; colour?: string }

type Props<Value> = {
  title: string
  entries: readonly FacetEntry<Value>[]
  chosen: readonly Value[]
  onToggle: (value: Value) => void
  /** What a full bar stands for, so that bars of several facets can be compared. */
  total: number
}

/** So many are shown until more are asked for. */
const AT_FIRST = 8

/** Counts of one property as bars; each is a switch that narrows everything down to it. */
export function Facet<Value extends string | boolean>({ title, entries, chosen, onToggle, total }: Props<Value>) {
  const [whole, setWhole] = useState(false)
  const shown = whole ? entries : entries.filter(({ value }, index) => index < AT_FIRST || chosen.includes(value))
  if (entries.length === 0) return null
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-[0.93rem]">{title}</legend>
      <ul className="-mx-2">
        {shown.map(({ value, label, count, note, colour }) => (
          <li key={String(value)}>
            <button
              type="button"
              aria-pressed={chosen.includes(value)}
              onClick={() => onToggle(value)}
              className={classNames(
                'block w-full cursor-pointer rounded-md px-2 py-1 text-left hover:bg-sunken',
                'aria-pressed:bg-accent-soft aria-pressed:font-medium',
              )}
            >
              <span className="flex items-center justify-between gap-3">
                <span className="min-w-0 truncate">{label}</span>
                <span className="tabular-nums">{numberText(count)}</span>
              </span>
              <Bar share={total > 0 ? count / total : 0} colour={colour ?? 'var(--line-strong)'} />
              {note && <span className="mt-1 block font-normal text-[0.87rem] text-muted">{note}</span>}
            </button>
          </li>
        ))}
      </ul>
      {entries.length > AT_FIRST && (
        <button
          type="button"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
          className="cursor-pointer rounded text-[0.87rem] text-muted underline underline-offset-4 hover:text-ink"
        >
          {whole ? 'Show fewer' : `Show all ${numberText(entries.length)}`}
        </button>
      )}
    </fieldset>
  )
}

/** @param share between 0 and 1; something is never drawn as nothing */
function Bar({ share, colour }: { share: number; colour: string }) {
  return (
    <span aria-hidden="true" className="mt-0.5 block h-1 rounded-full bg-line">
      <span
        className="block h-1 min-w-1 rounded-full"
        style={{ width: `${(share * 100).toFixed(2)}%`, background: colour }}
      />
    </span>
  )
}
