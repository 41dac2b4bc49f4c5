import type { ReactNode } from 'react'

/** In the corner of a picture. `detail`: beside the title, less heavy. */
export function Note({ title, detail, children }: { title: string; detail?: string; children: ReactNode }) {
  return (
    <div className="pointer-events-none absolute bottom-3 left-3 max-w-[min(22rem,calc(100%-13.5rem))] rounded-lg border border-line bg-surface px-3 py-2 text-[13px] leading-snug shadow-card">
      <strong className="block break-words font-semibold">
        {title}
        {detail && <span className="font-normal text-muted"> {detail}</span>}
      </strong>
      <span className="block text-muted">{children}</span>
    </div>
  )
}
