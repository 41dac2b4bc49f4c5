import type { ReactNode } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { shownName } from '@/lib/closed.ts'
import { timeText } from '@/lib/time.ts'
import { kindNames } from '@/lib/words.ts'
import { Name } from '@/ui/Name.tsx'
import type { Place } from '../model/explanation.ts'
import { versionText } from '../model/words.ts'

type Props = {
  place: Place
  /** RFC 3339 */
  at: string
  /** The first of the path stands out: everything follows from it. */
  first?: boolean
  last: boolean
  children: ReactNode
}

/** One stop of the path, on the line that joins them: how data came here, then where that is. */
export function PathPoint({ place, at, first = false, last, children }: Props) {
  return (
    <li className={classNames('relative pl-6', !last && 'pb-5')}>
      {!last && <span aria-hidden="true" className="absolute top-[11px] bottom-[-11px] left-[5px] w-[2px] bg-line" />}
      <span
        aria-hidden="true"
        className={classNames(
          'absolute top-[5px] left-0 size-[12px] rounded-full border-2',
          first ? 'border-accent bg-accent' : last ? 'border-ink bg-ink' : 'border-line-strong bg-surface',
        )}
      />
      <strong className="block break-words font-semibold">
        <Name of={place.artifact} />
        {place.name && <span className="font-normal text-muted"> {versionText(place)}</span>}
      </strong>
      <p className="text-[13px] text-muted">
        {kindNames[place.artifact.kind]}
        {place.artifact.system && ` in ${shownName(place.artifact.system)}`},{' '}
        <time dateTime={at} className="whitespace-nowrap tabular-nums">
          {timeText(at)}
        </time>
        {!place.producerSeen && '; whatever makes it has not reported'}
      </p>
      <div className="mt-1.5 space-y-1.5 text-sm">{children}</div>
    </li>
  )
}
