import Link from 'next/link'
import { useId } from 'react'

type Props = { token: string; onChange: (token: string) => void }

/** A token to ask and tell with instead of the pages' own, which only asks. */
export function TokenField({ token, onChange }: Props) {
  const id = useId()
  return (
    <div className="w-full sm:w-[26rem]">
      <label htmlFor={id} className="mb-1 block text-[0.87rem] text-muted">
        Token, for mutations
      </label>
      {/* Hidden by its style: a password field would be offered to the browser to keep. */}
      <input
        id={id}
        type="text"
        value={token}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${id}-note`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="h-9 w-full rounded-lg border border-line-strong bg-surface px-2.5 font-mono text-[0.87rem] [-webkit-text-security:disc]"
      />
      <p id={`${id}-note`} className="mt-1 text-[0.87rem] text-muted">
        {token.trim() === '' ? (
          <>
            Read-only without a token. {/* Beside this page, which would forget what was typed. */}
            <Link
              href="/integrate"
              target="_blank"
              prefetch={false}
              className="whitespace-nowrap underline underline-offset-2"
            >
              Make one
            </Link>
          </>
        ) : (
          'Everything that you run uses this token and its permissions.'
        )}
      </p>
    </div>
  )
}
