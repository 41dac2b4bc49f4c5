'use client'

import { useState } from 'react'
import { z } from 'zod'
import { attach, fileIn, outcomeNames, reportable } from '@/features/requests/index.ts'
import { UserErrorCode } from '@/generated/graphql.ts'
import { ApiError } from '@/lib/api-error.ts'
import { type Payload, useChange } from '@/lib/useChange.ts'
import { Button } from '@/ui/Button.tsx'
import { area, fileField, Labelled } from '@/ui/fields.tsx'
import { chosenIn, textIn } from '@/ui/forms.ts'
import { Select } from '@/ui/Select.tsx'

const Answer = z.object({
  userErrors: z.array(
    z.object({ code: z.enum(UserErrorCode), message: z.string(), field: z.array(z.string()).nullish() }),
  ),
})

/** The report of somebody outside, with a file that shows what was done. It can be sent once. */
export function OutsideReport({ link }: { link: string }) {
  const [isDone, setDone] = useState(false)
  const change = useChange(() => setDone(true))
  if (isDone)
    return (
      <p role="status" className="rounded-lg border border-line bg-surface p-4">
        ✓ Thank you. Your report is recorded. This link cannot be used again; you can close this page.
      </p>
    )
  return (
    <form
      noValidate
      aria-label="Report"
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        change.send(() => report(link, form))
      }}
    >
      <h2 className="font-semibold text-lg">Report what you did</h2>
      <Select
        label="What became of it"
        name="outcome"
        options={reportable}
        names={outcomeNames}
        problem={change.at('outcome')}
      />
      <Labelled
        name="Evidence"
        note="A file of at most 50 MB that shows it, such as a confirmation or a screenshot."
        problem={change.at('evidence')}
      >
        {(described) => <input {...described} type="file" name="file" className={fileField} />}
      </Labelled>
      <Labelled name="Note" problem={change.at('note')}>
        {(described) => <textarea {...described} name="note" className={area} />}
      </Labelled>
      <p role="alert" className="text-fail empty:hidden">
        {change.rest('outcome', 'evidence', 'note')}
      </p>
      <Button type="submit" look="primary" disabled={change.pending}>
        {change.pending ? 'Sending …' : 'Send the report'}
      </Button>
    </form>
  )
}

async function report(link: string, form: FormData): Promise<Payload> {
  const chosen = fileIn(form, 'file')
  const attached = chosen ? await attach('/api/tasks/link/evidence', chosen, link) : null
  const said = {
    outcome: chosenIn(form, 'outcome', reportable),
    evidence: attached?.digest ?? null,
    note: textIn(form, 'note') || null,
  }
  const response = await fetch('/api/tasks/link/report', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${link}` },
    body: JSON.stringify(said),
  }).catch(() => null)
  if (response?.status === 401)
    throw new ApiError('UNAUTHENTICATED', 'This link cannot be used any more. Ask whoever sent it.')
  const answer = Answer.safeParse(await response?.json().catch(() => null))
  if (!answer.success) throw new ApiError('UNREACHABLE', 'The report could not be sent. Try again.')
  return { userErrors: answer.data.userErrors.map((error) => ({ ...error, field: error.field ?? null })) }
}
