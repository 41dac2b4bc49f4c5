import { X } from 'lucide-react'
import type { ReactNode } from 'react'

type HeadProps = { title: string; note: ReactNode; onClose: () => void }

export function PanelHead({ title, note, onClose }: HeadProps) {
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <h2 className="wrap-anywhere font-semibold text-lg leading-snug">{title}</h2>
        <p className="wrap-anywhere text-[0.93rem] text-muted">{note}</p>
      </div>
      <button
        type="button"
        onClick={onClose}
        aria-label="Close the panel"
        className="-m-1 cursor-pointer rounded p-1 text-muted hover:text-ink"
      >
        <X aria-hidden="true" size={18} />
      </button>
    </div>
  )
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h3 className="mb-1.5 font-medium">{title}</h3>
      {children}
    </section>
  )
}
