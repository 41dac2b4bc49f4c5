import { X } from 'lucide-react'
import { useState } from 'react'
import { type FoundEntry, foundText, likeIdentity, useFound } from '@/features/search/index.ts'
import { field, Labelled } from '@/ui/fields.tsx'

/** An artifact that somebody chose. */
export type Picked = Pick<FoundEntry, 'label' | 'note'> & { id: string }

type Props = { picked: readonly Picked[]; problem: string | null; onChange: (picked: readonly Picked[]) => void }

const SHOWN = 8

/** Artifacts, chosen by searching for their names. */
export function ArtifactPicker({ picked, problem, onChange }: Props) {
  const [text, setText] = useState('')
  const typed = text.trim()
  return (
    <div className="space-y-2">
      <Labelled name="It reads (search for data by name)" problem={problem}>
        {(described) => (
          <input
            {...described}
            type="search"
            value={text}
            onChange={({ target }) => setText(target.value)}
            autoComplete="off"
            spellCheck={false}
            className={field}
          />
        )}
      </Labelled>
      {typed !== '' && (
        <Results
          text={typed}
          picked={picked}
          onPick={(one) => {
            setText('')
            onChange([...picked, one])
          }}
        />
      )}
      {picked.length > 0 && (
        <ul aria-label="Data that it reads" className="flex flex-wrap gap-2">
          {picked.map(({ id, label, note }) => (
            <li key={id} className="flex items-center gap-1.5 rounded-lg border border-line bg-sunken py-1 pr-1 pl-2.5">
              <span className="wrap-anywhere">
                {label} <span className="text-[0.87rem] text-muted">{note}</span>
              </span>
              <button
                type="button"
                aria-label={`Take ${label} away`}
                className="cursor-pointer rounded p-1 text-muted hover:text-ink"
                onClick={() => onChange(picked.filter((one) => one.id !== id))}
              >
                <X aria-hidden="true" size={15} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type ResultsProps = { text: string; picked: readonly Picked[]; onPick: (one: Picked) => void }

function Results({ text, picked, onPick }: ResultsProps) {
  const isIdentity = likeIdentity(text)?.certain ?? false
  const found = useFound(isIdentity ? '' : text, { kinds: ['ARTIFACT'], first: SHOWN })
  const left = found.entries.flatMap(({ artifact, label, note }) =>
    artifact === null || picked.some(({ id }) => id === artifact) ? [] : { id: artifact, label, note },
  )
  return (
    <div className="rounded-lg border border-line bg-surface p-1.5">
      <p role="status" className="px-2 text-[0.87rem] text-muted">
        {isIdentity ? 'This looks like a person’s identity, so it was not searched for.' : foundText(found)}
      </p>
      {left.length > 0 && (
        <ul aria-label="Found">
          {left.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                onClick={() => onPick(one)}
                className="wrap-anywhere w-full cursor-pointer rounded-md px-2 py-1 text-left hover:bg-sunken"
              >
                {one.label} <span className="text-[0.87rem] text-muted">{one.note}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
