import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { GrantInput, GrantKind } from '@/generated/graphql.ts'
import { Button } from '@/ui/Button.tsx'
import type { Holder } from './useGrants.ts'
import { allGrants, grantNames } from './words.ts'

const DAY = 86_400_000

/** How long a grant lasts, in days; 0: until it is revoked. What exports ends after 30 days at most. */
const spans: readonly { days: number; name: string; kinds: readonly GrantKind[] }[] = [
  { days: 1, name: '1 day', kinds: allGrants },
  { days: 7, name: '7 days', kinds: allGrants },
  { days: 30, name: '30 days', kinds: allGrants },
  { days: 365, name: '1 year', kinds: ['PEOPLE', 'RAW'] },
  { days: 0, name: 'Until revoked', kinds: ['PEOPLE', 'RAW'] },
]

const field = 'h-9 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-2.5'

type Props = { holders: readonly Holder[]; pending: boolean; onGive: (input: GrantInput) => void }

/** A new grant: what for, for whom, how long and why. */
export function GrantForm({ holders, pending, onGive }: Props) {
  const id = useId()
  const [kind, setKind] = useState<GrantKind>('BULK')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const holder = holders[Number(form.get('holder'))]
    const days = Number(form.get('days'))
    if (!holder) return
    onGive({
      kind,
      holder: holder.isPerson ? { person: holder.value } : { token: holder.value },
      // A minute less, so that the clock of this device may be a little ahead.
      until: days === 0 ? null : new Date(Date.now() + days * DAY - 60_000).toISOString(),
      reason: String(form.get('reason')),
    })
  }
  const options = (isPerson: boolean) =>
    holders.flatMap((holder, place) =>
      holder.isPerson === isPerson ? (
        <option key={`${holder.isPerson} ${holder.value}`} value={place}>
          {holder.name}
        </option>
      ) : (
        []
      ),
    )
  return (
    <form onSubmit={submit} className="rounded-xl border border-line bg-surface p-4">
      <h3 className="font-semibold">New grant</h3>
      <div className="mt-3 grid gap-3 sm:grid-cols-3">
        <Labelled id={`${id}-holder`} name="Person or token">
          <select id={`${id}-holder`} name="holder" required defaultValue="" className={field}>
            <option value="" disabled>
              Choose …
            </option>
            <optgroup label="People">{options(true)}</optgroup>
            <optgroup label="Tokens">{options(false)}</optgroup>
          </select>
        </Labelled>
        <Labelled id={`${id}-kind`} name="May">
          <select
            id={`${id}-kind`}
            value={kind}
            onChange={({ target }) => setKind(allGrants.find((one) => one === target.value) ?? 'BULK')}
            className={field}
          >
            {allGrants.map((one) => (
              <option key={one} value={one}>
                {grantNames[one]}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled id={`${id}-days`} name="For">
          <select id={`${id}-days`} name="days" defaultValue={7} className={field}>
            {spans
              .filter(({ kinds }) => kinds.includes(kind))
              .map(({ days, name }) => (
                <option key={days} value={days}>
                  {name}
                </option>
              ))}
          </select>
        </Labelled>
        <div className="sm:col-span-3">
          <Labelled id={`${id}-reason`} name="Reason (without names of customers)">
            <input id={`${id}-reason`} name="reason" required maxLength={1000} autoComplete="off" className={field} />
          </Labelled>
        </div>
      </div>
      <Button type="submit" look="primary" className="mt-4" disabled={pending || holders.length === 0}>
        {pending ? 'Saving …' : 'Give the grant'}
      </Button>
    </form>
  )
}

const Labelled = ({ id, name, children }: { id: string; name: string; children: ReactNode }) => (
  <div>
    <label htmlFor={id} className="mb-1 block text-[0.87rem] text-muted">
      {name}
    </label>
    {children}
  </div>
)
