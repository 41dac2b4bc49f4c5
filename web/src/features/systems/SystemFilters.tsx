import type { ReactNode } from 'react'
import { classNames } from '@/lib/class-names.ts'
import { toggled } from '@/lib/toggled.ts'
import { numberText, roleNames } from '@/lib/words.ts'
import { isNarrowed, NO_REGION, type SystemChoice } from './model/filter.ts'
import { facetsOf } from './model/groups.ts'
import type { PlacedSystem } from './types.ts'

type Change = Partial<SystemChoice> | { role: null; region: null; missing: null; only: null }
type Props = { systems: readonly PlacedSystem[]; choice: SystemChoice; onChoose: (change: Change) => void }

/** Switches that narrow the map down; each says how many systems it stands for. */
export function SystemFilters({ systems, choice, onChoose }: Props) {
  const { roles, regions, missing } = facetsOf(systems.filter(({ holds }) => choice.all || holds.artifacts > 0))
  return (
    <search className="space-y-2 text-[0.93rem]">
      <Row title="Role">
        {roles.map(({ role, count }) => (
          <Switch
            key={role}
            on={choice.role.includes(role)}
            count={count}
            onToggle={() => onChoose({ role: toggled(choice.role, role) })}
          >
            {roleNames[role]}
          </Switch>
        ))}
      </Row>
      <Row title="Region">
        {regions.map(({ region, count }) => (
          <Switch
            key={region}
            on={choice.region.includes(region)}
            count={count}
            onToggle={() => onChoose({ region: toggled(choice.region, region) })}
          >
            {region === NO_REGION ? 'No region' : region}
          </Switch>
        ))}
      </Row>
      <Row title="On record">
        <Switch on={choice.missing} count={missing} onToggle={() => onChoose({ missing: !choice.missing })}>
          Something is missing
        </Switch>
        {choice.only.length > 0 && (
          <Switch on count={choice.only.length} onToggle={() => onChoose({ only: [] })}>
            Found by search
          </Switch>
        )}
        {isNarrowed(choice) && (
          <button
            type="button"
            onClick={() => onChoose({ role: null, region: null, missing: null, only: null })}
            className="cursor-pointer rounded px-1 text-muted underline underline-offset-4 hover:text-ink"
          >
            Clear
          </button>
        )}
      </Row>
    </search>
  )
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  // Of nothing to choose from there is no row.
  if (Array.isArray(children) && children.length === 0) return null
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="float-left mr-1.5 w-20 py-0.5 text-muted">{title}</legend>
      {children}
    </fieldset>
  )
}

type SwitchProps = { on: boolean; count: number; onToggle: () => void; children: ReactNode }

function Switch({ on, count, onToggle, children }: SwitchProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onToggle}
      className={classNames(
        'inline-flex cursor-pointer items-center gap-1.5 rounded-full border px-2.5 py-0.5',
        on ? 'border-accent bg-accent-soft font-medium text-accent' : 'border-line bg-surface hover:border-line-strong',
      )}
    >
      {children} <span className={classNames('tabular-nums', !on && 'text-muted')}>{numberText(count)}</span>
    </button>
  )
}
