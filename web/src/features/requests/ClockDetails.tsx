import type { ClockFactsFragment } from '@/generated/graphql.ts'
import { dayText, timeText } from '@/lib/time.ts'
import { DueMark } from './DueMark.tsx'
import { dateNames, regimeNames } from './words.ts'

type Props = { clock: ClockFactsFragment; isClosed?: boolean; acknowledgedAt?: string | null }

/** Every date of a request, with the steps and the articles that made it. */
export function ClockDetails({ clock, isClosed = false, acknowledgedAt = null }: Props) {
  return (
    <div className="space-y-4">
      <div>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold text-lg">Due {dayText(clock.due)}</span>
          {!isClosed && <DueMark clock={clock} />}
        </p>
        <p className="text-[0.93rem] text-muted">
          {regimeNames[clock.regime]}. Days are counted in {clock.zone}. In time until {timeText(clock.dueAt)}.
        </p>
      </div>
      <Dates clock={clock} acknowledgedAt={acknowledgedAt} />
      <Steps clock={clock} />
      {clock.readings.length > 0 && <Readings clock={clock} />}
      {clock.holidays.length > 0 && (
        <p className="text-[0.93rem] text-muted">
          Holidays that moved a date: {clock.holidays.map(({ date, name }) => `${name} (${dayText(date)})`).join(', ')}.
        </p>
      )}
      <p className="text-[0.87rem] text-muted">{clock.notice}</p>
    </div>
  )
}

function Dates({ clock, acknowledgedAt }: { clock: ClockFactsFragment; acknowledgedAt: string | null }) {
  const dates: readonly [string, string | null][] = [
    ['Acknowledge by', acknowledgedAt === null ? clock.acknowledgeBy : null],
    ['Acknowledged', acknowledgedAt],
    ['Refuse by', clock.refuseBy],
    ['Tell of an extension by', clock.extension ? null : clock.extensionNoticeBy],
    ['Latest, if extended', clock.extension ? null : clock.latest],
  ]
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[0.93rem]">
      {dates.map(([name, date]) =>
        date === null ? null : (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd>{dayText(date)}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

const Steps = ({ clock }: { clock: ClockFactsFragment }) => (
  <section aria-label="How the dates were counted">
    <h3 className="font-medium text-[0.93rem]">How the dates were counted</h3>
    <ol className="mt-1 space-y-2 border-line border-l-2 pl-3 text-[0.93rem]">
      {clock.steps.map((step) => (
        <li key={`${step.towards} ${step.date} ${step.because}`}>
          <span className="font-medium">{dayText(step.date)}</span>{' '}
          <span className="text-muted">({dateNames[step.towards].toLowerCase()})</span>
          <span className="block">{step.because}</span>
          <span className="block text-[13px] text-muted">
            {step.rule}
            {step.certainty !== 'HIGH' && `. Certainty: ${step.certainty.toLowerCase()}`}
          </span>
        </li>
      ))}
    </ol>
  </section>
)

const Readings = ({ clock }: { clock: ClockFactsFragment }) => (
  <section aria-label="Other readings of the law">
    <h3 className="font-medium text-[0.93rem]">Other readings of the law</h3>
    <ul className="mt-1 space-y-2 text-[0.93rem]">
      {clock.readings.map((reading) => (
        <li key={`${reading.of} ${reading.date} ${reading.because}`}>
          <span className="font-medium">{dayText(reading.date)}</span>{' '}
          <span className="text-muted">({dateNames[reading.of].toLowerCase()})</span>
          <span className="block">{reading.because}</span>
          <span className="block text-[13px] text-muted">{reading.rule}</span>
        </li>
      ))}
    </ul>
  </section>
)
