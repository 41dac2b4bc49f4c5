'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useMemo, useState, useTransition } from 'react'
import { may, type Role, whoMay } from '@/access/roles.ts'
import { type Found, likeIdentity, useFound } from '@/features/search/index.ts'
import { pathOfPerson } from '@/lib/findCustomer.ts'
import { usePerson } from '@/lib/PersonProvider.tsx'
import { parseRecent, recentCustomers } from '@/lib/recent.ts'
import { counted, numberText } from '@/lib/words.ts'
import { type ShortcutId, shortcutIds } from './catalog.ts'
import { type Entry, type EntryGroup, paletteEntries } from './entries.ts'
import { Keys } from './Keys.tsx'
import { useKeyboard } from './useShortcuts.ts'

type Props = { onClose: () => void; onHelp: () => void }

const nobody = { roles: [] }

/** Not offered: they are how one came here, or need the focus where it was. */
const notOffered = new Set<ShortcutId>(['palette', 'close'])

/** Of what was found: the best of all kinds. */
const MOST_FOUND = 20

/**
 * Goes anywhere by a few letters. What is typed is asked in the body of a question, and enters no address. What is certain to be an
 * identity is not searched for: it only leaves the page to trace the person, when that is pressed.
 */
export function PaletteDialog({ onClose, onHelp }: Props) {
  const { groups } = useKeyboard()
  const router = useRouter()
  const { roles } = usePerson() ?? nobody
  const [text, setText] = useState('')
  const typed = text.trim()
  const asked = useDeferredValue(typed)
  const identity = useMemo(() => likeIdentity(typed), [typed])
  const found = useFound(identity?.certain || likeIdentity(asked)?.certain ? '' : asked, { first: MOST_FOUND })
  const [problem, setProblem] = useState<string | null>(null)
  const [tracing, startTracing] = useTransition()
  // What works on the page below does not change while this stands before it.
  const [shortcuts] = useState(() => offeredIn(groups()))
  const [recent] = useState(() => parseRecent(recentCustomers.read()))
  const entries = useMemo(
    // At once: Enter right after the last letter goes where that letter says.
    () => paletteEntries({ roles, text: typed, shortcuts, recent, identity, found: found.entries }),
    [roles, typed, shortcuts, recent, identity, found.entries],
  )
  const trace = ({ namespace, value }: { namespace: string; value: string }) =>
    startTracing(async () => {
      const answer = await pathOfPerson({ namespace, value }).catch(() => ({ problem: UNREACHABLE }))
      if ('problem' in answer) return setProblem(answer.problem)
      onClose()
      router.push(answer.path)
    })
  const go = (entry: Entry) => {
    if ('trace' in entry) return trace(entry.trace)
    onClose()
    if ('href' in entry) router.push(entry.href)
    else if (entry.shortcut === 'help') onHelp()
    // When the dialog has gone: a deed may move the focus.
    else setTimeout(() => run(entry.shortcut, groups()))
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-black/35" />
        <Dialog.Popup
          aria-label="Go to"
          className="fixed top-[10dvh] left-1/2 z-30 flex max-h-[76dvh] w-[min(38rem,calc(100vw-1.5rem))] -translate-x-1/2 flex-col overflow-hidden rounded-2xl border border-line bg-raised shadow-raised"
        >
          <Autocomplete.Root
            open
            inline
            mode="none"
            items={entries}
            value={text}
            onValueChange={(next) => {
              setProblem(null)
              setText(next)
            }}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={(entry: Entry) => entry.label}
          >
            <div className="flex items-center gap-2.5 border-line border-b px-4">
              <Search aria-hidden="true" size={17} className="shrink-0 text-muted" />
              <Autocomplete.Input
                aria-label="Go to a page, a view, a recent customer, or anything by its name"
                placeholder="Go to …"
                autoCapitalize="none"
                spellCheck={false}
                className="h-12 w-full bg-transparent text-[1.07rem] outline-none placeholder:text-muted"
              />
              <Dialog.Close className="cursor-pointer rounded text-[13px] text-muted hover:text-ink">
                Close
              </Dialog.Close>
            </div>
            <Autocomplete.List className="min-h-0 flex-1 overflow-y-auto p-2">
              {(group: EntryGroup) => <Group key={group.value} group={group} onGo={go} />}
            </Autocomplete.List>
            <p role="status" className="border-line border-t px-4 py-2 text-[13px] text-muted">
              {problem ?? (tracing ? 'Tracing …' : noteOf(found, entries.length, identityNote(identity, roles)))}
            </p>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Group({ group, onGo }: { group: EntryGroup; onGo: (entry: Entry) => void }) {
  return (
    <Autocomplete.Group items={group.items} className="mb-1">
      <Autocomplete.GroupLabel className="px-2.5 pt-1.5 pb-1 text-[13px] text-muted">
        {group.value}
      </Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(entry: Entry) => (
          <Autocomplete.Item
            key={entry.id}
            value={entry}
            onClick={() => onGo(entry)}
            className="flex cursor-pointer items-center gap-3 rounded-lg px-2.5 py-1.5 data-highlighted:bg-sunken"
          >
            <span className="min-w-0 truncate">{entry.label}</span>
            <span className="min-w-0 flex-1 truncate text-[13px] text-muted">{entry.note}</span>
            {entry.keys.length > 0 && <Keys keys={entry.keys} />}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  )
}

const offeredIn = (groups: ReturnType<ReturnType<typeof useKeyboard>['groups']>): ShortcutId[] =>
  shortcutIds.filter(
    (id) => !notOffered.has(id) && groups.some(({ handlers, within }) => within() === undefined && handlers()[id]),
  )

function run(id: ShortcutId, groups: ReturnType<ReturnType<typeof useKeyboard>['groups']>): void {
  const group = groups.toReversed().find(({ handlers, within }) => within() === undefined && handlers()[id])
  group?.handlers()[id]?.(null)
}

const UNREACHABLE = 'The lineage service is not responding. Try again.'

/** What to say of an identity. Null: it is none for certain. */
function identityNote(identity: ReturnType<typeof likeIdentity>, roles: readonly Role[]): string | null {
  if (!identity?.certain) return null
  return may({ roles }, 'PERSON_READ')
    ? 'Press Enter to trace this person. We store only a keyed hash of the identity; it never appears in a URL.'
    : `This looks like a person’s identity, so it was not searched for. Tracing people needs ${whoMay('PERSON_READ')}.`
}

function noteOf({ status, problem, entries, total, limited }: Found, offered: number, identity: string | null): string {
  if (identity !== null) return identity
  if (status === 'failed') return problem ?? 'The search failed: the lineage service is not responding.'
  if (status === 'searching') return 'Searching …'
  if (status === 'idle') return 'Type a name to find an artifact, column, system, job or owner. Press Enter to open it.'
  const part = limited ? ' Only what your clearance covers was searched.' : ''
  if (offered === 0) return `No match. To find a person, type a whole identity.${part}`
  const shown =
    entries.length < total
      ? `${numberText(entries.length)} of ${counted(total, 'match', 'matches')} shown. Type more of the name.`
      : `${counted(total, 'match', 'matches')}.`
  return shown + part
}
