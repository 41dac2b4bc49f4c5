import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { type BreachKind, ExposableSystemsDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import type { Change } from '@/lib/useChange.ts'
import { kindNames, kindsInOrder } from '@/lib/words.ts'
import { Button } from '@/ui/Button.tsx'
import { Choice, TextField } from '@/ui/fields.tsx'
import { type DraftExposure, emptyExposure } from './draft.ts'
import { breaches, breachNames } from './words.ts'

type Props = {
  exposures: readonly DraftExposure[]
  at: Change['at']
  onChange: (exposures: readonly DraftExposure[]) => void
}

/** What was exposed, between which times, with rows to add and remove. */
export function ExposureFields({ exposures, at, onChange }: Props) {
  const next = Math.max(-1, ...exposures.map(({ key }) => key)) + 1
  return (
    <fieldset className="space-y-3">
      <legend className="font-semibold">What was exposed</legend>
      {exposures.map((exposure, index) => (
        <Exposure
          key={exposure.key}
          exposure={exposure}
          number={index + 1}
          at={(name) => at('exposures', String(index), name)}
          onChange={(part) => onChange(exposures.map((one) => (one.key === exposure.key ? { ...one, ...part } : one)))}
          onRemove={
            exposures.length > 1 ? () => onChange(exposures.filter(({ key }) => key !== exposure.key)) : undefined
          }
        />
      ))}
      <Button onClick={() => onChange([...exposures, emptyExposure(next, null)])}>
        <Plus aria-hidden="true" size={16} /> Add another
      </Button>
    </fieldset>
  )
}

type ExposureProps = {
  exposure: DraftExposure
  number: number
  at: (name: string) => string | null
  onChange: (part: Partial<DraftExposure>) => void
  onRemove: (() => void) | undefined
}

const Exposure = ({ exposure, number, at, onChange, onRemove }: ExposureProps) => (
  <fieldset className="rounded-lg border border-line p-3">
    <legend className="px-1 text-[0.93rem] text-muted">Exposure {number}</legend>
    <div className="grid gap-3 sm:grid-cols-2">
      <Target exposure={exposure} problem={at('of')} onChange={onChange} />
      <TextField
        name="From (UTC)"
        type="datetime-local"
        value={exposure.from}
        problem={at('from')}
        onChange={(from) => onChange({ from })}
      />
      <TextField
        name="Until (UTC)"
        type="datetime-local"
        value={exposure.until}
        problem={at('until')}
        note="Empty: it still is."
        onChange={(until) => onChange({ until })}
      />
    </div>
    <Kinds chosen={exposure.kinds} problem={at('kinds')} onChange={(kinds) => onChange({ kinds })} />
    {onRemove && (
      <Button className="mt-3" onClick={onRemove}>
        <X aria-hidden="true" size={16} /> Remove exposure {number}
      </Button>
    )}
  </fieldset>
)

type TargetProps = Pick<ExposureProps, 'exposure' | 'onChange'> & { problem: string | null }

function Target({ exposure: { system, kind, namespace, name }, problem, onChange }: TargetProps) {
  const { data } = useQuery(queryOf(ExposableSystemsDocument, {}))
  const systems = data?.systems.systems ?? []
  const nameOf = (key: string) => systems.find((one) => one.key === key)?.system?.name ?? key
  return (
    <>
      <Choice
        name="What"
        value={system === null ? 'ARTIFACT' : 'SYSTEM'}
        options={['SYSTEM', 'ARTIFACT']}
        nameOf={(what) => (what === 'SYSTEM' ? 'A whole system' : 'One artifact, all its versions')}
        onChoose={(what) => onChange({ system: what === 'ARTIFACT' ? null : '' })}
      />
      {system === null ? (
        <>
          <Choice
            name="Kind of artifact"
            value={kind}
            options={kindsInOrder}
            nameOf={(one) => kindNames[one]}
            onChoose={(chosen) => chosen && onChange({ kind: chosen })}
          />
          <TextField
            name="Namespace"
            value={namespace}
            problem={problem}
            onChange={(typed) => onChange({ namespace: typed })}
          />
          <TextField name="Name" value={name} onChange={(typed) => onChange({ name: typed })} />
        </>
      ) : (
        <Choice
          name="System"
          value={system}
          options={systems.map(({ key }) => key)}
          nameOf={nameOf}
          none="Choose …"
          problem={problem}
          onChoose={(chosen) => onChange({ system: chosen ?? '' })}
        />
      )}
    </>
  )
}

type KindsProps = {
  chosen: readonly BreachKind[]
  problem: string | null
  onChange: (kinds: readonly BreachKind[]) => void
}

const Kinds = ({ chosen, problem, onChange }: KindsProps) => (
  <fieldset className="mt-3">
    <legend className="mb-1 text-[0.87rem] text-muted">What happened to the data</legend>
    {breaches.map((kind) => (
      <label key={kind} className="mr-4 inline-flex items-center gap-2 py-0.5 text-[0.93rem]">
        <input
          type="checkbox"
          checked={chosen.includes(kind)}
          onChange={({ target }) => onChange(target.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind))}
        />
        {breachNames[kind]}
      </label>
    ))}
    <p role="alert" className="text-[0.87rem] text-fail empty:hidden">
      {problem}
    </p>
  </fieldset>
)
