import { useCallback } from 'react'
import { useClient } from 'urql'
import { UnplacedArtifactsDocument } from '@/generated/graphql.ts'
import type { Moment } from '@/lib/moment.ts'
import { HeldArtifacts } from './HeldArtifacts.tsx'
import { HoldingFacts } from './HoldingFacts.tsx'
import { PanelHead, Section } from './PanelParts.tsx'
import type { HoldingCounts } from './types.ts'

type Props = { holding: HoldingCounts; moment: Moment; onClose: () => void }

/** What holds personal data and is in no system. */
export function UnplacedPanel({ holding, moment, onClose }: Props) {
  const { asOf } = moment
  const client = useClient()
  const load = useCallback(
    async (first: number, after: string | null) => {
      const { data } = await client.query(UnplacedArtifactsDocument, { asOf, first, after }).toPromise()
      return data ? { list: data.systems.unplaced.list, completeness: data.systems.completeness } : null
    },
    [client, asOf],
  )
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
          <HeldArtifacts load={load} moment={moment} />
        </Section>
      )}
    </>
  )
}
