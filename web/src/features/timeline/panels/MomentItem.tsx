import { classNames } from '@/lib/class-names.ts'
import { shownName } from '@/lib/closed.ts'
import { clockText, timeText } from '@/lib/time.ts'
import { Name } from '@/ui/Name.tsx'
import { VerdictShape } from '@/ui/VerdictMark.tsx'
import { verdicts } from '@/ui/verdicts.ts'
import type { Moment, TimelineEvent } from '../model/moments.ts'
import { eventTitle } from '../model/words.ts'
import { eventLooks } from './eventLooks.ts'

type Props = { moment: Moment; last: boolean; selected: string | null; onSelect: (versionId: string) => void }

/** What happened at one time in one way, with a button for each version that it happened to. */
export function MomentItem({ moment: { event, items }, last, selected, onSelect }: Props) {
  const { Icon, strong } = eventLooks[event.kind]
  return (
    <li className={classNames('relative flex gap-3', !last && 'pb-3.5')}>
      {!last && <span aria-hidden="true" className="absolute top-7 bottom-0 left-[4.05rem] w-px bg-line" />}
      <time
        dateTime={event.at}
        title={timeText(event.at)}
        className="w-11 shrink-0 pt-0.5 text-[0.87rem] text-muted tabular-nums"
      >
        {clockText(event.at)}
      </time>
      <span
        aria-hidden="true"
        className={classNames(
          'grid size-6 shrink-0 place-items-center rounded-full border',
          strong ? 'border-ink bg-ink text-canvas' : 'border-line-strong bg-surface text-muted',
        )}
      >
        <Icon size={13} />
      </span>
      <div className="min-w-0 flex-1 pt-px">
        <p className="leading-snug">
          <span className="font-medium">{eventTitle(event)}</span>
          {event.run && (
            <span className="text-muted">
              {' '}
              by <code className="break-words text-[0.87rem]">{event.run.job.name}</code>
            </span>
          )}
        </p>
        <ul className="mt-1 flex flex-wrap gap-x-1.5 gap-y-1">
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a version that two statements name at one time stands here twice
            <li key={`${item.version.id} ${index}`} className="min-w-0">
              <VersionButton item={item} chosen={item.version.id === selected} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

type VersionProps = { item: TimelineEvent['item']; chosen: boolean; onSelect: (versionId: string) => void }

function VersionButton({ item: { verdict, live, version }, chosen, onSelect }: VersionProps) {
  const { artifact, name } = version
  return (
    <button
      type="button"
      aria-pressed={chosen}
      title={`${verdicts[verdict].label}. ${verdicts[verdict].meaning}`}
      onClick={() => onSelect(version.id)}
      className={classNames(
        'flex min-w-0 max-w-full cursor-pointer items-center gap-1.5 rounded-md border px-2 py-0.5 text-left text-[0.93rem]',
        chosen ? 'border-accent bg-accent-soft' : 'border-line bg-canvas hover:border-line-strong',
      )}
    >
      <VerdictShape verdict={verdict} size={11} />
      <span className={classNames('min-w-0 break-words', !live && 'text-muted')}>
        <Name of={artifact} />
        {name && <span className="text-[0.87rem] text-muted"> {name}</span>}
        {artifact.system && (
          <span className="hidden text-[0.87rem] text-muted @xl:inline"> in {shownName(artifact.system)}</span>
        )}
      </span>
      <span className="sr-only">
        : {verdicts[verdict].label}
        {!live && ', no longer current'}
      </span>
    </button>
  )
}
