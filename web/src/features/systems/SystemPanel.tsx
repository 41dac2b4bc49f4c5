import type { Moment } from '@/lib/moment.ts'
import { counted, numberText, roleNames } from '@/lib/words.ts'
import { SystemArtifacts } from './HeldArtifacts.tsx'
import { HoldingFacts } from './HoldingFacts.tsx'
import { gapRemedies } from './model/words.ts'
import { PanelHead, Section } from './PanelParts.tsx'
import type { PlacedSystem } from './types.ts'

type Props = { placed: PlacedSystem; moment: Moment; onClose: () => void }

/** One system whole: what is on record of it, what is not, and what it holds of people. */
export function SystemPanel({ placed, moment, onClose }: Props) {
  const { key, system, missing, holds, artifacts } = placed
  const { past } = moment
  // What is registered carries no time.
  const today = past ? ' today' : ''
  return (
    <>
      <PanelHead
        title={system?.name ?? key}
        note={system ? `${roleNames[system.role]} · ${key}` : 'Not described'}
        onClose={onClose}
      />
      {missing.length > 0 && (
        <Section title={`Not on record${today}`}>
          <ul className="space-y-1 rounded-lg border border-warn-line bg-warn-soft px-3 py-2 text-[0.93rem] text-warn">
            {missing.map((gap) => (
              <li key={gap}>{gapRemedies[gap]}</li>
            ))}
          </ul>
        </Section>
      )}
      {system && <OnRecord title={`On record${today}`} system={system} />}
      <HoldingFacts holding={holds} past={past} />
      <Section title="Artifacts with personal data">
        <p className="mb-2 text-[0.87rem] text-muted">
          {artifacts === 0
            ? 'No artifact is registered in this system.'
            : `${numberText(holds.artifacts)} of the ${counted(artifacts, 'artifact')} ${past ? 'that are in this system today' : 'in this system'}.`}
        </p>
        {holds.artifacts > 0 && <SystemArtifacts system={key} moment={moment} />}
      </Section>
    </>
  )
}

function OnRecord({ title, system }: { title: string; system: NonNullable<PlacedSystem['system']> }) {
  const { owner, region, retentionDays, access, controls } = system
  return (
    <Section title={title}>
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-y-1 text-[0.93rem]">
        <Fact name="Owner" said={owner ? [owner] : []} />
        <Fact name="Region" said={region ? [region] : []} />
        <Fact name="Retention" said={retentionDays === null ? [] : [counted(retentionDays, 'day')]} />
        <Fact name="Access" said={access} />
        <Fact name="Controls" said={controls} />
      </dl>
    </Section>
  )
}

function Fact({ name, said }: { name: string; said: readonly string[] }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="wrap-anywhere">
        {said.length === 0 && <span className="text-muted">—</span>}
        {said.length === 1 && said[0]}
        {said.length > 1 && (
          <ul>
            {said.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </dd>
    </>
  )
}
