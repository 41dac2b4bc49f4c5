import type { CSSProperties } from 'react'
import { VerdictShape } from '@/ui/VerdictMark.tsx'
import { verdicts, verdictsInOrder } from '@/ui/verdicts.ts'
import { ROW, VerdictDiagram } from './VerdictDiagram.tsx'

/** Every verdict and what it means; where there is room, with a picture of each. */
export function VerdictGuide() {
  return (
    <section aria-labelledby="verdict-guide" className="mt-16 border-line border-t pt-6">
      <h2 id="verdict-guide" className="font-semibold">
        Each version gets one of these verdicts
      </h2>
      <div className="mt-4 flex gap-5 sm:mt-2">
        <div className="hidden sm:block">
          <VerdictDiagram />
        </div>
        <dl>
          {verdictsInOrder.map((verdict) => (
            <div
              key={verdict}
              className="mb-4 flex flex-col justify-center sm:mb-0 sm:h-(--row)"
              style={{ '--row': `${ROW}px` } as CSSProperties}
            >
              <dt className="flex items-center gap-2.5 font-medium">
                <span className="sm:hidden">
                  <VerdictShape verdict={verdict} size={14} />
                </span>
                {verdicts[verdict].label}
              </dt>
              <dd className="ml-6 text-muted sm:ml-0">{verdicts[verdict].meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
