'use client'

import { Search } from 'lucide-react'
import Link from 'next/link'
import { useId, useState } from 'react'
import {
  type FoundEntry,
  foundKindNames,
  foundKinds,
  foundText,
  likeIdentity,
  useFound,
} from '@/features/search/index.ts'
import type { FoundKind } from '@/generated/graphql.ts'
import { numberText } from '@/lib/words.ts'
import { Skeleton } from '@/ui/Skeleton.tsx'

const FIRST = 12
const MOST = 100

/** Finds anything by its name. What is typed travels in the body of a question and never enters the address. */
export function CatalogSearch({ onPick }: { onPick: (artifactId: string) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  const typed = text.trim()
  return (
    <search className="relative">
      <label htmlFor={id} className="sr-only">
        Search artifacts, columns, systems, jobs and owners
      </label>
      <Search aria-hidden="true" size={15} className="absolute top-[1.125rem] left-2.5 -translate-y-1/2 text-muted" />
      <input
        id={id}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="Search artifacts, columns, systems, jobs and owners …"
        autoComplete="off"
        spellCheck={false}
        className="h-9 w-full rounded-lg border border-line-strong bg-surface pr-2 pl-8 placeholder:text-muted"
      />
      {typed !== '' && (
        <Results
          text={typed}
          onPick={(artifact) => {
            setText('')
            onPick(artifact)
          }}
        />
      )}
    </search>
  )
}

type ResultsProps = { text: string; onPick: (artifactId: string) => void }

function Results({ text, onPick }: ResultsProps) {
  const [first, setFirst] = useState(FIRST)
  const [kind, setKind] = useState<FoundKind | null>(null)
  const isIdentity = likeIdentity(text)?.certain ?? false
  const found = useFound(isIdentity ? '' : text, { kinds: kind && [kind], first })
  const { entries, total, counts, status } = found
  return (
    <div className="mt-2 rounded-xl border border-line bg-surface p-2 shadow-card">
      <div className="flex flex-wrap items-center gap-1.5 px-2 py-1 text-[13px]">
        <p role="status" className="mr-2 text-muted">
          {isIdentity ? 'This looks like a person’s identity, so it was not searched for.' : foundText(found)}
        </p>
        {counts.length > 1 &&
          foundKinds.map((one) => {
            const count = counts.find((it) => it.kind === one)?.count
            return count === undefined ? null : (
              <button
                key={one}
                type="button"
                aria-pressed={kind === one}
                onClick={() => setKind(kind === one ? null : one)}
                className="cursor-pointer rounded-full border border-line px-2 text-muted hover:border-line-strong hover:text-ink aria-pressed:border-ink aria-pressed:text-ink"
              >
                {foundKindNames[one]} {numberText(count)}
              </button>
            )
          })}
      </div>
      {status === 'searching' && !isIdentity && <Skeleton className="m-2 h-20" />}
      {entries.length > 0 && (
        <ul aria-label="Found">
          {entries.map((entry) => (
            <li key={entry.id}>
              <Hit entry={entry} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
      {entries.length < total && first < MOST && (
        <button
          type="button"
          onClick={() => setFirst(MOST)}
          className="cursor-pointer rounded px-2 py-1 text-[13px] underline underline-offset-4"
        >
          Show more
        </button>
      )}
    </div>
  )
}

const look = 'flex w-full min-w-0 cursor-pointer items-baseline gap-2 rounded-md px-2 py-1.5 text-left hover:bg-sunken'

/** An artifact is explored here, and a column's; anything else has a page of its own. */
function Hit({ entry, onPick }: { entry: FoundEntry; onPick: (artifactId: string) => void }) {
  const { kind, label, note, similar, href, artifact } = entry
  const words = (
    <>
      <span className="max-w-[60%] shrink-0 truncate font-medium">{label}</span>
      <span className="truncate text-[13px] text-muted">
        {note}
        {similar && ' · similar spelling'}
      </span>
    </>
  )
  return artifact !== null && kind === 'ARTIFACT' ? (
    <button type="button" onClick={() => onPick(artifact)} className={look}>
      {words}
    </button>
  ) : (
    <Link prefetch={false} href={href} className={look}>
      {words}
    </Link>
  )
}
