import type { GrantRowFragment } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { Button } from '@/ui/Button.tsx'
import { type Holder, holderName } from './useGrants.ts'
import { type GrantState, grantNames, grantStateOf } from './words.ts'

type Props = {
  grants: readonly GrantRowFragment[]
  holders: readonly Holder[]
  now: number
  pending: boolean
  /** Absent: whoever looks may change nothing. */
  onRevoke?: ((grant: GrantRowFragment) => void) | undefined
}

const whenText: Readonly<Record<GrantState, (grant: GrantRowFragment) => string>> = {
  coming: ({ from }) => `from ${timeText(from)}`,
  active: ({ until }) => (until === null ? 'until revoked' : `until ${timeText(until)}`),
  ended: ({ until }) => `ended ${timeText(until ?? '')}`,
  revoked: ({ revokedAt }) => `revoked ${timeText(revokedAt ?? '')}`,
}

/** Grants with their holders, reasons and ends. */
export function GrantTable({ grants, holders, now, pending, onRevoke }: Props) {
  const nameOf = (one: GrantRowFragment) => holderName(holders, one)
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full min-w-[46rem] border-collapse text-left text-[0.93rem]">
        <caption className="sr-only">Grants, newest first</caption>
        <thead>
          <tr className="border-line border-b text-[0.87rem] text-muted">
            {['Person or token', 'May', 'Reason', 'When'].map((name) => (
              <th key={name} scope="col" className="px-4 py-2 font-normal">
                {name}
              </th>
            ))}
            <th scope="col" className="px-4 py-2">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => {
            const state = grantStateOf(grant, now)
            const isOver = state === 'ended' || state === 'revoked'
            return (
              <tr key={grant.id} className="border-line border-b align-top last:border-b-0">
                <th scope="row" className="wrap-anywhere px-4 py-2 font-medium">
                  {nameOf(grant)}
                  {grant.holderKind === 'MACHINE' && <span className="font-normal text-muted"> (token)</span>}
                  <span className="block font-normal text-[13px] text-muted">
                    given by {grant.createdBy}, {timeText(grant.createdAt)}
                  </span>
                </th>
                <td className="px-4 py-2">{grantNames[grant.kind]}</td>
                <td className="wrap-anywhere px-4 py-2">{grant.reason}</td>
                <td className={isOver ? 'px-4 py-2 text-muted' : 'px-4 py-2'}>{whenText[state](grant)}</td>
                <td className="px-4 py-2 text-right">
                  {onRevoke && !isOver && (
                    <Button
                      disabled={pending}
                      onClick={() => onRevoke(grant)}
                      aria-label={`Revoke the grant of ${nameOf(grant)}`}
                    >
                      Revoke
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
