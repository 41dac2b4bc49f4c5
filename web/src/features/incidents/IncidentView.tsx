'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { CloseIncidentDocument, type IncidentFactsFragment, IncidentPageDocument } from '@/generated/graphql.ts'
import { useMay } from '@/lib/PersonProvider.tsx'
import { artifactPath, incidentFilePath } from '@/lib/paths.ts'
import { queryOf } from '@/lib/queries.ts'
import { request } from '@/lib/request.ts'
import { timeText } from '@/lib/time.ts'
import { Box } from '@/ui/Box.tsx'
import { buttonClass } from '@/ui/Button.tsx'
import { AffectedArtifacts } from './AffectedArtifacts.tsx'
import { AffectedPeople } from './AffectedPeople.tsx'
import { IncidentForm } from './IncidentForm.tsx'
import { NotificationClocks } from './NotificationMark.tsx'
import { ReportFields } from './ReportFields.tsx'
import { breachNames } from './words.ts'

/** One incident: whom it concerns, by when somebody has to be told, and what the authority is told. */
export function IncidentView({ initial }: { initial: IncidentFactsFragment }) {
  const mayManage = useMay('INCIDENT_MANAGE')
  const maySeePeople = useMay('PERSON_READ')
  const { data } = useQuery({
    ...queryOf(IncidentPageDocument, { id: initial.id }),
    initialData: { incident: initial },
    gcTime: 0,
  })
  const incident = data.incident ?? initial
  const isOpen = incident.closedAt === null
  return (
    <div className="space-y-4">
      <Heading incident={incident} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-4">
          {maySeePeople && <AffectedPeople id={incident.id} />}
          {maySeePeople && <AffectedArtifacts id={incident.id} />}
          <Box title="What was exposed">
            <Exposures incident={incident} />
          </Box>
        </div>
        <div className="min-w-0 space-y-4">
          <Box title="Who has to be told">
            <NotificationClocks clocks={incident.clocks} />
            <p className="mt-3 text-[0.87rem] text-muted">Computed, not legal advice.</p>
          </Box>
          <Box title="For the notification">
            <ReportFields key={incident.revision} incident={incident} mayManage={mayManage && isOpen} />
          </Box>
          {mayManage && isOpen && <CloseBox incident={incident} />}
        </div>
      </div>
    </div>
  )
}

function Heading({ incident: { id, title, awareAt, recordedBy, closedAt, closedBy } }: Facts) {
  const mayExport = useMay('ANSWER_EXPORT')
  return (
    <header className="flex flex-wrap items-end justify-between gap-3">
      <div className="min-w-0">
        <p className="text-[0.93rem]">
          <Link
            prefetch={false}
            href="/incidents"
            className="rounded text-muted underline underline-offset-4 hover:text-ink"
          >
            Incidents
          </Link>
        </p>
        <h1 className="wrap-anywhere mt-1 font-semibold text-2xl tracking-tight">{title}</h1>
        <p className="mt-1 text-muted">
          Known since {timeText(awareAt)}. Reported by {recordedBy}.
          {closedAt && ` Closed by ${closedBy ?? 'nobody named'}, ${timeText(closedAt)}.`}
        </p>
      </div>
      {mayExport && (
        <nav aria-label="As a file" className="flex flex-wrap gap-2">
          <a href={incidentFilePath(id, 'report.json')} download className={buttonClass('quiet')}>
            Report (JSON)
          </a>
          <a href={incidentFilePath(id, 'report.csv')} download className={buttonClass('quiet')}>
            Report (CSV)
          </a>
          <a href={incidentFilePath(id, 'people.csv')} download className={buttonClass('quiet')}>
            People (CSV)
          </a>
        </nav>
      )}
    </header>
  )
}

type Facts = { incident: IncidentFactsFragment }

const Exposures = ({ incident: { exposures } }: Facts) => (
  <ul className="space-y-3 text-[0.93rem]">
    {exposures.map(({ id, target, name, from, until, kinds, note, artifact, system }) => (
      <li key={id}>
        <span className="wrap-anywhere font-medium">
          {artifact ? (
            <Link
              prefetch={false}
              href={artifactPath(artifact.kind, artifact.id)}
              className="rounded underline underline-offset-4"
            >
              {name}
            </Link>
          ) : (
            (system?.name ?? name)
          )}
        </span>{' '}
        <span className="text-muted">({target === 'SYSTEM' ? 'the whole system' : target.toLowerCase()})</span>
        <span className="block">
          From {timeText(from)} {until ? `until ${timeText(until)}` : 'until now: it still is'}
        </span>
        <span className="block text-muted">{kinds.map((kind) => breachNames[kind]).join('. ')}.</span>
        {note && <span className="wrap-anywhere block text-muted">{note}</span>}
      </li>
    ))}
  </ul>
)

const CloseBox = ({ incident: { id, revision } }: Facts) => (
  <section aria-label="Close the incident" className="rounded-xl border border-line bg-surface p-4">
    <IncidentForm
      title="Close the incident"
      action="Close it"
      look="quiet"
      note="Nothing about it can be changed afterwards. Whom it concerns can still be asked."
      shown={[]}
      onSend={async () => (await request(CloseIncidentDocument, { input: { id, revision } })).closeIncident}
    />
  </section>
)
