'use client'

import { Tabs } from '@base-ui/react/tabs'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { type Snippet, snippetsFor } from './snippets.ts'
import type { Made } from './usePipelineToken.ts'

const ways = ['curl', 'python', 'openlineage'] as const

type Props = { apiUrl: string; made: Made | null }

/** The same event by three ways, filled with the address and the token. Which way is in the address; the token never is. */
export function SnippetTabs({ apiUrl, made }: Props) {
  const [way, setWay] = useQueryState('way', parseAsStringLiteral(ways).withDefault('curl'))
  const snippets = snippetsFor({ apiUrl, token: made?.token ?? null, runId: made?.runId ?? BEFORE })
  return (
    <Tabs.Root value={way} onValueChange={(value) => void setWay(value)}>
      <Tabs.List className="flex gap-1 border-line border-b" aria-label="Way to send">
        {snippets.map(({ id, title }) => (
          <Tabs.Tab
            key={id}
            value={id}
            className="-mb-px cursor-pointer rounded-t border-transparent border-b-2 px-3 py-2 text-muted hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink"
          >
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {snippets.map((snippet) => (
        <Tabs.Panel key={snippet.id} value={snippet.id}>
          <Code snippet={snippet} ready={made !== null} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  )
}

/** Shown until a token is made with a run of its own. */
const BEFORE = '00000000-0000-4000-8000-000000000000'

function Code({ snippet: { title, text, note }, ready }: { snippet: Snippet; ready: boolean }) {
  return (
    <>
      <div className="my-2 flex min-h-8 items-center justify-between gap-3 text-[0.93rem]">
        <p className="text-muted">{ready ? note : 'Make a token first: it is filled in here.'}</p>
        {ready && <CopyButton text={text} label={`Copy the ${title} snippet`} />}
      </div>
      {/* Wide lines scroll by themselves, and by keyboard. */}
      <section
        aria-label={`${title} snippet`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached without a mouse
        tabIndex={0}
        className="overflow-x-auto rounded-lg border border-line bg-sunken p-3"
      >
        <pre className="font-mono text-[0.87rem] leading-relaxed">{text}</pre>
      </section>
    </>
  )
}
