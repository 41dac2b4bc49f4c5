import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import {
  type ClearanceInput,
  ClearanceListDocument,
  type ClearanceRowFragment,
  ExposableSystemsDocument,
  SetClearanceDocument,
  type SetClearanceMutation,
} from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { request } from '@/lib/request.ts'
import { useChange } from '@/lib/useChange.ts'
import { useRefreshOf } from '@/lib/useRefreshOf.ts'
import { ChangeForm } from '@/ui/ChangeForm.tsx'
import { Check, Checks } from '@/ui/Checks.tsx'
import { area, Choice, field, Labelled } from '@/ui/fields.tsx'
import { textIn } from '@/ui/forms.ts'
import type { Holder } from './useGrants.ts'
import { type Extent, extentNames, extents } from './words.ts'

type Props = {
  holders: readonly Holder[]
  /** What is changed; null: somebody's first one. */
  edited: ClearanceRowFragment | null
  onDone: () => void
}

const keyOf = ({ isPerson, value }: Pick<Holder, 'isPerson' | 'value'>) => `${isPerson ? 'PERSON' : 'MACHINE'} ${value}`

const extentOf = (names: readonly string[] | null | undefined): Extent => (names ? 'SOME' : 'ALL')

/** What somebody is cleared for: for which systems, categories and purposes, and why. */
export function ClearanceForm({ holders, edited, onDone }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [holder, setHolder] = useState(edited ? `${edited.holderKind} ${edited.holder}` : '')
  const [systems, setSystems] = useState(extentOf(edited?.systems))
  const [categories, setCategories] = useState(extentOf(edited?.categories))
  const [purposes, setPurposes] = useState(extentOf(edited?.purposes))
  const refresh = useRefreshOf([ClearanceListDocument])
  const change = useChange<SetClearanceMutation['setClearance']>(async () => {
    await refresh()
    form.current?.reset()
    onDone()
  })
  const options = holders.map(keyOf)
  return (
    <div className="rounded-xl border border-line bg-surface p-4">
      <ChangeForm
        form={form}
        change={change}
        what="clearance"
        onRefresh={() => void refresh()}
        title={edited ? 'Change the clearance' : 'New clearance'}
        action="Save the clearance"
        shown={['holder', 'systems', 'categories', 'purposes', 'reason']}
        onSend={async (typed) => {
          const input = inputOf(typed, { holder, systems, categories, purposes })
          return (await request(SetClearanceDocument, { input })).setClearance
        }}
      >
        {(at) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <div className="sm:col-span-2">
              <Choice
                name="Who is cleared"
                value={holder}
                options={holder === '' || options.includes(holder) ? options : [holder, ...options]}
                nameOf={(key) => holders.find((one) => keyOf(one) === key)?.name ?? key.slice(key.indexOf(' ') + 1)}
                none="Choose …"
                problem={at('holder')}
                onChoose={(key) => setHolder(key ?? '')}
              />
            </div>
            <Choice
              name="Systems"
              value={systems}
              options={extents}
              nameOf={(one) => extentNames[one]}
              onChoose={(one) => one && setSystems(one)}
            />
            <Choice
              name="Categories"
              value={categories}
              options={extents}
              nameOf={(one) => extentNames[one]}
              onChoose={(one) => one && setCategories(one)}
            />
            <Choice
              name="Purposes"
              value={purposes}
              options={extents}
              nameOf={(one) => extentNames[one]}
              onChoose={(one) => one && setPurposes(one)}
            />
            {systems === 'SOME' && <Systems edited={edited} problem={at('systems')} />}
            {categories === 'SOME' && (
              <Lines
                name="categories"
                title="Open categories, one a line"
                problem={at('categories')}
                note="Those below them are open, too. Columns without a category always are."
                names={edited?.categories}
              />
            )}
            {purposes === 'SOME' && (
              <div>
                <Lines
                  name="purposes"
                  title="Open purposes, one a line"
                  problem={at('purposes')}
                  note="Data that may be used for one of them, or for a part of it, is open."
                  names={edited?.purposes}
                />
                <Check name="withoutPurpose" value="true" checked={edited?.withoutPurpose ?? false}>
                  Data without an authorised purpose
                </Check>
              </div>
            )}
            <div className="sm:col-span-2">
              <Labelled name="Why (without names of customers)" problem={at('reason')}>
                {(described) => <input {...described} name="reason" autoComplete="off" className={field} />}
              </Labelled>
            </div>
          </div>
        )}
      </ChangeForm>
    </div>
  )
}

type LinesProps = {
  name: string
  title: string
  note: string
  problem: string | null
  names: readonly string[] | null | undefined
}

function Lines({ name, title, note, problem, names }: LinesProps) {
  return (
    <Labelled name={title} problem={problem} note={note}>
      {(described) => (
        <textarea
          {...described}
          name={name}
          defaultValue={names?.join('\n') ?? ''}
          spellCheck={false}
          className={area}
        />
      )}
    </Labelled>
  )
}

type SystemsProps = { edited: ClearanceRowFragment | null; problem: string | null }

/** Which systems are open. Those that are not registered any more stay on the list until they are taken off. */
function Systems({ edited, problem }: SystemsProps) {
  const { data } = useQuery(queryOf(ExposableSystemsDocument, {}))
  const known = data?.systems.systems.map(({ key, system }) => ({ key, name: system?.name ?? key })) ?? []
  const gone = (edited?.systems ?? []).filter((key) => data && !known.some((one) => one.key === key))
  return (
    <Checks name="Open systems" problem={problem}>
      {[...known, ...gone.map((key) => ({ key, name: key }))].map(({ key, name }) => (
        <Check key={key} name="systems" value={key} checked={edited?.systems?.includes(key) ?? false}>
          {name}
        </Check>
      ))}
      <Check name="withoutSystem" value="true" checked={edited?.withoutSystem ?? false}>
        What is in no system
      </Check>
    </Checks>
  )
}

type Chosen = { holder: string; systems: Extent; categories: Extent; purposes: Extent }

function inputOf(typed: FormData, { holder, systems, categories, purposes }: Chosen): ClearanceInput {
  const [kind, id] = [holder.slice(0, holder.indexOf(' ')), holder.slice(holder.indexOf(' ') + 1)]
  return {
    holder: kind === 'MACHINE' ? { token: id } : { person: id },
    systems: systems === 'ALL' ? null : typed.getAll('systems').map(String),
    withoutSystem: systems === 'SOME' && typed.get('withoutSystem') === 'true',
    categories: categories === 'ALL' ? null : linesIn(typed, 'categories'),
    purposes: purposes === 'ALL' ? null : linesIn(typed, 'purposes'),
    withoutPurpose: purposes === 'SOME' && typed.get('withoutPurpose') === 'true',
    reason: textIn(typed, 'reason'),
  }
}

const linesIn = (typed: FormData, name: string): string[] =>
  textIn(typed, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
