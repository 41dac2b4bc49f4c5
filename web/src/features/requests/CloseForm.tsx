import { useState } from 'react'
import { type CloseAs, CloseRequestDocument, type RequestMove } from '@/generated/graphql.ts'
import { request } from '@/lib/request.ts'
import { area, Choice, Labelled } from '@/ui/fields.tsx'
import { chosenIn, textIn } from '@/ui/forms.ts'
import { Select } from '@/ui/Select.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { ChangeProps } from './types.ts'
import { denials, reasonNames } from './words.ts'

const ends: readonly { as: CloseAs; move: RequestMove; name: string }[] = [
  { as: 'DENIED', move: 'DENY', name: 'Denied' },
  { as: 'WITHDRAWN', move: 'WITHDRAW', name: 'Withdrawn by whoever asked' },
  { as: 'EXPIRED', move: 'EXPIRE', name: 'Expired: no proof of identity came' },
]

/** The ways in which a request can be closed now. */
export const endsAmong = (moves: readonly RequestMove[]) => ends.filter(({ move }) => moves.includes(move))

/** Ends a request of which nothing was carried out. */
export function CloseForm({ id, version, moves }: ChangeProps & { moves: readonly RequestMove[] }) {
  const possible = endsAmong(moves)
  const [chosen, setChosen] = useState<CloseAs | null>(null)
  const as = possible.some((end) => end.as === chosen) ? chosen : (possible[0]?.as ?? null)
  return (
    <MoveForm
      title="Close the request"
      action="Close the request"
      look="quiet"
      note="A closed request cannot be opened again."
      shown={['as', 'reason', 'note']}
      onSend={async (form) => {
        const reason = as === 'DENIED' ? chosenIn(form, 'reason', denials) : null
        const input = { id, version, as: as ?? 'WITHDRAWN', reason, note: textIn(form, 'note') || null }
        return (await request(CloseRequestDocument, { input })).closeRequest
      }}
    >
      {(at) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <Choice
            name="As"
            value={as ?? ''}
            options={possible.map((end) => end.as)}
            nameOf={(value) => ends.find((end) => end.as === value)?.name ?? value}
            problem={at('as')}
            onChoose={setChosen}
          />
          {as === 'DENIED' && (
            <Select label="Reason" name="reason" options={denials} names={reasonNames} problem={at('reason')} />
          )}
          <Labelled name="What the person is told" problem={at('note')} className="sm:col-span-2">
            {(described) => <textarea {...described} name="note" className={area} />}
          </Labelled>
        </div>
      )}
    </MoveForm>
  )
}
