'use client'

import Link from 'next/link'
import { useId, useState } from 'react'
import { TracedOrder, VersionLineageDocument } from '@/generated/graphql.ts'
import { type Moment, sameTime } from '@/lib/moment.ts'
import { addressOf } from '@/lib/paths.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import { CompletenessSummary } from '@/ui/CompletenessSummary.tsx'
import { ExportMenu } from '@/ui/ExportMenu.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { SectionError } from './SectionError.tsx'
import { TracedTable } from './TracedTable.tsx'

const FIRST_PAGE = 8

const words = {
  UPSTREAM: {
    title: 'Upstream',
    none: 'Nothing recorded leads to it.',
    before: 'Built from ',
    one: 'upstream version',
  },
  DOWNSTREAM: {
    title: 'Downstream',
    none: 'Nothing recorded was built from it.',
    before: '',
    one: 'downstream version',
  },
} as const

const orders: Readonly<Record<TracedOrder, string>> = {
  DISTANCE: 'Nearest first',
  NAME: 'Name',
  KIND: 'Kind',
  SYSTEM: 'System',
  OWNER: 'Owner',
  CREATED: 'Newest first',
  VERSIONS: 'Most versions first',
}

/** The most come first, and names from A. */
const descends = (order: TracedOrder) => order === 'CREATED' || order === 'VERSIONS'

const depths = { 0: 'All steps', 1: '1 step', 2: '2 steps', 3: '3 steps', 5: '5 steps' } as const

type Props = {
  version: string
  way: keyof typeof words
  moment: Moment
  /** It stands beside the picture of the same. */
  pictured?: boolean
}

/** What a version was made of, or what was made of it by a moment: by artifact, the nearest first, to the ends of the record or as far as asked for. */
export function LineageSection({ version, way, moment, pictured = false }: Props) {
  const [order, setOrder] = useState<TracedOrder>('DISTANCE')
  const [depth, setDepth] = useState(0)
  const within = depth === 0 ? null : { depth }
  const pages = usePages({
    document: VersionLineageDocument,
    variables: { id: version, direction: way, asOf: moment.asOf, within, order, descending: descends(order) },
    connection: ({ trace }) => trace.byArtifact,
    firstPage: FIRST_PAGE,
  })
  const { rows, total, status, whole, answer, error } = pages
  const found = answer?.trace
  const { title, none, before, one } = words[way]
  const id = way.toLowerCase()
  return (
    <section
      aria-labelledby={id}
      aria-busy={status === 'loading'}
      className="@container rounded-xl border border-line bg-surface"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 pt-4 pb-2">
        <h2 id={id} className="mr-auto font-semibold">
          {title}
        </h2>
        <Choice
          label={`Depth of what is ${id}`}
          names={depths}
          value={String(depth)}
          onChoose={(it) => setDepth(Number(it))}
        />
        <Choice
          label={`Order of what is ${id}`}
          names={orders}
          value={order}
          onChoose={(it) => setOrder(Object.values(TracedOrder).find((one) => one === it) ?? 'DISTANCE')}
        />
        {!pictured && (
          <Link
            href={addressOf('/explore', { focus: version, direction: id, ...sameTime(moment) })}
            className="rounded text-accent underline-offset-4 hover:underline"
          >
            Explore {id}
          </Link>
        )}
        {(total ?? 0) > 0 && (
          <ExportMenu
            question="trace"
            variables={{ id: version, direction: way, asOf: moment.asOf, within }}
            name={`${id}-${version.slice(0, 8)}-${moment.asOf.slice(0, 10)}`}
            what={depth === 0 ? `All versions ${id}` : `Versions within ${counted(depth, 'step')} ${id}`}
            label={`Export what is ${id}`}
          />
        )}
      </div>
      {status === 'failed' && error && (
        <div className="px-4 pb-4">
          <SectionError error={error} onRetry={pages.loadMore} />
        </div>
      )}
      {status === 'loading' && (
        <div role="status" className="px-4 pb-4">
          <span className="sr-only">Loading what is {id}</span>
          <Skeleton className="h-32" />
        </div>
      )}
      {found && (
        <>
          <p className="px-4 pb-2 text-[0.93rem]">
            {total === 0
              ? none
              : `${before}${counted(found.byArtifact.versions, one)}: ${found.byKind.map(({ kind, count }) => `${kindNames[kind].toLowerCase()} ${numberText(count)}`).join(', ')}.`}
          </p>
          {rows.length > 0 && <TracedTable rows={rows} way={way} moment={moment} />}
          {rows.length > 0 && (
            <LoadMore pages={pages} complete={found.completeness.complete} className="border-line border-t">
              {whole
                ? `All ${counted(total ?? 0, 'artifact')} shown.`
                : `${numberText(rows.length)} of ${counted(total ?? 0, 'artifact')} shown.`}
            </LoadMore>
          )}
          <div className="px-4 py-3">
            <CompletenessSummary completeness={found.completeness} />
          </div>
        </>
      )}
    </section>
  )
}

type ChoiceProps = {
  label: string
  names: Readonly<Record<string, string>>
  value: string
  onChoose: (value: string) => void
}

function Choice({ label, names, value, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <span>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        className="h-8 rounded-lg border border-line-strong bg-surface px-2 text-[0.87rem]"
      >
        {Object.entries(names).map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}
