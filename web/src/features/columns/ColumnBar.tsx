import { X } from 'lucide-react'
import { type Passing, passingLooks } from '@/graph-view/index.ts'
import { kindNames, kindsInOrder, numberText } from '@/lib/words.ts'
import type { ColumnReach, ReachAnswer } from './useColumnReach.ts'

const order: readonly Passing[] = ['direct', 'masked', 'indirect']

/** Over a graph while a column is lit: what it reaches, and how the lines tell its ways apart. */
export function ColumnBar({ reach, onClear }: { reach: ReachAnswer; onClear: () => void }) {
  if (reach.status === 'none') return null
  return (
    <section
      aria-label="Column"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-raised px-4 py-2 text-[13px] sm:px-6"
    >
      {reach.status === 'loading' && <span role="status">Following the column …</span>}
      {reach.status === 'failed' && <span role="alert">The column could not be followed.</span>}
      {reach.status === 'ready' && <Told reach={reach} />}
      <button
        type="button"
        onClick={onClear}
        className="ml-auto inline-flex cursor-pointer items-center gap-1 rounded text-muted hover:text-ink"
      >
        <X aria-hidden="true" size={14} />
        Clear column
      </button>
    </section>
  )
}

function Told({ reach: { name, kinds, complete } }: { reach: ColumnReach }) {
  return (
    <>
      <strong className="break-all font-semibold">{name}</strong>
      {order.map((passing) => {
        const found = kinds
          .filter((one) => one.passing === passing)
          .toSorted((a, b) => kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind))
        return (
          <span key={passing} className="inline-flex items-center gap-2 text-muted">
            <svg aria-hidden="true" width="26" height="8" viewBox="0 0 26 8">
              <path
                d="M1 4H25"
                stroke="var(--accent)"
                strokeWidth="2.2"
                strokeDasharray={passingLooks[passing].dashes?.join(' ')}
              />
            </svg>
            {passingLooks[passing].text}:{' '}
            {found.map(({ kind, count }) => `${kindNames[kind].toLowerCase()} ${numberText(count)}`).join(', ') ||
              'none'}
          </span>
        )
      })}
      {!complete && <span className="font-medium text-warn">Incomplete: there may be more.</span>}
    </>
  )
}
