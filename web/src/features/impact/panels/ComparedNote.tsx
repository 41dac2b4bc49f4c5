import type { ReactNode } from 'react'

/** What the marks of a comparison mean, and of what they can speak: of what is drawn, and no more. */
export function ComparedNote({ failed }: { failed: boolean }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 text-[13px] text-muted">
      {failed ? (
        <span className="font-medium text-warn">
          The two times could not be compared: no card is marked, which does not mean that none changed.
        </span>
      ) : (
        <>
          <Sign look="border-[3px] border-good">Versions added</Sign>
          <Sign look="border-2 border-dashed border-fail">Versions removed</Sign>
          <span>Every drawn version that changed is marked. The counts above are of the whole answer.</span>
        </>
      )}
    </p>
  )
}

function Sign({ look, children }: { look: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className={`h-3.5 w-6 rounded ${look}`} />
      {children}
    </span>
  )
}
