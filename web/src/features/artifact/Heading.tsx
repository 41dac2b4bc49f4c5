import Link from 'next/link'
import { AsOf } from '@/features/customer/index.ts'
import { type Moment, sameTime } from '@/lib/moment.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { addressOf, newIncidentPath } from '@/lib/paths.ts'
import { timeText } from '@/lib/time.ts'
import { kindNames } from '@/lib/words.ts'
import { buttonClass } from '@/ui/Button.tsx'
import { KindIcon } from '@/ui/KindIcon.tsx'
import { Name } from '@/ui/Name.tsx'
import type { Artifact, Version } from './types.ts'

type Props = {
  artifact: Artifact
  version: Version | null
  /** In the address, and made after the moment. */
  later: Version | null
  moment: Moment
}

/** What the artifact is, which of its versions is looked at, and as of when. */
export function Heading({ artifact: { kind, namespace, name, closed, producerSeen }, version, later, moment }: Props) {
  const mayReport = useMay('INCIDENT_MANAGE')
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
      <div className="min-w-0">
        <p className="flex items-center gap-2 text-muted">
          <KindIcon kind={kind} />
          {kindNames[kind]}
          {!closed && ` in ${namespace}`}
        </p>
        <h1 className="break-all font-semibold text-2xl tracking-tight">
          <Name of={{ name, closed }} />
        </h1>
        <p className="mt-0.5 text-muted">
          {version ? (
            <>
              Version <span className="text-ink">{version.name ?? timeText(version.createdAt)}</span>
              {version.name && `, created ${timeText(version.createdAt)}`}
            </>
          ) : (
            without(later, moment)
          )}
        </p>
        {!producerSeen && (
          <p className="mt-1 font-medium text-warn">Only referenced: its producer has never reported.</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p className="text-[0.93rem]">
          <span className="text-muted">As of </span>
          <AsOf asOf={moment.asOf} />
        </p>
        {mayReport && !closed && (
          <Link prefetch={false} href={newIncidentPath({ kind, namespace, name })} className={buttonClass('quiet')}>
            Report an incident
          </Link>
        )}
        {version && (
          <Link
            href={addressOf('/explore', { focus: version.id, ...sameTime(moment) })}
            className={buttonClass('primary')}
          >
            Explore its lineage
          </Link>
        )}
      </div>
    </div>
  )
}

function without(later: Version | null, { past }: Moment): string {
  if (later) return `Version ${later.name ?? timeText(later.createdAt)} was created later.`
  return past ? 'It had no version at that time.' : 'It has no version.'
}
