'use client'

import { Tabs } from '@base-ui/react/tabs'
import dynamic from 'next/dynamic'
import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs'
import { type ReactNode, useCallback } from 'react'
import { LookedAt } from '@/features/audit/index.ts'
import { useShortcuts } from '@/features/palette/index.ts'
import { ComparedSentence, TimeStrip } from '@/features/timeline/index.ts'
import { classNames } from '@/lib/class-names.ts'
import { ExportMenu } from '@/ui/ExportMenu.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { CompletenessNote } from './CompletenessNote.tsx'
import { CustomerHeader } from './CustomerHeader.tsx'
import { FilterRail, useGraphFilters } from './FilterRail.tsx'
import { GapList } from './GapList.tsx'
import { SidePanel } from './SidePanel.tsx'
import { SummaryView } from './SummaryView.tsx'
import { sentenceOf } from './sentence.ts'
import type { Impact } from './types.ts'
import { useFacets } from './useFacets.ts'
import { useImpactFilter } from './useImpactFilter.ts'

const views = ['summary', 'table', 'graph', 'timeline'] as const
const viewNames: Readonly<Record<(typeof views)[number], string>> = {
  summary: 'Summary',
  table: 'Table',
  graph: 'Graph',
  timeline: 'Timeline',
}

const headings = { table: 'Artifact by artifact', graph: 'As a graph', timeline: 'What happened, in order' }

// Their code is loaded when they are first looked at.
// Not on the server, which asks for nothing of what they show.
const TableView = dynamic(() => import('./TableView.tsx').then((table) => table.TableView), {
  ssr: false,
  loading: () => <Skeleton className="h-[32rem]" />,
})
const ImpactGraphView = dynamic(() => import('@/features/impact/index.ts').then((impact) => impact.ImpactGraphView), {
  ssr: false,
  loading: () => <Skeleton className="h-[32rem]" />,
})
const TimelineView = dynamic(
  () => import('@/features/timeline/TimelineView.tsx').then((timeline) => timeline.TimelineView),
  {
    ssr: false,
    loading: () => <Skeleton className="h-[32rem]" />,
  },
)
const ExplainPanel = dynamic(() => import('@/features/impact/index.ts').then((impact) => impact.ExplainPanel), {
  ssr: false,
  loading: () => <Skeleton className="h-64" />,
})

/** Everything but the graph, which goes from edge to edge. */
const column = 'mx-auto max-w-[1392px]'
const withoutPanel = 'lg:grid-cols-[13.5rem_minmax(0,1fr)]'
const withPanel = 'lg:grid-cols-[13.5rem_minmax(0,1fr)] xl:grid-cols-[13.5rem_minmax(0,1fr)_26rem]'

type Props = {
  impact: Impact
  /** What can be done about this person, at the top. */
  actions?: ReactNode
  /** What else is on record of them, at the end. */
  children?: ReactNode
}

