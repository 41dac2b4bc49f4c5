import { field, Labelled } from './fields.tsx'

type Props<Value extends string> = {
  label: string
  name: string
  options: readonly Value[]
  names: Readonly<Record<Value, string>>
  problem?: string | null
}

/** A choice inside a form that is read when it is sent. */
export const Select = <Value extends string>({ label, name, options, names, problem }: Props<Value>) => (
  <Labelled name={label} problem={problem}>
    {(described) => (
      <select {...described} name={name} className={field}>
        {options.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)
