import { useMay } from '@/lib/PersonProvider.tsx'
import { buttonClass } from '@/ui/Button.tsx'

/** What was done, as a file that proves itself. */
export function EvidenceSection({ id }: { id: string }) {
  const mayRead = useMay('EVIDENCE_READ')
  if (!mayRead) return null
  return (
    <section aria-label="Evidence" className="space-y-2 rounded-xl border border-line bg-surface p-4">
      <h2 className="font-semibold text-lg">Evidence</h2>
      <p className="text-[0.93rem] text-muted">
        Events, manifest and audit entries with their proofs, without an identifier of anybody. It verifies offline,
        also when the data are gone: <code>dyetrace-verify</code>.
      </p>
      <a href={`/api/requests/${id}/evidence`} download className={buttonClass('quiet')}>
        Download the evidence
      </a>
    </section>
  )
}
