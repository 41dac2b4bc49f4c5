import { VerdictShape } from '@/ui/VerdictMark.tsx'
import { verdicts, verdictsInOrder } from '@/ui/verdicts.ts'

/** The five things that an answer can say about a version. */
export function VerdictGuide() {
  return (
    <section aria-labelledby="verdict-guide" className="mt-16 border-line border-t pt-6">
      <h2 id="verdict-guide" className="font-semibold">
        Each answer is one of five
      </h2>
      <dl className="mt-4 grid gap-x-10 gap-y-4 sm:grid-cols-2">
        {verdictsInOrder.map((verdict) => (
          <div key={verdict} className="grid grid-cols-[1.5rem_1fr] content-start">
            <dt className="contents">
              <span className="pt-1">
                <VerdictShape verdict={verdict} size={14} />
              </span>
              <span className="font-medium">{verdicts[verdict].label}</span>
            </dt>
            <dd className="col-start-2 text-muted">{verdicts[verdict].meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
