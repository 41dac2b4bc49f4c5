import { ArrowRight, CircleCheck, CircleDashed, CirclePause, CircleX, type LucideIcon } from 'lucide-react'
import { classNames } from '@/lib/class-names.ts'
import { numberText } from '@/lib/words.ts'
import type { PlanFacts } from './types.ts'
import { stepNames } from './words.ts'

type Step = PlanFacts['steps'][number]

/** How many tasks of a step are in which state, each with a shape and colour of its own. */
const parts: readonly { name: string; Icon: LucideIcon; className: string; of: (step: Step) => number }[] = [
  { name: 'failed', Icon: CircleX, className: 'text-fail', of: ({ failed }) => failed },
  {
    name: 'to do',
    Icon: CircleDashed,
    className: 'text-warn',
    of: ({ total, settled, failed }) => total - settled - failed,
  },
  { name: 'held or deferred', Icon: CirclePause, className: 'text-muted', of: ({ held, deferred }) => held + deferred },
  {
    name: 'done',
    Icon: CircleCheck,
    className: 'text-good',
    of: ({ settled, held, deferred }) => settled - held - deferred,
  },
]

/**
 * The plan as a graph: one node for each step, in the order in which they are carried out, with how far each is. Tasks of a step do not wait for
 * each other, but for those of the steps before. Each node leads to its tasks in the list, which has the same in words.
 */
export const PlanGraph = ({ steps }: { steps: readonly Step[] }) => (
  <nav aria-label="Plan as a graph">
    <ol className="flex flex-wrap items-stretch gap-y-2">
      {steps.map((step, index) => (
        <li key={step.step} className="flex items-center">
          {index > 0 && <ArrowRight aria-hidden="true" size={16} className="mx-1 shrink-0 text-muted" />}
          <Node step={step} />
        </li>
      ))}
    </ol>
  </nav>
)

function Node({ step }: { step: Step }) {
  const isOver = step.settled === step.total
  return (
    <a
      href={`#step-${step.step}`}
      onClick={() => document.getElementById(`step-${step.step}`)?.closest('details')?.setAttribute('open', '')}
      className={classNames(
        'flex h-full flex-col gap-1 rounded-lg border px-2.5 py-1.5 hover:bg-sunken',
        step.failed > 0 ? 'border-fail' : isOver ? 'border-line' : 'border-line-strong',
      )}
    >
      <span className="font-medium">{stepNames[step.step]}</span>
      <span className="flex flex-wrap gap-x-2">
        {parts
          .filter(({ of }) => of(step) > 0)
          .map(({ name, Icon, className, of }) => (
            <span key={name} className={classNames('inline-flex items-center gap-1', className)}>
              <Icon aria-hidden="true" size={13} strokeWidth={2.5} />
              {numberText(of(step))} {name}
            </span>
          ))}
      </span>
    </a>
  )
}
