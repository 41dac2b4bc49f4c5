import type { AdmissionRowFragment } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { ArtifactLink } from '@/ui/ArtifactLink.tsx'
import { Mark } from '@/ui/Mark.tsx'
import { Answers } from './Answers.tsx'
import { decisionLooks, decisionNames } from './words.ts'

/** What was answered to whether a run may be made. */
export function Admission({ admission }: { admission: AdmissionRowFragment }) {
  const { decision, purpose, job, versions, answers, at, expiresAt, by, id } = admission
  return (
    <article className="space-y-3">
      <header className="space-y-1">
        <p className="flex flex-wrap items-center gap-2">
          <Mark look={decisionLooks[decision]}>{decisionNames[decision]}</Mark>
          <span className="wrap-anywhere font-semibold">
            {job.name} for {purpose}
          </span>
        </p>
        <p className="wrap-anywhere text-[0.93rem] text-muted">
          Asked by {by} at {timeText(at)}. It counts for runs that begin by {timeText(expiresAt)}. Id: {id}
        </p>
        <p className="wrap-anywhere text-[0.93rem]">
          Reads{' '}
          {versions.map((version, place) => (
            <span key={version.id}>
              {place > 0 && ', '}
              <ArtifactLink of={version.artifact} />
            </span>
          ))}
        </p>
      </header>
      <Answers answers={answers} />
    </article>
  )
}
