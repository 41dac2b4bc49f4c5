import { ofTheWorkspace } from '@/lib/words.ts'
import { Caveats } from '@/ui/Caveats.tsx'
import type { Completeness } from './types.ts'

type Gaps = Completeness['caveats']

/** What is not known, as work: what is on this person's paths, and what every answer of the workspace lacks. */
export function GapList({ caveats }: { caveats: Gaps }) {
  if (caveats.length === 0) return null
  return (
    <section aria-labelledby="gaps" className="mt-4 rounded-xl border border-line bg-surface p-4">
      <h3 id="gaps" className="mb-3 font-semibold">
        What is not known
      </h3>
      <div className="grid gap-x-8 gap-y-4 text-[0.93rem] text-muted lg:grid-cols-2">
        <Work title="About this person’s data" caveats={caveats.filter(({ code }) => !ofTheWorkspace.has(code))} />
        <Work title="About the whole workspace" caveats={caveats.filter(({ code }) => ofTheWorkspace.has(code))} />
      </div>
    </section>
  )
}

function Work({ title, caveats }: { title: string; caveats: Gaps }) {
  if (caveats.length === 0) return null
  return (
    <section aria-label={title}>
      <h4 className="mb-1 font-medium text-ink">{title}</h4>
      <Caveats asWork caveats={caveats} className="list-disc space-y-2 pl-5" />
    </section>
  )
}
