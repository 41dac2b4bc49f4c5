'use client'

import { Slider } from '@base-ui/react/slider'
import { classNames } from '@/lib/class-names.ts'
import { dayText } from '@/lib/time.ts'
import { counted } from '@/lib/words.ts'
import { instantAt, type Scale } from './scale.ts'

type Props = {
  scale: Scale
  position: number
  /** The day that is held against it; null: none. */
  against: number | null
  busy: boolean
  onChange: (position: number, against: number | null) => void
  onCommit: (position: number, against: number | null) => void
}

/** One thumb for the day that is shown, and one before it for the day that it is compared with. Arrow keys go by days. */
export function DaySlider({ scale, position, against, busy, onChange, onCommit }: Props) {
  const earlier = against === null ? null : Math.min(against, position)
  const read = (values: readonly number[]): [number, number | null] =>
    values.length === 2 ? [values[1] ?? position, values[0] ?? null] : [values[0] ?? position, null]
  return (
    <Slider.Root
      value={earlier === null ? [position] : [earlier, position]}
      min={0}
      max={scale.last}
      largeStep={7}
      thumbCollisionBehavior="none"
      onValueChange={(values) => onChange(...read(values))}
      onValueCommitted={(values) => onCommit(...read(values))}
      aria-busy={busy}
    >
      <Slider.Control className="relative flex h-9 w-full cursor-pointer touch-none select-none items-end px-2 pb-2">
        <Slider.Track className="relative h-1 w-full rounded-full bg-line">
          <Bars scale={scale} position={position} from={earlier} />
          <Slider.Indicator className={classNames('rounded-full', earlier === null ? 'bg-line-strong' : 'bg-accent')} />
          {earlier !== null && (
            <Thumb index={0} label="Compared with the end of" scale={scale} className="bg-surface" />
          )}
          <Thumb index={earlier === null ? 0 : 1} label="As of the end of" scale={scale} className="bg-accent" />
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}

type ThumbProps = { index: number; label: string; scale: Scale; className: string }

function Thumb({ index, label, scale, className }: ThumbProps) {
  return (
    <Slider.Thumb
      index={index}
      getAriaLabel={() => label}
      getAriaValueText={(_, value) => valueText(scale, value)}
      className={classNames(
        'size-4 rounded-full border-2 border-accent shadow-card outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-focus',
        className,
      )}
    />
  )
}

function valueText(scale: Scale, position: number): string {
  const instant = instantAt(scale, position)
  const events = scale.bars.find((bar) => bar.position === position)?.events ?? 0
  return `${instant === null ? 'Now' : dayText(instant)}, ${counted(events, 'event')} on this day`
}

/** How much happened on each day; the days that the view does not know of are faint. */
function Bars({ scale, position, from }: { scale: Scale; position: number; from: number | null }) {
  return (
    <span aria-hidden="true" className="absolute inset-x-0 bottom-1 h-6">
      {scale.bars.map((bar) => (
        <span
          key={bar.position}
          className={classNames(
            'absolute bottom-0 w-[3px] -translate-x-1/2 rounded-t-[1px]',
            bar.position > position ? 'bg-line' : from !== null && bar.position > from ? 'bg-accent' : 'bg-line-strong',
          )}
          style={{ left: `${(100 * bar.position) / scale.last}%`, height: `${Math.max(12, 100 * bar.height)}%` }}
        />
      ))}
    </span>
  )
}
