import Link from 'next/link'
import type { LinkedVersionFragment } from '@/generated/graphql.ts'
import { shownName } from '@/lib/closed.ts'
import { type Moment, sameTime } from '@/lib/moment.ts'
import { artifactPath } from '@/lib/paths.ts'
import { dayText } from '@/lib/time.ts'
import { kindNames } from '@/lib/words.ts'
import { KindIcon } from '@/ui/KindIcon.tsx'
import { Name } from '@/ui/Name.tsx'

/** Versions of other artifacts, each a link to its page at the same moment. */
export function VersionLinks({ versions, moment }: { versions: readonly LinkedVersionFragment[]; moment: Moment }) {
  if (versions.length === 0) return null
  return (
    <ul className="-mx-2">
      {versions.map(({ id, name, createdAt, artifact }) => (
        <li key={id}>
          <Link
            href={artifactPath(artifact.kind, artifact.id, { version: id, ...sameTime(moment) })}
            className="flex min-w-0 items-center gap-2 rounded-md px-2 py-1 text-[0.93rem] hover:bg-sunken"
          >
            <KindIcon kind={artifact.kind} />
            <span className="truncate font-medium">
              <Name of={artifact} />
            </span>
            <span className="relative truncate text-muted">
              {(!artifact.closed && name) || dayText(createdAt)}
              <span className="sr-only">
                , {kindNames[artifact.kind]}
                {artifact.system && ` in ${shownName(artifact.system)}`}
              </span>
            </span>
            {artifact.system && (
              <span aria-hidden="true" className="ml-auto hidden shrink-0 text-[13px] text-muted sm:block">
                {shownName(artifact.system)}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
