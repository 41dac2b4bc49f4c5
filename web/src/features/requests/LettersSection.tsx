import { useState } from 'react'
import { LetterMeans, SendLetterDocument } from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { timeText } from '@/lib/time.ts'
import { Box } from '@/ui/Box.tsx'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { area, field, Labelled } from '@/ui/fields.tsx'
import { chosenIn, textIn } from '@/ui/forms.ts'
import { Select } from '@/ui/Select.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { CaseFacts } from './types.ts'
import {
  extensionNames,
  extensionReasons,
  letterMeans,
  letterMeansNames,
  letterNames,
  letterStateNames,
  obstacleNames,
} from './words.ts'

type Draft = CaseFacts['letters']['drafts'][number]

/** What the person is written: a text to begin with, mailed from here or sent by the handler, and what was sent. */
export function LettersSection({ facts, mayHandle }: { facts: CaseFacts; mayHandle: boolean }) {
  const { drafts, written, obstacle } = facts.letters
  const offered = mayHandle ? drafts : []
  if (offered.length === 0 && written.length === 0) return null
  return (
    <Box title="Letters to the person">
      <div className="space-y-3 text-[0.93rem]">
        {written.length > 0 && (
          <ul className="space-y-1">
            {written.map(({ id, kind, state, means, at, by }) => (
              <li key={id} className={state === 'FAILED' || state === 'UNKNOWN' ? 'text-warn' : undefined}>
                {letterNames[kind]}: {letterStateNames[state]} {timeText(at)}, {by}
                {means === 'ELSEWHERE' && ', by a way of their own'}
              </li>
            ))}
          </ul>
        )}
        {offered.length > 0 && obstacle !== null && <p>{obstacleNames[obstacle]}</p>}
        {offered.map((draft) => (
          <details key={draft.kind}>
            <summary className="cursor-pointer font-medium">{letterNames[draft.kind]} …</summary>
            <LetterForm facts={facts} draft={draft} />
          </details>
        ))}
      </div>
    </Box>
  )
}

function LetterForm({ facts, draft }: { facts: CaseFacts; draft: Draft }) {
  const { id, version, clock, letters } = facts
  const [text, setText] = useState(draft.text)
  const means = letters.obstacle === null ? letterMeans : ([LetterMeans.Elsewhere] as const)
  const needsReason = draft.kind === 'EXTENSION' && clock.extension === null
  return (
    <div className="mt-2">
      <MoveForm
        title={letterNames[draft.kind]}
        action={letters.obstacle === null ? 'Send the letter' : 'Record that I sent it'}
        look="quiet"
        note="Fill in what stands in {{ }}. The text is not kept here, only its SHA-256."
        shown={['subject', 'text', 'means', 'reason', 'kind']}
        onSend={async (form) => {
          const input = {
            ...{ id, version, kind: draft.kind, text, subject: textIn(form, 'subject') },
            means: chosenIn(form, 'means', means),
            reason: needsReason ? chosenIn(form, 'reason', extensionReasons) : null,
          }
          return (await request(SendLetterDocument, { input })).sendLetter
        }}
      >
        {(at) => (
          <div className="space-y-3">
            <Labelled name="Subject" problem={at('subject')}>
              {(described) => (
                <input
                  {...described}
                  name="subject"
                  defaultValue={draft.subject}
                  autoComplete="off"
                  className={field}
                />
              )}
            </Labelled>
            <Labelled name="Text" problem={at('text') ?? at('kind')}>
              {(described) => (
                <textarea
                  {...described}
                  rows={14}
                  value={text}
                  onChange={({ target }) => setText(target.value)}
                  className={area}
                />
              )}
            </Labelled>
            <CopyButton text={text} label="Copy the text" />
            {needsReason && (
              <Select
                label="Why it takes longer"
                name="reason"
                options={extensionReasons}
                names={extensionNames}
                problem={at('reason')}
              />
            )}
            <Select label="How" name="means" options={means} names={letterMeansNames} problem={at('means')} />
          </div>
        )}
      </MoveForm>
    </div>
  )
}
