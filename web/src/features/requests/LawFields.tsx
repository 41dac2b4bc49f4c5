import { Choice, TextField } from '@/ui/fields.tsx'
import type { Draft } from './draft.ts'
import type { Change } from './useChange.ts'
import { memberStateName, memberStates, regimeNames, regimes, typeNames, types } from './words.ts'

export type PartProps = { draft: Draft; at: Change['at']; onChange: (part: Partial<Draft>) => void }

/** What is asked, under which law, and when that came. */
export const LawFields = (props: PartProps) => (
  <fieldset>
    <legend className="mb-2 font-semibold">What is asked</legend>
    <div className="grid gap-3 sm:grid-cols-2">
      <Law {...props} />
      <Times {...props} />
    </div>
  </fieldset>
)

const Law = ({ draft, at, onChange }: PartProps) => (
  <>
    <Choice
      name="Type"
      value={draft.type}
      options={types}
      nameOf={(type) => typeNames[type]}
      problem={at('type')}
      onChoose={(type) => type && onChange({ type })}
    />
    <Choice
      name="Law"
      value={draft.regime}
      options={regimes}
      nameOf={(regime) => regimeNames[regime]}
      problem={at('regime')}
      onChoose={(regime) => regime && onChange({ regime })}
    />
    {draft.regime === 'EU' && (
      <Choice
        name="Member State"
        value={draft.memberState ?? ''}
        options={memberStates}
        nameOf={memberStateName}
        none="Choose …"
        problem={at('memberState')}
        onChoose={(memberState) => onChange({ memberState })}
      />
    )}
    {draft.regime === 'CONTRACT' && (
      <TextField
        name="Days that the contract gives"
        type="number"
        value={draft.contractDays}
        problem={at('contractDays')}
        onChange={(contractDays) => onChange({ contractDays })}
      />
    )}
  </>
)

const Times = ({ draft, at, onChange }: PartProps) => (
  <>
    <TextField
      name="Received at (UTC)"
      type="datetime-local"
      value={draft.receivedAt}
      problem={at('receivedAt')}
      onChange={(receivedAt) => onChange({ receivedAt })}
    />
    <TextField
      name="Time zone of your establishment"
      value={draft.zone}
      problem={at('zone')}
      note="Empty: that of the law, such as Europe/Berlin."
      onChange={(zone) => onChange({ zone })}
    />
    {(draft.regime === 'EU' || draft.regime === 'UK') && (
      <TextField
        name="Region"
        value={draft.region}
        problem={at('region')}
        note="If it has holidays of its own, such as BY or SCT."
        onChange={(region) => onChange({ region })}
      />
    )}
  </>
)
