'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { type ReactNode, useId, useState } from 'react'
import {
  CatalogArtifactsDocument,
  type CatalogArtifactsQuery,
  CatalogColumnsDocument,
  CatalogSystemsDocument,
  type CatalogSystemsQuery,
} from '@/generated/graphql.ts'
import { classNames } from '@/lib/class-names.ts'
import { artifactPath } from '@/lib/paths.ts'
import { queryOf } from '@/lib/queries.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, kindNames, roleNames } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { KindIcon } from '@/ui/KindIcon.tsx'
import { Closed, Name } from '@/ui/Name.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'

type System = CatalogSystemsQuery['catalogSystems'][number]
type Artifact = CatalogArtifactsQuery['artifacts']['edges'][number]['node']

/** What is in no system. */
const NONE = ''

/** All that is on record as a tree: systems, their artifacts, and the columns of those. Each branch is asked for when it is opened. */
export function CatalogTree({ onPick }: { onPick: (artifactId: string) => void }) {
  const { data, error, refetch } = useQuery(queryOf(CatalogSystemsDocument, {}))
  if (error) return <Failure what="systems" onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-60 rounded-xl" />
  const elsewhere = data.elsewhere.totalCount
  const systems = data.catalogSystems.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'))
  return (
    <section aria-labelledby="catalog" className="rounded-xl border border-line bg-surface">
      <h2 id="catalog" className="px-4 pt-4 pb-2 font-semibold">
        All artifacts by system{' '}
        <span className="font-normal text-muted tabular-nums">{counted(systems.length, 'system')}</span>
      </h2>
      {systems.length + elsewhere === 0 && <p className="px-4 pb-4 text-muted">Nothing is on record yet.</p>}
      <ul>
        {systems.map((system) => (
          <li key={system.key} className="border-line border-t">
            <SystemBranch system={system} onPick={onPick} />
          </li>
        ))}
        {elsewhere > 0 && (
          <li className="border-line border-t">
            <Branch name="In no system" note={counted(elsewhere, 'artifact')} level={0}>
              <ArtifactBranches system={NONE} onPick={onPick} />
            </Branch>
          </li>
        )}
      </ul>
    </section>
  )
}

const nameOf = ({ system, key }: System): string => system?.name ?? key

function SystemBranch({ system, onPick }: { system: System; onPick: (artifactId: string) => void }) {
  const { key, closed, artifacts, system: described } = system
  const facts = [
    described ? roleNames[described.role] : 'not described',
    ...(described?.owner && !closed ? [described.owner] : []),
    counted(artifacts, 'artifact'),
  ].join(' · ')
  if (closed)
    return (
      <p className="flex items-baseline gap-2 px-4 py-2 pl-10">
        <Closed /> <span className="text-[13px] text-muted">{facts}</span>
      </p>
    )
  return (
    <Branch name={nameOf(system)} note={facts} level={0}>
      <ArtifactBranches system={key} onPick={onPick} />
    </Branch>
  )
}

function ArtifactBranches({ system, onPick }: { system: string; onPick: (artifactId: string) => void }) {
  const pages = usePages({
    document: CatalogArtifactsDocument,
    variables: { system },
    connection: ({ artifacts }: CatalogArtifactsQuery) => artifacts,
  })
  const { rows, total, status, whole, loadMore } = pages
  if (status === 'failed' && rows.length === 0) return <Failure what="artifacts" onRetry={() => void loadMore()} />
  if (total === null) return <Skeleton className="mx-10 my-2 h-16" />
  return (
    <>
      {total === 0 && <p className="py-2 pl-16 text-[13px] text-muted">No artifacts that you can see.</p>}
      <ul>
        {rows.map((artifact) => (
          <li key={artifact.id}>
            <ArtifactBranch artifact={artifact} onPick={onPick} />
          </li>
        ))}
      </ul>
      {!whole && (
        <button
          type="button"
          onClick={loadMore}
          disabled={status === 'loadingMore'}
          className="ml-16 cursor-pointer rounded py-1 text-[13px] underline underline-offset-4"
        >
          {status === 'loadingMore' ? 'Loading …' : `Show more: ${rows.length} of ${total} shown`}
        </button>
      )}
    </>
  )
}

