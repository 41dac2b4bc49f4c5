import Link from 'next/link'
import type { RunRowFragment } from '@/generated/graphql.ts'
import { classNames } from '@/lib/class-names.ts'
import { jobPath, runPath } from '@/lib/paths.ts'
import { timeText } from '@/lib/time.ts'
import { jobText, runKindNames, stateNames } from './words.ts'

type Props = { runs: readonly RunRowFragment[]; caption: string }

/** Runs, each a link to its page; its job leads to all runs of that job. */
export function RunTable({ runs, caption }: Props) {
  return (
    <table className="w-full table-fixed border-collapse text-left text-[0.93rem]">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-line border-b text-[0.87rem] text-muted">
          <Head className="w-1/2 sm:w-2/5">Run of</Head>
          <Head>State</Head>
          <Head className="hidden sm:table-cell">Kind</Head>
          <Head>Started</Head>
          <Head className="hidden lg:table-cell">Ended</Head>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id} className="border-line border-b align-top last:border-b-0 hover:bg-sunken">
            <td className="py-2 pr-3 pl-4">
              <Link
                prefetch={false}
                href={runPath(run.id)}
                className="break-words rounded font-medium underline-offset-4 hover:underline"
              >
                {jobText(run)}
              </Link>
              <span className="block break-all text-[13px] text-muted">
                {!run.job.closed && run.runId}
                {run.job.namespace !== '' && !run.job.closed && (
                  <>
                    {' · '}
                    <Link
                      prefetch={false}
                      href={jobPath(run.job)}
                      className="rounded underline underline-offset-4 hover:text-ink"
                      aria-label={`All runs of ${jobText(run)} in ${run.job.namespace}`}
                    >
                      {run.job.namespace}
                    </Link>
                  </>
                )}
              </span>
            </td>
            <td className={classNames('px-3 py-2', run.state === 'FAIL' && 'text-fail')}>{stateNames[run.state]}</td>
            <td className="hidden px-3 py-2 sm:table-cell">{runKindNames[run.kind]}</td>
            <td className="px-3 py-2">{timeText(run.startedAt)}</td>
            <td className="hidden px-3 py-2 lg:table-cell">{run.endedAt ? timeText(run.endedAt) : 'not reported'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Head = ({ className, children }: { className?: string; children: string }) => (
  <th scope="col" className={classNames('px-3 py-1.5 font-normal first:pl-4', className)}>
    {children}
  </th>
)
