import { timeText } from '@/lib/time.ts'
import { CopyButton } from './CopyButton.tsx'

type Props = {
  token: string
  expiresAt: string
  /** Whose it is, where more than one can be made. */
  name?: string
}

/** A token that was just made. No page can show it again. */
export function NewToken({ token, expiresAt, name }: Props) {
  return (
    <div className="rounded-lg border border-line bg-sunken px-3 py-2.5">
      <p className="flex items-center justify-between gap-3">
        <code className="wrap-anywhere font-mono text-[0.87rem]">{token}</code>
        <CopyButton text={token} label="Copy the token" />
      </p>
      <p role="status" className="mt-1 text-[0.93rem] text-muted">
        {name && `Token for ${name}. `}Expires {timeText(expiresAt)}. Copy it now: it will not be shown again.
      </p>
    </div>
  )
}
