import { type FormEvent, useId, useState } from 'react'
import type { CreateTokenInput, Role } from '@/generated/graphql.ts'
import { Button } from '@/ui/Button.tsx'
import { allRoles, roleNames, roleNotes } from './words.ts'

const spans: readonly { hours: number; name: string }[] = [
  { hours: 24, name: '1 day' },
  { hours: 720, name: '30 days' },
  { hours: 2_160, name: '90 days' },
  { hours: 8_760, name: '1 year' },
]

const field = 'h-9 w-full rounded-lg border border-line-strong bg-surface px-2.5'

/** A new token: its name, owner, roles and how long it is valid. */
export function TokenForm({ pending, onCreate }: { pending: boolean; onCreate: (input: CreateTokenInput) => void }) {
  const id = useId()
  const [roles, setRoles] = useState<readonly Role[]>(['PIPELINE'])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onCreate({
      name: String(form.get('name')),
      owner: String(form.get('owner')) || null,
      roles: [...roles],
      hours: Number(form.get('hours')),
    })
  }
  return (
    <form onSubmit={submit} className="rounded-xl border border-line bg-surface p-4">
      <h3 className="font-semibold">New token</h3>
      <div className="mt-3 grid gap-3 sm:grid-cols-3">
        <div>
          <label htmlFor={`${id}-name`} className="mb-1 block text-[0.87rem] text-muted">
            Name
          </label>
          <input id={`${id}-name`} name="name" required maxLength={256} autoComplete="off" className={field} />
        </div>
        <div>
          <label htmlFor={`${id}-owner`} className="mb-1 block text-[0.87rem] text-muted">
            Owner (you, if empty)
          </label>
          <input id={`${id}-owner`} name="owner" maxLength={256} autoComplete="off" className={field} />
        </div>
        <div>
          <label htmlFor={`${id}-hours`} className="mb-1 block text-[0.87rem] text-muted">
            Valid for
          </label>
          <select id={`${id}-hours`} name="hours" defaultValue={2_160} className={field}>
            {spans.map(({ hours, name }) => (
              <option key={hours} value={hours}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <fieldset className="mt-3">
        <legend className="mb-1 text-[0.87rem] text-muted">Roles</legend>
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {allRoles.map((role) => (
            <label key={role} className="flex items-baseline gap-2">
              <input
                type="checkbox"
                checked={roles.includes(role)}
                onChange={({ target }) =>
                  setRoles(target.checked ? [...roles, role] : roles.filter((one) => one !== role))
                }
              />
              <span>
                {roleNames[role]} <span className="text-muted">{roleNotes[role]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" look="primary" className="mt-4" disabled={pending || roles.length === 0}>
        {pending ? 'Creating …' : 'Create token'}
      </Button>
    </form>
  )
}
