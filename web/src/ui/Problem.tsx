import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  title: string
  /** What it means and what to do. */
  children: ReactNode
  /** Buttons or links. */
  actions?: ReactNode
}

/** Something that did not work, said once and calmly, with a way on. */
export function Problem({ title, children, actions }: Props) {
  return (
    <div role="alert" className="rounded-xl border border-line bg-surface p-6">
      <h2 className="flex items-center gap-2 font-semibold">
        <TriangleAlert aria-hidden="true" size={18} className="shrink-0 text-fail" />
        {title}
      </h2>
      <div className="mt-1 max-w-prose text-muted">{children}</div>
      {actions && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
