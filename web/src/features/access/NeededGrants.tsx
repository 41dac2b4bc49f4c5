import type { GrantKind } from '@/generated/graphql.ts'
import { allGrants, grantNames } from './words.ts'

type Props = {
  needed: readonly GrantKind[]
  pending: boolean
  /** Absent: whoever looks may change nothing. */
  onNeed?: ((needed: readonly GrantKind[]) => void) | undefined
}

/** For what a role alone is not enough in this workspace. */
export function NeededGrants({ needed, pending, onNeed }: Props) {
  return (
    <fieldset className="rounded-xl border border-line bg-surface p-4" disabled={pending || !onNeed}>
      <legend className="sr-only">A grant is needed to</legend>
      <p aria-hidden className="font-semibold">
        A grant is needed to
      </p>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {allGrants.map((kind) => (
          <label key={kind} className="flex items-baseline gap-2">
            <input
              type="checkbox"
              checked={needed.includes(kind)}
              onChange={({ target }) =>
                onNeed?.(target.checked ? [...needed, kind] : needed.filter((one) => one !== kind))
              }
            />
            {grantNames[kind].toLowerCase()}
          </label>
        ))}
      </div>
      <p className="mt-2 text-[0.87rem] text-muted">
        {needed.length === 0
          ? 'Now roles alone decide.'
          : 'Whoever has no running grant is refused, administrators too.'}
      </p>
    </fieldset>
  )
}
