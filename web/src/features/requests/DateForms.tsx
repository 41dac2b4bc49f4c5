import { ExtendRequestDocument, PauseRequestDocument, ResumeRequestDocument } from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'

import { area, field, Labelled } from '@/ui/fields.tsx'
import { chosenIn, instant, textIn } from '@/ui/forms.ts'
import { Select } from '@/ui/Select.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { ChangeProps } from './types.ts'
import { extensionNames, extensionReasons, pauseNames, pauseReasons } from './words.ts'

type TimeProps = { label: string; name: string; problem: string | null }

const Time = ({ label, name, problem }: TimeProps) => (
  <Labelled name={`${label} (UTC)`} problem={problem}>
    {(described) => <input {...described} type="datetime-local" name={name} className={field} />}
  </Labelled>
)

/** A question to the person. */
export const PauseForm = ({ id, version }: ChangeProps) => (
  <MoveForm
    title="Ask the person something"
    action="Record the question"
    look="quiet"
    note="Whether the clock stops meanwhile depends on the law."
    shown={['reason', 'askedAt']}
    onSend={async (form) => {
      const input = {
        id,
        version,
        reason: chosenIn(form, 'reason', pauseReasons),
        askedAt: instant(textIn(form, 'askedAt')),
      }
      return (await request(PauseRequestDocument, { input })).pauseRequest
    }}
  >
    {(at) => (
      <div className="grid gap-3 sm:grid-cols-2">
        <Select label="Asked for" name="reason" options={pauseReasons} names={pauseNames} problem={at('reason')} />
        <Time label="Asked at" name="askedAt" problem={at('askedAt')} />
      </div>
    )}
  </MoveForm>
)

/** Their answer. */
export const ResumeForm = ({ id, version }: ChangeProps) => (
  <MoveForm
    title="The person answered"
    action="Record the answer"
    look="quiet"
    shown={['answeredAt']}
    onSend={async (form) => {
      const input = { id, version, answeredAt: instant(textIn(form, 'answeredAt')) }
      return (await request(ResumeRequestDocument, { input })).resumeRequest
    }}
  >
    {(at) => <Time label="Answered at" name="answeredAt" problem={at('answeredAt')} />}
  </MoveForm>
)

/** More time, of which the person was told. */
export const ExtendForm = ({ id, version }: ChangeProps) => (
  <MoveForm
    title="Extend the time"
    action="Record the extension"
    look="quiet"
    note="The person has to be told in time, with the reasons."
    shown={['reason', 'noticeAt', 'note']}
    onSend={async (form) => {
      const reason = chosenIn(form, 'reason', extensionReasons)
      const input = {
        id,
        version,
        reason,
        noticeAt: instant(textIn(form, 'noticeAt')),
        note: textIn(form, 'note') || null,
      }
      return (await request(ExtendRequestDocument, { input })).extendRequest
    }}
  >
    {(at) => (
      <div className="grid gap-3 sm:grid-cols-2">
        <Select label="Reason" name="reason" options={extensionReasons} names={extensionNames} problem={at('reason')} />
        <Time label="Told at" name="noticeAt" problem={at('noticeAt')} />
        <Labelled name="Note" problem={at('note')} className="sm:col-span-2">
          {(described) => <textarea {...described} name="note" className={area} />}
        </Labelled>
      </div>
    )}
  </MoveForm>
)
