import { Check, Circle, TriangleAlert } from 'lucide-react'
import type { IncidentClockFragment, NotificationState } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { type Look, Mark } from '@/ui/Mark.tsx'
import { notificationNames, notifiedNames } from './words.ts'

const looks: Readonly<Record<NotificationState, Look>> = {
  OPEN: { Icon: Circle, className: 'bg-warn-soft text-warn' },
  OVERDUE: { Icon: TriangleAlert, className: 'bg-fail-soft text-fail' },
  DONE: { Icon: Check, className: 'bg-sunken text-good' },
  DONE_LATE: { Icon: TriangleAlert, className: 'bg-warn-soft text-warn' },
}

/** Whether somebody was told, as words, shape and colour. */
export const NotificationMark = ({ state }: { state: NotificationState }) => (
  <Mark look={looks[state]}>{notificationNames[state]}</Mark>
)

/** By when somebody has to be told, with the steps that made the date. */
export const NotificationClocks = ({ clocks }: { clocks: readonly IncidentClockFragment[] }) => (
  <ul className="space-y-4">
    {clocks.map((clock) => (
      <li key={clock.source}>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{notifiedNames[clock.whom]}</span>
          <NotificationMark state={clock.state} />
        </p>
        <p className="text-[0.93rem]">
          {clock.due ? `By ${timeText(clock.due)}` : 'Without undue delay'}
          <span className="text-muted">, {clock.source}</span>
        </p>
        <details className="text-[0.87rem] text-muted">
          <summary className="cursor-pointer rounded">How this was computed</summary>
          <ol className="mt-1 list-decimal space-y-1 pl-5">
            {clock.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      </li>
    ))}
  </ul>
)
