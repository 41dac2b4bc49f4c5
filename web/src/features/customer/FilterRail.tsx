import { ChevronDown, Search, SlidersHorizontal } from 'lucide-react'
import { useId, useState } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { VerdictMark } from '@/ui/VerdictMark.tsx'
import { verdicts as looks } from '@/ui/verdicts.ts'
import { Facet } from './Facet.tsx'
import { buildFacets } from './facets.ts'
import { toggled } from './filter.ts'
import type { Summary } from './types.ts'
import type { Choice } from './useImpactFilter.ts'

/** Narrows the table and the graph down; folded on a narrow screen. The counts are of the whole answer, whatever is chosen. */
export function FilterRail({ summary, choice }: { summary: Summary; choice: Choice }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const active = Object.keys(choice.filter ?? {}).length
  return (
    <div className="rounded-xl border border-line bg-surface lg:rounded-none lg:border-0 lg:bg-transparent">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="flex w-full cursor-pointer items-center gap-2 rounded-xl px-4 py-2.5 font-medium lg:hidden"
      >
        <SlidersHorizontal aria-hidden="true" size={16} className="text-muted" />
        Filters{active > 0 && ` (${active})`}
        <ChevronDown
          aria-hidden="true"
          size={17}
          className={classNames('ml-auto text-muted motion-safe:transition-transform', open && 'rotate-180')}
        />
      </button>
      <div id={id} className={classNames('border-line border-t p-4 lg:block lg:border-0 lg:p-0', !open && 'hidden')}>
        <search className="space-y-5">
          <TextField text={choice.text} onChange={choice.setText} />
          <Facets summary={summary} choice={choice} />
        </search>
      </div>
    </div>
  )
}

/** The same for a graph: the text field and a button in its bar, the facets beside the picture once they are asked for. */
export function useGraphFilters({ summary, choice }: { summary: Summary; choice: Choice }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const active = Object.keys(choice.filter ?? {}).length
  return {
    bar: (
      <search className="flex items-center gap-2">
        <TextField text={choice.text} onChange={choice.setText} />
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="inline-flex h-9 shrink-0 cursor-pointer items-center gap-1.5 rounded-lg border border-line-strong px-2.5 text-[13px] hover:bg-sunken aria-expanded:bg-sunken"
        >
          <SlidersHorizontal aria-hidden="true" size={14} className="text-muted" />
          Filters{active > 0 && ` (${active})`}
        </button>
      </search>
    ),
    rail: (
      <div
        id={id}
        hidden={!open}
        className="w-60 max-w-[60%] shrink-0 overflow-y-auto overscroll-contain border-line border-r p-4"
      >
        <Facets summary={summary} choice={choice} />
      </div>
    ),
  }
}

function Facets({
  summary,
  choice: { chosen, choose, filter, clear },
}: {
  summary: Summary
  choice: Pick<Choice, 'chosen' | 'choose' | 'filter' | 'clear'>
}) {
  const { verdicts, kinds, roles, lives } = buildFacets(summary)
  const { total } = summary
  return (
    <div className="space-y-5">
      <Facet
        title="Verdict"
        total={total}
        chosen={chosen.verdict}
        onToggle={(value) => choose({ verdict: toggled(chosen.verdict, value) })}
        entries={verdicts.map(({ verdict, count }) => ({
          value: verdict,
          label: <VerdictMark verdict={verdict} />,
          colour: `var(${looks[verdict].token})`,
          count,
        }))}
      />
      <Facet
        title="Status"
        total={total}
        entries={lives}
        chosen={chosen.live === null ? [] : [chosen.live]}
        onToggle={(value) => choose({ live: chosen.live === value ? null : value })}
      />
      <Facet
        title="Kind"
        total={total}
        entries={kinds}
        chosen={chosen.kind}
        onToggle={(value) => choose({ kind: toggled(chosen.kind, value) })}
      />
      <Facet
        title="System"
        total={total}
        entries={roles}
        chosen={chosen.role}
        onToggle={(value) => choose({ role: toggled(chosen.role, value) })}
      />
      {filter && (
        <button
          type="button"
          onClick={clear}
          className="cursor-pointer rounded text-muted underline underline-offset-4 hover:text-ink"
        >
          Clear all filters
        </button>
      )}
    </div>
  )
}

function TextField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const id = useId()
  return (
    <div className="relative">
      <label htmlFor={id} className="sr-only">
        Name contains
      </label>
      <Search aria-hidden="true" size={15} className="absolute top-1/2 left-2.5 -translate-y-1/2 text-muted" />
      <input
        id={id}
        type="search"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        placeholder="Name, system or owner"
        autoComplete="off"
        spellCheck={false}
        className="h-9 w-full rounded-lg border border-line-strong bg-surface pr-2 pl-8 placeholder:text-muted"
      />
    </div>
  )
}
