'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight, GitCompareArrows } from 'lucide-react'
import dynamic from 'next/dynamic'
import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from 'nuqs'
import { type ReactNode, useEffect, useMemo, useRef, useState, useTransition } from 'react'
import { CustomerDaysDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { dayText } from '@/lib/time.ts'
import { Skeleton } from '@/ui/Skeleton.tsx'
import { newsInOrder } from '../compare/news.ts'
import type { Ways } from '../compare/ways.ts'
import { eventfulBeside, instantAt, positionOf, type Scale, scaleOf } from './scale.ts'

// The days have to come first: what they are slid by comes meanwhile.
const DaySlider = dynamic(() => import('./DaySlider.tsx').then((slider) => slider.DaySlider), {
  ssr: false,
  loading: () => <Skeleton className="h-9 w-full" />,
})
const Comparison = dynamic(() => import('../compare/Comparison.tsx').then(({ Comparison }) => Comparison), {
  ssr: false,
  loading: () => <Skeleton className="mt-2 h-7 w-72 max-w-full" />,
})

type Props = Ways & {
  customerRef: string
  /** RFC 3339: of the answer that is shown. */
  asOf: string
}

/** Slides through the days of a person's record; what is shown below follows. A second time can be held against it. */
export function TimeStrip({ customerRef, asOf, ...ways }: Props) {
  const { data, error } = useQuery(queryOf(CustomerDaysDocument, { ref: customerRef }))
  const answered = data?.customerImpact
  const scale = useMemo(() => (answered ? scaleOf(answered.timeline.days, answered.asOf) : null), [answered])
  if (error) return <Frame>The days could not be loaded. You can still choose a time above.</Frame>
  if (!answered)
    return (
      <Frame>
        <Skeleton className="h-7 w-full" />
      </Frame>
    )
  return scale && <Strip scale={scale} customerRef={customerRef} asOf={asOf} {...ways} />
}

const PAUSE_MS = 250
const WEEK = 7

/** The earlier time, and which changes are listed: empty for all that is news. */
const comparison = {
  compare: parseAsString,
  news: parseAsArrayOf(parseAsStringLiteral(newsInOrder)).withDefault([]),
}

function Strip({ scale, customerRef, asOf, ...ways }: Props & { scale: Scale }) {
  const [pending, start] = useTransition()
  const [chosen, setChosen] = useQueryState(
    'asOf',
    parseAsString.withOptions({ history: 'push', shallow: false, startTransition: start }),
  )
  const [{ compare: compared, news }, setComparison] = useQueryStates(comparison, { history: 'push' })
  const at = useSettling(positionOf(scale, chosen), (position) => void setChosen(instantAt(scale, position)))
  const against = useSettling(
    compared === null ? null : positionOf(scale, compared),
    (position) =>
      void setComparison(position === null ? null : { compare: instantAt(scale, Math.min(position, scale.last - 1)) }),
  )
  const look = (position: number | null) => position !== null && at.set(position)
  const [before, after] = [eventfulBeside(scale, at.value, -1), eventfulBeside(scale, at.value, 1)]
  const compare = () => against.set(against.value === null ? Math.max(0, at.value - WEEK) : null)
  return (
    <Frame>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="flex items-center gap-1">
          <Step label="Previous day with events" to={before} onStep={look}>
            <ChevronLeft aria-hidden="true" size={16} />
          </Step>
          <Step label="Next day with events" to={after} onStep={look}>
            <ChevronRight aria-hidden="true" size={16} />
          </Step>
          <p aria-live="polite" className="min-w-24 pl-1 font-medium text-[0.93rem] tabular-nums">
            {at.value === scale.last ? 'Now' : dayText(instantAt(scale, at.value) ?? asOf)}
            {pending && <span className="sr-only">, loading …</span>}
          </p>
        </div>
        <div className="order-last min-w-full flex-1 sm:order-none sm:min-w-0">
          <DaySlider
            scale={scale}
            position={at.value}
            against={against.value}
            busy={pending}
            onChange={(position, other) => {
              at.move(position)
              against.move(other)
            }}
            onCommit={(position, other) => {
              if (position !== at.settled) at.set(position)
              if (other !== against.settled) against.set(other)
            }}
          />
        </div>
        <button
          type="button"
          aria-pressed={compared !== null}
          disabled={at.value === 0 && compared === null}
          onClick={compare}
          className="ml-auto inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg border border-line px-2.5 text-[0.93rem] hover:border-line-strong disabled:cursor-default disabled:opacity-60 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
        >
          <GitCompareArrows aria-hidden="true" size={15} />
          Compare
        </button>
      </div>
      {compared !== null && (
        <Comparison
          compared={{ customerRef, asOf, since: compared }}
          now={chosen === null}
          busy={pending}
          news={news}
          onNews={(next) => void setComparison({ news: next })}
          {...ways}
        />
      )}
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <section aria-label="Time" className="rounded-xl border border-line bg-surface px-4 py-2.5 text-muted">
      {children}
    </section>
  )
}

type StepProps = { label: string; to: number | null; onStep: (to: number | null) => void; children: ReactNode }

function Step({ label, to, onStep, children }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={to === null}
      onClick={() => onStep(to)}
      className="grid size-7 cursor-pointer place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink disabled:cursor-default disabled:opacity-40"
    >
      {children}
    </button>
  )
}

/** A value that may move fast, and is told on when it has come to rest: not every day on the way is a question. */
function useSettling<Value extends number | null>(settled: Value, settle: (value: Value) => void) {
  const [moving, setMoving] = useState<{ value: Value } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // What was asked for has come, or another time was chosen elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that matters
  useEffect(() => setMoving(null), [settled])
  const move = (value: Value) => setMoving({ value })
  const set = (value: Value) => {
    move(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => settle(value), PAUSE_MS)
  }
  return { value: moving ? moving.value : settled, settled, move, set }
}
