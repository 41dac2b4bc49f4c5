import { Circle, CircleDashed, Diamond, TriangleAlert } from 'lucide-react'
import type { ClockState } from '@/generated/graphql.ts'
import { classNames } from '@/lib/class-names.ts'
import { dueText, type Urgency, urgencyOf } from './due.ts'

/** A shape and a colour for each, so that neither speaks alone. */
const looks: Readonly<Record<Urgency, { Icon: typeof Circle; className: string }>> = {
  overdue: { Icon: TriangleAlert, className: 'bg-fail-soft text-fail' },
  today: { Icon: Diamond, className: 'bg-warn-soft text-warn' },
  soon: { Icon: Circle, className: 'bg-warn-soft text-warn' },
  later: { Icon: CircleDashed, className: 'bg-sunken text-muted' },
}

/** How much time is left, as words, shape and colour. */
export function DueMark({ clock }: { clock: { daysLeft: number; state: ClockState } }) {
  const { Icon, className } = looks[urgencyOf(clock)]
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-md px-2 py-0.5 font-medium text-[0.87rem]',
        className,
      )}
    >
      <Icon aria-hidden="true" size={13} strokeWidth={2.5} className="shrink-0" />
      {dueText(clock)}
    </span>
  )
}
