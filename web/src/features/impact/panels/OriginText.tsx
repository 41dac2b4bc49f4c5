import type { MemberMode } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import type { Origin } from '../model/explanation.ts'
import { PathPoint } from './PathPoint.tsx'

const statement: Readonly<Record<MemberMode, string>> = {
  FULL: 'The full list of who is in it',
  ADD: 'A statement that adds people to it',
  REMOVE: 'A statement that takes people out of it',
}

/** Where it began: the statement that names the person, never the identifier itself. */
export function OriginText({ origin, last }: { origin: Origin; last: boolean }) {
  const { version, at, mode, identity } = origin
  return (
    <PathPoint place={version} at={version.createdAt} first last={last}>
      <p>
        <span className="font-medium text-accent">It began here.</span> {statement[mode]}, recorded {timeText(at)},
        names this person by{' '}
        {identity.namespace === 'unknown' ? (
          'an identity whose key has been destroyed'
        ) : (
          <code className="rounded bg-sunken px-1 py-0.5 text-[13px]">{identity.namespace}</code>
        )}
        .
      </p>
    </PathPoint>
  )
}
