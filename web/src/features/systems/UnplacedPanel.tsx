import type { Moment } from '@/lib/moment.ts'
import { UnplacedArtifacts } from './HeldArtifacts.tsx'
import { HoldingFacts } from './HoldingFacts.tsx'
import { PanelHead, Section } from './PanelParts.tsx'
import type { HoldingCounts } from './types.ts'

type Props = { holding: HoldingCounts; moment: Moment; onClose: () => void }

/** What holds personal data and is in no system. */
export function UnplacedPanel({ holding, moment, onClose }: Props) {
  return (
    <>
      <PanelHead
        title="In no system"
        note="Register each with the system that it is in (registerArtifact, systemKey)."
        onClose={onClose}
      />
      <HoldingFacts holding={holding} past={moment.past} />
      {holding.artifacts > 0 && (
        <Section title="Artifacts with personal data">
          <UnplacedArtifacts moment={moment} />
        </Section>
      )}
    </>
  )
}
