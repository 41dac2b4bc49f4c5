import { timeText } from '@/lib/time.ts'
import type { Origin } from '../model/explanation.ts'
import { identityWords, sharedWords, statementWords } from '../model/explanationWords.ts'
import { PathPoint } from './PathPoint.tsx'

/** Where it began: the statement that names the person, never the identifier itself. */
export function OriginText({ origin, last }: { origin: Origin; last: boolean }) {
  const { version, at, mode, identity, shared } = origin
  return (
    <PathPoint place={version} at={version.createdAt} first last={last}>
      <p>
        <span className="font-medium text-accent">First seen here.</span> {statementWords[mode]}, recorded{' '}
        {timeText(at)},{sharedWords(shared)} by{' '}
        {identity.namespace === 'unknown' ? (
          identityWords(identity.namespace)
        ) : (
          <code className="rounded bg-sunken px-1 py-0.5 text-[13px]">{identity.namespace}</code>
        )}
        .
      </p>
    </PathPoint>
  )
}
