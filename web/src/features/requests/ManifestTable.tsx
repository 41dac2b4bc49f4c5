'use client'

import { useState } from 'react'
import { type ArtifactKind, ManifestItemsDocument, type Verdict } from '@/generated/graphql.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import { Choice } from '@/ui/fields.tsx'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Name } from '@/ui/Name.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { VerdictMark } from '@/ui/VerdictMark.tsx'
import { verdicts } from '@/ui/verdicts.ts'
import type { ManifestFacts } from './types.ts'

const PAGE = 25
const currency = ['current', 'replaced'] as const

/** Every version on a manifest, page by page, narrowed by verdict, kind and whether it is current. */
export function ManifestTable({ id, manifest }: { id: string; manifest: ManifestFacts }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [kind, setKind] = useState<ArtifactKind | null>(null)
  const [state, setState] = useState<(typeof currency)[number] | null>(null)
  const filter = {
    verdicts: verdict === null ? null : [verdict],
    kinds: kind === null ? null : [kind],
    live: state === null ? null : state === 'current',
  }
  const pages = usePages({
    document: ManifestItemsDocument,
    variables: { id, filter },
    connection: ({ request }) => request?.manifest?.items,
    firstPage: PAGE,
  })
  const { rows, total, status } = pages
  return (
    <section aria-label="Versions on the manifest" className="space-y-3">
      <search className="grid gap-3 text-[0.93rem] sm:grid-cols-3">
        <Choice
          name="Verdict"
          value={verdict ?? ''}
          options={manifest.byVerdict.map((one) => one.verdict)}
          nameOf={(one) => verdicts[one].label}
          none="Any verdict"
          onChoose={setVerdict}
        />
        <Choice
          name="Kind"
          value={kind ?? ''}
          options={manifest.byKind.map((one) => one.kind)}
          nameOf={(one) => kindNames[one]}
          none="Any kind"
          onChoose={setKind}
        />
        <Choice
          name="Current or replaced"
          value={state ?? ''}
          options={currency}
          nameOf={(one) => (one === 'current' ? 'Current' : 'Replaced')}
          none="Both"
          onChoose={setState}
        />
      </search>
      <div className="overflow-hidden rounded-lg border border-line">
        {total === null && status !== 'failed' && <Skeleton className="m-4 h-5 w-1/2" />}
        {status === 'failed' && <p className="p-4 text-fail">The versions could not be loaded.</p>}
        {total === 0 && <p className="p-4 text-muted">No version matches these filters.</p>}
        {rows.length > 0 && <Rows rows={rows} />}
        {total !== null && total > 0 && (
          <LoadMore pages={pages} complete className="border-line border-t">
            {numberText(rows.length)} of {counted(total, 'version')} shown.
          </LoadMore>
        )}
      </div>
    </section>
  )
}

type Row = {
  versionId: string
  kind: ArtifactKind
  namespace: string
  name: string
  label: string
  systemKey: string | null
  closed: boolean
  verdict: Verdict
  live: boolean
}

const Rows = ({ rows }: { rows: readonly Row[] }) => (
  <table className="w-full table-fixed border-collapse text-left text-[0.93rem]">
    <caption className="sr-only">Versions on the manifest</caption>
    <thead>
      <tr className="border-line border-b text-[0.87rem] text-muted">
        <th scope="col" className="w-1/2 py-1.5 pr-3 pl-4 font-normal">
          Version
        </th>
        <th scope="col" className="px-3 py-1.5 font-normal">
          Verdict
        </th>
        <th scope="col" className="hidden px-3 py-1.5 font-normal md:table-cell">
          System
        </th>
        <th scope="col" className="hidden px-3 py-1.5 font-normal sm:table-cell">
          State
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.versionId} className="border-line border-b align-top last:border-b-0">
          <th scope="row" className="wrap-anywhere py-2 pr-3 pl-4 font-medium">
            <Name of={row} /> {!row.closed && <span className="font-normal text-muted">{row.label}</span>}
            <span className="block font-normal text-[13px] text-muted">
              {kindNames[row.kind]}
              {row.namespace && !row.closed && `, ${row.namespace}`}
            </span>
          </th>
          <td className="px-3 py-2">
            <VerdictMark verdict={row.verdict} />
          </td>
          <td className="wrap-anywhere hidden px-3 py-2 md:table-cell">{row.systemKey ?? 'not known'}</td>
          <td className="hidden px-3 py-2 sm:table-cell">{row.live ? 'Current' : 'Replaced'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