const withColumns = new Set<Artifact['kind']>(['DATASET', 'FEATURE_SET'])

function ArtifactBranch({ artifact, onPick }: { artifact: Artifact; onPick: (artifactId: string) => void }) {
  const { id, kind, namespace, closed } = artifact
  const name = (
    <button
      type="button"
      onClick={() => onPick(id)}
      className="inline-flex min-w-0 max-w-full cursor-pointer items-center gap-2 rounded text-left underline-offset-4 hover:underline"
    >
      <KindIcon kind={kind} />
      <span className="truncate">
        <Name of={artifact} />
      </span>
    </button>
  )
  const note = `${kindNames[kind]}${closed ? '' : ` · ${namespace}`}`
  if (closed || !withColumns.has(kind))
    return (
      <div className="flex min-w-0 items-baseline gap-2 py-1 pr-4 pl-16">
        {name} <span className="truncate text-[13px] text-muted">{note}</span>
      </div>
    )
  return (
    <Branch name={name} note={note} level={1} label={`Columns of ${artifact.name}`}>
      <Columns artifact={artifact} />
    </Branch>
  )
}

function Columns({ artifact: { id, kind } }: { artifact: Artifact }) {
  const { data, error, refetch } = useQuery(queryOf(CatalogColumnsDocument, { id }))
  if (error) return <Failure what="columns" onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="my-1 mr-4 ml-24 h-8" />
  const columns = data.artifact?.columns ?? []
  if (columns.length === 0) return <p className="py-1 pl-24 text-[13px] text-muted">No columns described.</p>
  return (
    <ul className="pb-1">
      {columns.map((column) => (
        <li key={column.id} className="flex min-w-0 items-baseline gap-2 py-0.5 pr-4 pl-24 text-[0.93rem]">
          {column.closed ? (
            <Closed />
          ) : (
            <Link
              prefetch={false}
              href={artifactPath(kind, id, { column: column.name })}
              className="truncate rounded underline-offset-4 hover:underline"
            >
              {column.name}
            </Link>
          )}
          {!column.closed && column.category && (
            <span className="truncate text-[13px] text-muted">{column.category}</span>
          )}
          {column.sensitive && <span className="rounded bg-warn-soft px-1.5 text-[13px] text-warn">sensitive</span>}
        </li>
      ))}
    </ul>
  )
}

const Failure = ({ what, onRetry }: { what: string; onRetry: () => void }) => (
  <p role="alert" className="flex flex-wrap items-center gap-3 px-4 py-2">
    The {what} could not be loaded: the lineage service is not responding. <Button onClick={onRetry}>Try again</Button>
  </p>
)

type BranchProps = { name: ReactNode; note: string; level: 0 | 1; label?: string; children: ReactNode }

const indents = ['pl-4', 'pl-10'] as const

/** One line that opens. Without a `label` the whole line opens it; with one, the arrow does, and the name does something else. */
function Branch({ name, note, level, label, children }: BranchProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const arrow = (
    <ChevronRight
      aria-hidden="true"
      size={15}
      className={classNames('shrink-0 text-muted motion-safe:transition-transform', open && 'rotate-90')}
    />
  )
  const notes = (
    <span className={classNames('min-w-0 truncate text-[13px] text-muted', level === 1 && 'max-sm:hidden')}>
      {note}
    </span>
  )
  const switches = {
    type: 'button',
    'aria-expanded': open,
    'aria-controls': id,
    onClick: () => setOpen(!open),
  } as const
  return (
    <>
      {label === undefined ? (
        <button
          {...switches}
          className={classNames(
            'flex w-full min-w-0 cursor-pointer items-center gap-2 py-2 pr-4 text-left hover:bg-sunken',
            indents[level],
          )}
        >
          {arrow}
          <span className="shrink-0 truncate font-medium max-sm:max-w-[50%]">{name}</span>
          {notes}
        </button>
      ) : (
        <div className={classNames('flex min-w-0 items-center gap-1 py-0.5 pr-4', indents[level])}>
          <button {...switches} aria-label={label} className="cursor-pointer rounded p-1 hover:bg-sunken">
            {arrow}
          </button>
          {name}
          {notes}
        </div>
      )}
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  )
}