/** One customer's page below the top bar: how whole the answer is, then the answer in one of four views. */
export function CustomerView({ impact, actions, children }: Props) {
  const [view, setView] = useQueryState(
    'view',
    parseAsStringLiteral(views).withDefault('summary').withOptions({ history: 'push' }),
  )
  const [selected, setSelected] = useQueryState('version', parseAsString.withOptions({ history: 'push' }))
  const [compared] = useQueryState('compare', parseAsString)
  const select = useCallback((versionId: string | null) => void setSelected(versionId), [setSelected])
  const close = useCallback(() => void setSelected(null), [setSelected])
  const choice = useImpactFilter()
  const [asOfChosen] = useQueryState('asOf', parseAsString)
  const showInTable = (artifacts: readonly string[]) => {
    choice.only(artifacts)
    void setView('table')
  }
  const explain = (versionId: string) => {
    select(versionId)
    // A summary has no room for it.
    if (view === 'summary') void setView('table')
  }
  useShortcuts({
    summary: () => void setView('summary'),
    table: () => void setView('table'),
    graph: () => void setView('graph'),
    timeline: () => void setView('timeline'),
  })
  const { ref } = impact.customer
  const facets = useFacets({ ref, asOf: impact.asOf, filter: choice.filter }, view !== 'summary')
  const filters = useGraphFilters({ facets, choice })
  const exported = view === 'summary' ? null : choice.filter
  const shared = { customerRef: ref, asOf: impact.asOf }
  const explanation = (inside: boolean, others?: ReactNode) =>
    selected && (
      <SidePanel label="Explanation" onClose={close} inside={inside}>
        <ExplainPanel {...shared} versionId={selected} onClose={close}>
          {others}
        </ExplainPanel>
      </SidePanel>
    )
  return (
    <div className="space-y-4">
      <div className={classNames(column, 'space-y-4')}>
        <CustomerHeader impact={impact} actions={actions} />
        <p className="text-lg">{sentenceOf({ summary: impact.summary, complete: impact.completeness.complete })}</p>
        {view === 'summary' && compared !== null && (
          <ComparedSentence {...shared} since={compared} now={asOfChosen === null} />
        )}
        <CompletenessNote completeness={impact.completeness} />
        <TimeStrip {...shared} onShow={showInTable} onExplain={explain} />
      </div>
      <Tabs.Root value={view} onValueChange={(value) => void setView(value)}>
        <div
          className={classNames(
            column,
            'mb-4 flex flex-wrap items-center justify-between gap-x-4 border-line border-b',
          )}
        >
          <Tabs.List className="flex gap-1" aria-label="View">
            {views.map((name) => (
              <Tabs.Tab
                key={name}
                value={name}
                className="-mb-px cursor-pointer rounded-t border-transparent border-b-2 px-3 py-2 text-muted hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
              >
                {viewNames[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <ExportMenu
            question="impact"
            variables={{ ref, asOf: impact.asOf, filter: exported }}
            name={`customer-${ref.slice(0, 8)}-${impact.asOf.slice(0, 10)}`}
            what={exported ? 'What the filters leave' : 'The whole answer'}
          />
        </div>
        <Tabs.Panel value="summary" className={column}>
          <h2 className="sr-only">In numbers</h2>
          <SummaryView
            {...shared}
            summary={impact.summary}
            complete={impact.completeness.complete}
            choice={choice}
            onShow={() => void setView('table')}
          />
          <GapList caveats={impact.completeness.caveats} />
        </Tabs.Panel>
        <Tabs.Panel value="graph" className="-mx-4 sm:-mx-6">
          <h2 className="sr-only">{headings.graph}</h2>
          <ImpactGraphView
            {...shared}
            since={compared}
            filter={choice.filter}
            selected={selected}
            onSelect={select}
            filters={filters}
            panel={(others) => explanation(true, others)}
          />
        </Tabs.Panel>
        {(['table', 'timeline'] as const).map((name) => (
          <Tabs.Panel key={name} value={name} aria-busy={choice.typing} className={column}>
            <h2 className="sr-only">{headings[name]}</h2>
            <div className={classNames('grid items-start gap-4 lg:gap-6', selected ? withPanel : withoutPanel)}>
              <FilterRail facets={facets} choice={choice} />
              {name === 'table' && (
                <TableView
                  impact={impact}
                  filter={choice.filter}
                  selected={selected}
                  onSelect={select}
                  onClear={choice.clear}
                />
              )}
              {name === 'timeline' && (
                <TimelineView
                  {...shared}
                  complete={impact.completeness.complete}
                  filter={choice.filter}
                  selected={selected}
                  onSelect={select}
                  onClear={choice.clear}
                />
              )}
              {explanation(false)}
            </div>
          </Tabs.Panel>
        ))}
      </Tabs.Root>
      <div className={classNames(column, 'space-y-4')}>
        {children}
        <LookedAt customerRef={ref} />
      </div>
    </div>
  )
}
