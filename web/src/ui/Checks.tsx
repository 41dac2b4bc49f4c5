import type { ReactNode } from 'react'

type Props = { name: string; problem: string | null; className?: string; children: ReactNode }

/** A group of boxes to tick, in a list that scrolls, with what is wrong with what was ticked. */
export const Checks = ({ name, problem, className, children }: Props) => (
  <fieldset className={className}>
    <legend className="mb-1 text-[0.87rem] text-muted">{name}</legend>
    <div className="max-h-60 space-y-1 overflow-y-auto rounded-lg border border-line p-2">{children}</div>
    {problem && (
      <p role="alert" className="mt-1 text-[0.87rem] text-fail">
        {problem}
      </p>
    )}
  </fieldset>
)

type CheckProps = { name: string; value: string; checked?: boolean; children: ReactNode }

/** One of them. It is read from the form that it is in. */
export const Check = ({ name, value, checked = false, children }: CheckProps) => (
  <label className="wrap-anywhere flex items-baseline gap-2">
    <input type="checkbox" name={name} value={value} defaultChecked={checked} />
    <span>{children}</span>
  </label>
)
