import type { ReactNode } from 'react'

/** A titled part of a page. */
export const Box = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="rounded-xl border border-line bg-surface p-4">
    <h2 className="mb-2 font-semibold text-lg">{title}</h2>
    {children}
  </section>
)
