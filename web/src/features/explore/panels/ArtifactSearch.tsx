'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { FindArtifactsDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { useDebounced } from '@/lib/useDebounced.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import { KindIcon } from '@/ui/KindIcon.tsx'
import { Skeleton } from '@/ui/Skeleton.tsx'

const FIRST = 10
const MOST = 100

/** Finds artifacts by name or namespace. What is typed travels in the body of a question and never enters the address. */
export function ArtifactSearch({ onPick }: { onPick: (artifactId: string) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  const asked = useDebounced(text.trim())
  return (
    <search className="relative">
      <label htmlFor={id} className="sr-only">
        Find an artifact by name
      </label>
      <Search aria-hidden="true" size={15} className="absolute top-[1.125rem] left-2.5 -translate-y-1/2 text-muted" />
      <input
        id={id}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="Find a dataset, feature set, model, deployment or log by name …"
        autoComplete="off"
        spellCheck={false}
        className="h-9 w-full rounded-lg border border-line-strong bg-surface pr-2 pl-8 placeholder:text-muted"
      />
      {asked !== '' && text.trim() !== '' && (
        <Results
          key={asked}
          text={asked}
          onPick={(artifact) => {
            setText('')
            onPick(artifact)
          }}
        />
      )}
    </search>
  )
}

function Results({ text, onPick }: { text: string; onPick: (artifactId: string) => void }) {
  const [first, setFirst] = useState(FIRST)
  const { data, error } = useQuery({
    ...queryOf(FindArtifactsDocument, { text, first, after: null }),
    // The short list stays until the longer one is here.
    placeholderData: keepPreviousData,
  })
  const found = data?.search
  return (
    <div className="mt-2 rounded-xl border border-line bg-surface p-2 shadow-card">
      <p role="status" className="px-2 py-1 text-[13px] text-muted">
        {error
          ? 'The search failed: the lineage service is not responding. Try again.'
          : found
            ? shownText(found.edges.length, found.totalCount)
            : 'Searching …'}
      </p>
      {!found && !error && <Skeleton className="m-2 h-20" />}
      {found && found.edges.length > 0 && (
        <ul aria-label="Found artifacts">
          {found.edges.map(({ node }) => (
            <li key={node.id}>
              <button
                type="button"
                onClick={() => onPick(node.id)}
                className="flex w-full min-w-0 cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-sunken"
              >
                <KindIcon kind={node.kind} />
                <span className="truncate font-medium">{node.name}</span>
                <span className="truncate text-[13px] text-muted">
                  {kindNames[node.kind]} in {node.system?.name ?? node.namespace}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {found && found.edges.length < found.totalCount && first < MOST && (
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

const shownText = (shown: number, total: number): string => {
  if (total === 0) return 'No artifact’s name or namespace contains this.'
  return shown < total ? `${numberText(shown)} of ${counted(total, 'artifact')}` : counted(total, 'artifact')
}
