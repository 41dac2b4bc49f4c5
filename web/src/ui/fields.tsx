import { type ReactNode, useId } from 'react'
import { classNames } from '@/lib/class-names.ts'

const box = 'w-full min-w-0 rounded-lg border border-line-strong bg-surface px-2.5 aria-invalid:border-fail'

/** What an input or a select looks like. */
export const field = classNames('h-9', box)
/** What a text of several lines looks like. */
export const area = classNames('min-h-20 py-1.5', box)

/** What an input for a file looks like. */
export const fileField =
  'w-full min-w-0 text-[0.93rem] file:mr-3 file:h-9 file:rounded-lg file:border file:border-line-strong file:bg-surface file:px-3'

export type Described = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }

type Props = {
  name: string
  /** What the API says is wrong with it. */
  problem?: string | null | undefined
  note?: string
  className?: string
  children: (described: Described) => ReactNode
}

/** A control under its label, with what is wrong with it below. */
export function Labelled({ name, problem, note, className, children }: Props) {
  const id = useId()
  const told = problem ?? note
  return (
    <div className={classNames('min-w-0', className)}>
      <label htmlFor={id} className="mb-1 block text-[0.87rem] text-muted">
        {name}
      </label>
      {children({
        id,
        'aria-invalid': problem ? true : undefined,
        'aria-describedby': told ? `${id}-told` : undefined,
      })}
      {told && (
        <p
          id={`${id}-told`}
          role={problem ? 'alert' : undefined}
          className={classNames('mt-1 text-[0.87rem]', problem ? 'text-fail' : 'text-muted')}
        >
          {told}
        </p>
      )}
    </div>
  )
}

type SelectProps<Value extends string> = {
  name: string
  value: Value | ''
  options: readonly Value[]
  nameOf: (value: Value) => string
  onChoose: (value: Value | null) => void
  /** What choosing nothing is called; absent: something has to be chosen. */
  none?: string
  problem?: string | null | undefined
}

/** A choice of one of a closed set. */
export const Choice = <Value extends string>({
  name,
  value,
  options,
  nameOf,
  onChoose,
  none,
  problem,
}: SelectProps<Value>) => (
  <Labelled name={name} problem={problem}>
    {(described) => (
      <select
        {...described}
        value={value}
        onChange={({ target }) => onChoose(options.find((one) => one === target.value) ?? null)}
        className={field}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)

type TextProps = {
  name: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'number' | 'datetime-local'
  problem?: string | null
  note?: string
}

/** A line of text, a number or a time. */
export const TextField = ({ name, value, onChange, type = 'text', problem, ...more }: TextProps) => (
  <Labelled name={name} problem={problem} {...more}>
    {(described) => (
      <input
        {...described}
        type={type}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
        className={field}
      />
    )}
  </Labelled>
)
