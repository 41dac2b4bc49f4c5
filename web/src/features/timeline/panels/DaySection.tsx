import { dayOfMonthText, weekdayText } from '@/lib/time.ts'
import { counted } from '@/lib/words.ts'
import type { Day } from '../model/moments.ts'
import { MomentItem } from './MomentItem.tsx'

type Props = {
  day: Day
  /** More of this day may not have been loaded. */
  cut: boolean
  selected: string | null
  onSelect: (versionId: string) => void
}

/** One day: its date at the side, or above on a narrow page, and what happened on it along a line. */
export function DaySection({ day: { day, events, moments }, cut, selected, onSelect }: Props) {
  return (
    <section aria-labelledby={`day-${day}`} className="@3xl:grid @3xl:grid-cols-[9rem_minmax(0,1fr)]">
      <h4 id={`day-${day}`} className="flex items-baseline gap-2 px-4 pt-3 @3xl:block @3xl:py-4">
        <time dateTime={day.slice(0, 10)} className="font-semibold text-[1.07rem] tabular-nums">
          {dayOfMonthText(day)}
        </time>
        <span className="font-normal text-[0.87rem] text-muted @3xl:block">
          {weekdayText(day)}
          <span className="@3xl:block">
            <span className="@3xl:hidden">, </span>
            {counted(events, 'event')}
            {cut && ' so far'}
          </span>
        </span>
      </h4>
      <ol className="relative px-4 pt-2 pb-3 @3xl:pt-4 @3xl:pl-0">
        {moments.map((moment, index) => (
          <MomentItem
            key={moment.id}
            moment={moment}
            last={index === moments.length - 1}
            selected={selected}
            onSelect={onSelect}
          />
        ))}
      </ol>
    </section>
  )
}
