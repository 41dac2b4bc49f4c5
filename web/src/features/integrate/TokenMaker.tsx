import { CircleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/ui/Button.tsx'
import { NewToken } from '@/ui/NewToken.tsx'
import type { TokenState } from './usePipelineToken.ts'

const spans: readonly { hours: number; name: string }[] = [
  { hours: 1, name: '1 hour' },
  { hours: 24, name: '1 day' },
  { hours: 168, name: '7 days' },
  { hours: 720, name: '30 days' },
]

type Props = TokenState & { onMake: (hours: number) => void }

/** Makes a token on a click and shows it once. */
export function TokenMaker({ made, pending, problem, onMake }: Props) {
  const id = useId()
  const [hours, setHours] = useState(24)
  return (
    <>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          onMake(hours)
        }}
      >
        <div>
          <label htmlFor={id} className="mb-1 block text-[0.87rem] text-muted">
            Valid for
          </label>
          <select
            id={id}
            value={hours}
            onChange={(event) => setHours(Number(event.target.value))}
            className="h-9 rounded-lg border border-line-strong bg-surface px-2.5"
          >
            {spans.map((span) => (
              <option key={span.hours} value={span.hours}>
                {span.name}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" look={made ? 'quiet' : 'primary'} disabled={pending}>
          {pending ? 'Making …' : made ? 'Make another' : 'Make a token'}
        </Button>
      </form>
      <p role="alert" className="text-fail">
        {problem && (
          <span className="mt-3 flex items-start gap-2">
            <CircleAlert aria-hidden="true" size={17} className="mt-0.5 shrink-0" />
            {problem}
          </span>
        )}
      </p>
      {made && (
        <div className="mt-3">
          <NewToken token={made.token} expiresAt={made.expiresAt} />
        </div>
      )}
    </>
  )
}
