import { ChevronDown, Search, SlidersHorizontal, X } from 'lucide-react'
import { useId, useState } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { toggled } from '@/lib/toggled.ts'
import { counted } from '@/lib/words.ts'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { VerdictMark } from '@/ui/VerdictMark.tsx'
import { verdicts as looks } from '@/ui/verdicts.ts'
import { Facet } from './Facet.tsx'
import { shownFacets } from './facets.ts'
import type { Facets } from './types.ts'
import type { Choice } from './useImpactFilter.ts'

/** `facets`: what each further choice would leave; null until it is known. */
type Props = { facets: Facets | null; choice: Choice }

/** Narrows the table and the timeline down; folded on a narrow screen. */
export function FilterRail({ facets, choice }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const active = choice.count
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
          <FacetList facets={facets} choice={choice} />
        </search>
      </div>
    </div>
  )
}

/** The same for a graph: the text field and a button in its bar, the facets beside the picture once `open` is set. */
export function useGraphFilters({ facets, choice }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const active = choice.count
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
        <FacetList facets={facets} choice={choice} />
      </div>
    ),
  }
}

function FacetList({ facets, choice: { chosen, choose, count, clear } }: Props) {
  if (!facets) return <Counting />
  const { verdicts, lives, kinds, roles, systems } = shownFacets(facets, chosen)
  const most = Math.max(1, ...[verdicts, lives, kinds, roles, systems].flat().map((entry) => entry.count))
  return (
    <div className="space-y-5">
      {chosen.artifact.length > 0 && (
        <OnlyArtifacts count={chosen.artifact.length} onAll={() => choose({ artifact: [] })} />
      )}
      <Facet
        title="Verdict"
        total={most}
        chosen={chosen.verdict}
        onToggle={(value) => choose({ verdict: toggled(chosen.verdict, value) })}
        entries={verdicts.map((entry) => ({
          ...entry,
          label: <VerdictMark verdict={entry.value} />,
          colour: `var(${looks[entry.value].token})`,
        }))}
      />
      <Facet
        title="Status"
        total={most}
        entries={lives}
        chosen={chosen.live === null ? [] : [chosen.live]}
        onToggle={(value) => choose({ live: chosen.live === value ? null : value })}
      />
      <Facet
        title="Kind"
        total={most}
        entries={kinds}
        chosen={chosen.kind}
        onToggle={(value) => choose({ kind: toggled(chosen.kind, value) })}
      />
      <Facet
        title="System"
        total={most}
        entries={systems}
        chosen={chosen.system}
        onToggle={(value) => choose({ system: toggled(chosen.system, value) })}
      />
      <Facet
        title="System type"
        total={most}
        entries={roles}
        chosen={chosen.role}
        onToggle={(value) => choose({ role: toggled(chosen.role, value) })}
      />
      <p className="text-[0.87rem] text-muted">Artifacts that each choice would leave.</p>
      {count > 0 && (
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

/** Artifacts were chosen one by one, elsewhere on the page: how many, and the way back to all. */
const OnlyArtifacts = ({ count, onAll }: { count: number; onAll: () => void }) => (
  <button
    type="button"
    onClick={onAll}
    aria-label={`Only ${counted(count, 'artifact')}: show all`}
    className="flex w-full cursor-pointer items-center justify-between gap-3 rounded-md bg-accent-soft px-2 py-1 text-left font-medium"
  >
    Only {counted(count, 'artifact')}
    <X aria-hidden="true" size={15} />
  </button>
)

const Counting = () => (
  <div role="status" className="space-y-3">
    <span className="sr-only">Counting …</span>
    <Skeleton className="h-4 w-20" />
    <Skeleton className="h-24" />
    <Skeleton className="h-4 w-20" />
    <Skeleton className="h-12" />
  </div>
)

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
        placeholder="Find in the list"
        autoComplete="off"
        spellCheck={false}
        className="h-9 w-full rounded-lg border border-line-strong bg-surface pr-2 pl-8 placeholder:text-muted"
      />
    </div>
  )
}
