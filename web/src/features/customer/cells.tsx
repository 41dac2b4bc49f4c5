import { VerdictMark } from '@/ui/VerdictMark.tsx'
import { verdicts } from '@/ui/verdicts.ts'
import type { TouchedArtifact, TouchedVersion } from './types.ts'

/** A verdict; its shape alone where there is no room for the word. */
export function ShownVerdict({ verdict }: { verdict: TouchedArtifact['verdict'] }) {
  return (
    <>
      <span className="hidden @xl:inline">
        <VerdictMark verdict={verdict} />
      </span>
      <span className="@xl:hidden">
        <VerdictMark verdict={verdict} label={false} />
        <span className="sr-only">{verdicts[verdict].label}</span>
      </span>
    </>
  )
}

/** Whether a version is current. */
export function Life({ of: { live, version } }: { of: TouchedVersion }) {
  if (live) return <span>Current</span>
  return <span className="text-muted">{version.destroyedAt ? 'Destroyed' : 'Replaced'}</span>
}
