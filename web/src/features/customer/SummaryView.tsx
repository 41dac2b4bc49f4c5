import type { ReactNode } from 'react'
import { toggled } from '@/lib/toggled.ts'
import { counted, numberText } from '@/lib/words.ts'
import { VerdictMark } from '@/ui/VerdictMark.tsx'
import { verdicts } from '@/ui/verdicts.ts'
import { Facet } from './Facet.tsx'
import { buildFacets } from './facets.ts'
import { SystemsTable } from './SystemsTable.tsx'
import type { Summary } from './types.ts'
import type { Choice } from './useImpactFilter.ts'
import { VerdictBar } from './VerdictBar.tsx'

type Props = {
  customerRef: string
  asOf: string
  summary: Summary
  /** False: the numbers are what was reached so far. */
  complete: boolean
  choice: Choice
  onShow: () => void
}

/** The answer in numbers. Each number is a way into the table. */
export function SummaryView({ customerRef, asOf, summary, complete, choice: { chosen, choose }, onShow }: Props) {
  const { verdicts: given, kinds, roles } = buildFacets(summary)
  const show = (change: Partial<typeof chosen>) => {
    choose(change)
    onShow()
  }
  const { total } = summary
  if (total === 0) return <NothingYet />
  return (
    <div className="space-y-4">
      {summary.bySystem.length > 0 && (
        <Card>
          <h3 className="mb-2 font-semibold">Where it is</h3>
          <SystemsTable systems={summary.bySystem} customerRef={customerRef} asOf={asOf} />
        </Card>
      )}
      <Card>
        <div className="flex flex-wrap gap-x-12 gap-y-3">
          <Figure value={total} name={`${total === 1 ? 'version' : 'versions'} reached${complete ? '' : ' so far'}`} />
          <Figure value={summary.live} name="of them current" onShow={() => show({ live: true })} />
        </div>
        <VerdictBar counts={given} total={total} />
      </Card>
      <div className="grid gap-4 lg:grid-cols-3">
        <Card>
          <Facet
            title="By verdict"
            total={total}
            chosen={chosen.verdict}
            onToggle={(value) => show({ verdict: toggled(chosen.verdict, value) })}
            entries={given.map(({ verdict, count }) => ({
              value: verdict,
              label: <VerdictMark verdict={verdict} />,
              colour: `var(${verdicts[verdict].token})`,
              count,
              note: verdicts[verdict].meaning,
            }))}
          />
        </Card>
        <Card>
          <Facet
            title="By kind"
            total={total}
            entries={kinds}
            chosen={chosen.kind}
            onToggle={(value) => show({ kind: toggled(chosen.kind, value) })}
          />
        </Card>
        <Card>
          <Facet
            title="By system type"
            total={total}
            entries={roles}
            chosen={chosen.role}
            onToggle={(value) => show({ role: toggled(chosen.role, value) })}
          />
          <Unplaced count={total - roles.reduce((sum, { count }) => sum + count, 0)} />
        </Card>
      </div>
    </div>
  )
}

function Card({ children }: { children: ReactNode }) {
  return <div className="rounded-xl border border-line bg-surface p-4 shadow-card sm:p-5">{children}</div>
}

/** The person is known, and by this time nothing had been recorded. */
function NothingYet() {
  return (
    <Card>
      <p className="font-medium">Nothing had been recorded about this person’s data at this time.</p>
      <p className="mt-1 text-muted">The person is known here. Their data was recorded later, or no list names them.</p>
    </Card>
  )
}

function Figure({ value, name, onShow }: { value: number; name: string; onShow?: () => void }) {
  const words = (
    <>
      <span className="font-semibold text-4xl tabular-nums tracking-tight">{numberText(value)}</span> {name}
    </>
  )
  if (!onShow) return <p className="text-muted [&>span]:text-ink">{words}</p>
  return (
    <button
      type="button"
      onClick={onShow}
      className="cursor-pointer rounded text-muted decoration-line-strong underline-offset-4 hover:underline [&>span]:text-ink"
    >
      {words}
    </button>
  )
}

/** Versions whose artifact was never said to live in a system belong to no role, and are not left unsaid. */
function Unplaced({ count }: { count: number }) {
  if (count <= 0) return null
  return <p className="mt-2 text-[0.87rem] text-muted">{counted(count, 'version')} in no registered system.</p>
}
