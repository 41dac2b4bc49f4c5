import {
  createColumnHelper,
  createSortedRowModel,
  metaHelper,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table'
import { shownName } from '@/lib/closed.ts'
import { dayText, timeText } from '@/lib/time.ts'
import { kindNames, kindsInOrder, roleNames } from '@/lib/words.ts'
import { Name } from '@/ui/Name.tsx'
import { VerdictMark } from '@/ui/VerdictMark.tsx'
import { verdicts, verdictsInOrder } from '@/ui/verdicts.ts'
import type { Touched } from './useTouchedVersions.ts'

/** Classes of a column's header and cells. */
type Look = { className: string }

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
  columnMeta: metaHelper<Look>(),
})

const column = createColumnHelper<typeof features, Touched>()

/** A narrow screen keeps verdict, name and life; the name's cell then says the rest. */
export const columns = column.columns([
  column.accessor(({ verdict }) => verdictsInOrder.indexOf(verdict), {
    id: 'verdict',
    header: 'Verdict',
    sortFn: 'basic',
    meta: { className: 'w-10 @xl:w-32' },
    cell: ({ row: { original } }) => (
      <>
        <span className="hidden @xl:inline">
          <VerdictMark verdict={original.verdict} />
        </span>
        <span className="@xl:hidden">
          <VerdictMark verdict={original.verdict} label={false} />
          <span className="sr-only">{verdicts[original.verdict].label}</span>
        </span>
      </>
    ),
  }),
  column.accessor(({ version }) => version.artifact.name.toLowerCase(), {
    id: 'artifact',
    header: 'Artifact',
    sortFn: 'basic',
    meta: { className: 'min-w-0' },
    cell: ({ row: { original } }) => <ArtifactName touched={original} />,
  }),
  column.accessor(({ version }) => kindsInOrder.indexOf(version.artifact.kind), {
    id: 'kind',
    header: 'Kind',
    sortFn: 'basic',
    meta: { className: 'hidden @4xl:table-cell w-36' },
    cell: ({ row: { original } }) => kindNames[original.version.artifact.kind],
  }),
  column.accessor(({ version }) => (version.artifact.system?.name ?? '').toLowerCase(), {
    id: 'system',
    header: 'System',
    sortFn: 'basic',
    meta: { className: 'hidden @4xl:table-cell w-64' },
    cell: ({ row: { original } }) => <SystemName touched={original} />,
  }),
  column.accessor(({ version }) => Date.parse(version.createdAt), {
    id: 'createdAt',
    header: 'Created',
    sortFn: 'basic',
    sortDescFirst: true,
    meta: { className: 'hidden @lg:table-cell w-32' },
    cell: ({ row: { original } }) => (
      <time
        dateTime={original.version.createdAt}
        title={timeText(original.version.createdAt)}
        className="whitespace-nowrap"
      >
        {dayText(original.version.createdAt)}
      </time>
    ),
  }),
  column.accessor(({ live }) => (live ? 0 : 1), {
    id: 'live',
    header: 'Current',
    sortFn: 'basic',
    meta: { className: 'w-20' },
    cell: ({ row: { original } }) => <Life touched={original} />,
  }),
])

function ArtifactName({ touched: { version } }: { touched: Touched }) {
  const { artifact } = version
  return (
    <>
      <span className="block break-words font-medium">
        <Name of={artifact} />
      </span>
      <span className="block break-words text-[0.87rem] text-muted">
        {version.name && !artifact.closed ? `version ${version.name}` : <Unnamed version={version} />}
        <span className="@4xl:hidden">
          {' · '}
          {kindNames[artifact.kind]}
          {artifact.system && ` in ${shownName(artifact.system)}`}
        </span>
      </span>
    </>
  )
}

/** A version without a name of its own is known by when it was made. */
function Unnamed({ version: { artifact, createdAt } }: { version: Touched['version'] }) {
  return (
    <>
      {artifact.kind === 'DEPLOYMENT' ? 'deployed' : 'written'} {timeText(createdAt)}
    </>
  )
}

function SystemName({ touched: { version } }: { touched: Touched }) {
  const { system } = version.artifact
  if (!system) return <span className="text-muted">not registered</span>
  return (
    <>
      <span className="block">
        <Name of={system} />
      </span>
      <span className="block text-[0.87rem] text-muted">{roleNames[system.role]}</span>
    </>
  )
}

function Life({ touched: { live, version } }: { touched: Touched }) {
  if (live) return <span>Current</span>
  return <span className="text-muted">{version.destroyedAt ? 'Destroyed' : 'Replaced'}</span>
}
