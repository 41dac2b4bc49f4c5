'use client'

import { ChevronDown } from 'lucide-react'
import { classNames } from '@/lib/class-names.ts'
import type { Moment } from '@/lib/moment.ts'
import { counted } from '@/lib/words.ts'
import { Name } from '@/ui/Name.tsx'
import { ColumnDownstream } from './ColumnDownstream.tsx'
import type { Artifact } from './types.ts'

type Props = {
  artifact: Artifact
  chosen: string | null
  moment: Moment
  onChoose: (column: string | null) => void
}

/** The columns that it has, or had by a time: what each holds and why, as on record today; on demand, which deployments rest on it. */
export function ColumnTable({ artifact, chosen, moment, onChoose }: Props) {
  const { columns } = artifact
  return (
    <section aria-labelledby="columns" className="rounded-xl border border-line bg-surface">
      <h2 id="columns" className="px-4 pt-4 pb-2 font-semibold">
        Columns{' '}
        <span className="font-normal text-muted tabular-nums">
          {columns.length}
          {moment.past && ' on record for that time'}
        </span>
      </h2>
      {columns.length === 0 && <p className="px-4 pb-4 text-muted">No columns described.</p>}
      <ul>
        {columns.map((column) => {
          const open = column.name === chosen
          return (
            <li key={column.id} className="border-line border-t">
              <button
                type="button"
                aria-expanded={open}
                onClick={() => onChoose(open ? null : column.name)}
                className="grid w-full cursor-pointer gap-x-6 gap-y-0.5 px-4 py-2 text-left text-[0.93rem] hover:bg-sunken sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]"
              >
                <span className="break-all font-medium">
                  <Name of={column} />
                  {column.sensitive && (
                    <span className="ml-2 rounded bg-warn-soft px-1.5 font-normal text-[13px] text-warn">
                      sensitive
                    </span>
                  )}
                </span>
                <span className="text-muted">
                  {column.category ?? 'no category stated'}
                  {column.purposes.length > 0 && ` · for ${column.purposes.join(', ')}`}
                  {column.necessity && ` · ${column.necessity}`}
                </span>
                <span className="inline-flex items-center gap-1 text-accent">
                  Downstream of this column
                  <ChevronDown
                    aria-hidden="true"
                    size={14}
                    className={classNames('motion-safe:transition-transform', open && 'rotate-180')}
                  />
                </span>
              </button>
              {open && <ColumnDownstream key={moment.asOf} artifact={artifact} column={column} moment={moment} />}
            </li>
          )
        })}
      </ul>
      <p className="border-line border-t px-4 py-2.5 text-[13px] text-muted">
        {counted(columns.length, 'column')} described. There may be others.
      </p>
    </section>
  )
}
