import { useId } from 'react'

type Props = { token: string; onChange: (token: string) => void }

/** A token to ask and tell with instead of the pages' own, which only asks. */
export function TokenField({ token, onChange }: Props) {
  const id = useId()
  return (
    <div className="px-4 sm:px-6">
      <label htmlFor={id} className="mb-1 block text-[0.87rem] text-muted">
        Token
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
        data-1p-ignore
        data-lpignore="true"
        className="h-9 w-full max-w-sm rounded-lg border border-line-strong bg-surface px-2.5 font-mono text-[0.87rem] [-webkit-text-security:disc]"
      />
      <p id={`${id}-note`} className="mt-1 text-[0.87rem] text-muted">
        {token.trim() === ''
          ? 'Without one, queries are asked under this site’s own; mutations need one.'
          : 'All that is run goes under this token, and may do what it may.'}
      </p>
    </div>
  )
}
