import { Circle, CircleDashed, Diamond, TriangleAlert } from 'lucide-react'
import type { ClockState } from '@/generated/graphql.ts'
import { type Look, Mark } from '@/ui/Mark.tsx'
import { dueText, type Urgency, urgencyOf } from './due.ts'

const looks: Readonly<Record<Urgency, Look>> = {
  overdue: { Icon: TriangleAlert, className: 'bg-fail-soft text-fail' },
  today: { Icon: Diamond, className: 'bg-warn-soft text-warn' },
  soon: { Icon: Circle, className: 'bg-warn-soft text-warn' },
  later: { Icon: CircleDashed, className: 'bg-sunken text-muted' },
}

/** How much time is left, as words, shape and colour. */
export function DueMark({ clock }: { clock: { daysLeft: number; state: ClockState } }) {
  return <Mark look={looks[urgencyOf(clock)]}>{dueText(clock)}</Mark>
}
