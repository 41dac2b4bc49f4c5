'use client'

import { classNames } from '@/lib/class-names.ts'
import { shownName } from '@/lib/closed.ts'
import { isAfter, type Moment } from '@/lib/moment.ts'
import { timeText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import type { Version } from './types.ts'
import type { Versions } from './useVersions.ts'

type Props = {
  versions: Versions
  chosen: string | null
  current: string | null
  moment: Moment
  onChoose: (id: string) => void
}

const runText = ({ producedBy, producerSeen }: Version): string => {
  if (producedBy) return `${shownName(producedBy.job)} (${producedBy.kind.toLowerCase().replaceAll('_', ' ')})`
  return producerSeen ? 'run not stated' : 'not reported, only referenced'
}

/** Whether it was there at the moment; one that was destroyed later was. */
const destroyedText = ({ destroyedAt }: Version, moment: Moment): string => {
  if (!destroyedAt) return 'no'
  return isAfter(destroyedAt, moment) ? `not until ${timeText(destroyedAt)}` : timeText(destroyedAt)
}

/** An artifact's versions by a moment, newest first. One is looked at: the rest of the page is about it. */
export function VersionTable({ versions, chosen, current, moment, onChoose }: Props) {
  const { rows } = versions
  return (
    <section aria-labelledby="versions" className="overflow-hidden rounded-xl border border-line bg-surface">
      <h2 id="versions" className="px-4 pt-4 pb-2 font-semibold">
        Versions
      </h2>
      {rows.length === 0 && (
        <p className="px-4 pb-4 text-muted">
          {moment.past ? 'It had no version at that time.' : 'No version was ever reported.'}
        </p>
      )}
      {rows.length > 0 && (
        <div className="max-h-96 overflow-y-auto">
          <table className="w-full border-collapse text-left text-[0.93rem]">
            <caption className="sr-only">Versions, newest first. Choose one to see what is about it.</caption>
            <thead>
              <tr className="border-line border-b text-[0.87rem] text-muted">
                <Head>Version</Head>
                <Head wide>Created</Head>
                <Head wide>By</Head>
                <Head>People list</Head>
                <Head>Destroyed</Head>
              </tr>
            </thead>
            <tbody>
              {rows.map((version) => (
                <tr
                  key={version.id}
                  className={classNames(
                    'border-line border-b align-top last:border-b-0',
                    version.id === chosen ? 'bg-accent-soft' : 'hover:bg-sunken',
                  )}
                >
                  <td className="py-2 pr-3 pl-4">
                    <button
                      type="button"
                      aria-pressed={version.id === chosen}
                      onClick={() => onChoose(version.id)}
                      className="cursor-pointer break-all rounded text-left font-medium underline-offset-4 hover:underline"
                    >
                      {version.name ?? timeText(version.createdAt)}
                    </button>
                    {version.id === current && (
                      <span className="whitespace-nowrap rounded bg-sunken px-1.5 text-[13px] text-muted sm:ml-2">
                        {moment.past ? 'current then' : 'current'}
                      </span>
                    )}
                  </td>
                  <td className="hidden px-3 py-2 sm:table-cell">{timeText(version.createdAt)}</td>
                  <td className="hidden break-words px-3 py-2 sm:table-cell">{runText(version)}</td>
                  <td className="px-3 py-2">{version.enumerated ? 'full' : 'partial'}</td>
                  <td className="px-3 py-2">{destroyedText(version, moment)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Foot versions={versions} past={moment.past} />
    </section>
  )
}

/** How many of the versions are in sight, and how many are not because they were made later. */
function Foot({ versions, past }: { versions: Versions; past: boolean }) {
  const { rows, later, status, loadMore } = versions
  const total = versions.total ?? 0
  const made = past ? ' created by then' : ''
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-line border-t bg-sunken px-4 py-2.5 text-[13px] text-muted">
      <p role="status">
        {rows.length < total
          ? `${numberText(rows.length)} of ${numberText(total)}${made} shown, newest first.`
          : `${total === 0 ? 'None' : `All ${numberText(total)}`}${made}${total === 0 ? '' : ' shown'}.`}
        {later > 0 && ` ${counted(later, 'was', 'were')} created later.`}
        {status === 'failed' && <span className="text-fail"> The next could not be loaded.</span>}
      </p>
      {rows.length < total && (
        <Button onClick={loadMore} disabled={status === 'loadingMore'}>
          {status === 'loadingMore' ? 'Loading …' : status === 'failed' ? 'Try again' : 'Load more'}
        </Button>
      )}
    </div>
  )
}

const Head = ({ wide = false, children }: { wide?: boolean; children: string }) => (
  <th scope="col" className={classNames('px-3 py-1.5 font-normal first:pl-4', wide && 'hidden sm:table-cell')}>
    {children}
  </th>
)
