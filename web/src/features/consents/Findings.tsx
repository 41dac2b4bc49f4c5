'use client'

import Link from 'next/link'
import { ConsentFindingsDocument, type ConsentFindingsQuery } from '@/generated/graphql.ts'
import { artifactPath, runPath } from '@/lib/paths.ts'
import { dayText } from '@/lib/time.ts'
import { usePages } from '@/lib/usePages.ts'
import { counted, numberText } from '@/lib/words.ts'
import { LoadMore } from '@/ui/LoadMore.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { findingNames } from './words.ts'

const SHOWN = 20

/** What contradicts what people agreed to, the latest first: what it is, how many people, and what to do. */
export function Findings() {
  const pages = usePages({
    document: ConsentFindingsDocument,
    variables: { asOf: null },
    connection: ({ consentFindings }) => consentFindings,
    firstPage: SHOWN,
    fresh: true,
  })
  const { rows, total, status, answer, error } = pages
  const complete = answer?.consentFindings.completeness.complete ?? true
  return (
    <section aria-label="Findings" className="overflow-hidden rounded-xl border border-line bg-surface">
      <h2 className="px-4 pt-4 font-semibold text-lg">What contradicts consents</h2>
      <p className="px-4 pb-3 text-[0.93rem] text-muted">
        Runs count that say what they are for, and all that train a model. Nothing was refused: what happened is on
        record.
      </p>
      {status === 'failed' && <p className="p-4 text-fail">{error?.message ?? 'The findings could not be loaded.'}</p>}
      {total === null ? (
        status !== 'failed' && <Skeleton className="m-4 h-5 w-1/2" />
      ) : (
        <>
          <ul className="divide-y divide-line border-line border-t">
            {rows.map((finding) => (
              <Found
                key={`${finding.code} ${finding.run?.id} ${finding.version?.id} ${finding.purpose}`}
                finding={finding}
              />
            ))}
          </ul>
          <LoadMore pages={pages} complete={complete} className="border-line border-t">
            {total === 0 ? 'None.' : `${numberText(rows.length)} of ${counted(total, 'finding')} shown.`}
          </LoadMore>
        </>
      )}
    </section>
  )
}

type Finding = ConsentFindingsQuery['consentFindings']['edges'][number]['node']

function Found({ finding }: { finding: Finding }) {
  const { code, since, purpose, certain, possible, due, remedy, run, version } = finding
  return (
    <li className="space-y-0.5 px-4 py-3">
      <p className="font-medium">{findingNames[code]}</p>
      <p className="wrap-anywhere text-[0.93rem]">
        {peopleText(certain, possible)} for {purpose}, since {dayText(since)}
        {version && (
          <>
            , in{' '}
            <Link
              prefetch={false}
              href={artifactPath(version.artifact.kind, version.artifact.id)}
              className="underline underline-offset-4"
            >
              {version.artifact.name}
            </Link>
          </>
        )}
        {run && (
          <>
            {version ? ', written by ' : ', read by '}
            <Link prefetch={false} href={runPath(run.id)} className="underline underline-offset-4">
              {run.job.name}
            </Link>
          </>
        )}
        .{due && ` Due ${dayText(due)}.`}
      </p>
      <p className="text-[0.93rem] text-muted">{remedy}</p>
    </li>
  )
}

/** Those who are named for certain, and those who may be there besides. */
function peopleText(certain: number, possible: number): string {
  if (possible === 0) return counted(certain, 'person', 'people')
  if (certain === 0) return `Possibly ${counted(possible, 'person', 'people')}`
  return `${counted(certain, 'person', 'people')}, and possibly ${numberText(possible)} more,`
}
