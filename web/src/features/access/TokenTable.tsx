import type { TokenRowFragment } from '@/generated/graphql.ts'
import { timeText } from '@/lib/time.ts'
import { Button } from '@/ui/Button.tsx'
import { rolesText, stateOf, type TokenState } from './words.ts'

type Props = {
  tokens: readonly TokenRowFragment[]
  now: number
  pending: boolean
  /** Absent: whoever looks may change nothing. */
  onReplace?: ((token: TokenRowFragment) => void) | undefined
  onRevoke?: ((token: TokenRowFragment) => void) | undefined
}

const endText: Readonly<Record<TokenState, (token: TokenRowFragment) => string>> = {
  active: ({ expiresAt }) => timeText(expiresAt),
  ended: ({ expiresAt }) => `expired ${timeText(expiresAt)}`,
  revoked: ({ revokedAt }) => `revoked ${timeText(revokedAt ?? '')}`,
}

/** Tokens with their roles, owner, last use and end. */
export function TokenTable({ tokens, now, pending, onReplace, onRevoke }: Props) {
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full min-w-[46rem] border-collapse text-left text-[0.93rem]">
        <caption className="sr-only">API tokens, newest first</caption>
        <thead>
          <tr className="border-line border-b text-[0.87rem] text-muted">
            {['Name', 'Roles', 'Owner', 'Last used', 'Expires'].map((name) => (
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
          {tokens.map((token) => {
            const state = stateOf(token, now)
            return (
              <tr key={token.id} className="border-line border-b align-top last:border-b-0">
                <th scope="row" className="wrap-anywhere px-4 py-2 font-medium">
                  {token.name}
                  <span className="block font-normal text-[13px] text-muted">
                    created by {token.createdBy}, {timeText(token.createdAt)}
                  </span>
                </th>
                <td className="px-4 py-2">{rolesText(token.roles)}</td>
                <td className="wrap-anywhere px-4 py-2">{token.owner}</td>
                <td className="px-4 py-2">{token.lastUsedAt ? timeText(token.lastUsedAt) : 'never'}</td>
                <td className={state === 'active' ? 'px-4 py-2' : 'px-4 py-2 text-muted'}>{endText[state](token)}</td>
                <td className="px-4 py-2">
                  {state === 'active' && (
                    <div className="flex justify-end gap-2">
                      {onReplace && (
                        <Button
                          disabled={pending}
                          onClick={() => onReplace(token)}
                          aria-label={`Replace ${token.name}`}
                        >
                          Replace
                        </Button>
                      )}
                      {onRevoke && (
                        <Button disabled={pending} onClick={() => onRevoke(token)} aria-label={`Revoke ${token.name}`}>
                          Revoke
                        </Button>
                      )}
                    </div>
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
