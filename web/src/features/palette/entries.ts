import { type Action, may, type Role } from '@/access/roles.ts'
import { type FoundEntry, foundKindNames, foundKinds, type LikeIdentity } from '@/features/search/index.ts'
import { customerPath } from '@/lib/paths.ts'
import { shortReference } from '@/lib/reference.ts'
import { dayText } from '@/lib/time.ts'
import { catalog, type ShortcutId } from './catalog.ts'

/** One thing that the palette offers: a page to go to, what a shortcut does, or a person to trace. `note`: beside it, in small. */
export type Entry = { id: string; label: string; note: string; keys: readonly string[] } & (
  | { href: string }
  | { shortcut: ShortcutId }
  | { trace: LikeIdentity }
)

export type EntryGroup = { value: string; items: Entry[] }

/** The last of each: for whom it is. */
const pages: readonly (readonly [href: string, label: string, note: string, needs: Action])[] = [
  ['/', 'Find a person', 'by an identity', 'PERSON_READ'],
  ['/requests', 'Requests', 'what people asked about their data', 'CASE_READ'],
  ['/requests/new', 'New request', 'somebody asked about their data', 'CASE_HANDLE'],
  ['/requests/stores', 'Stores asked again', 'whether deleted data came back', 'CASE_READ'],
  ['/tasks', 'Tasks', 'what people have to do for requests', 'CASE_READ'],
  ['/consents', 'Consents', 'what a person agreed to', 'PERSON_READ'],
  ['/incidents', 'Incidents', 'what was exposed, and whom it concerns', 'INCIDENT_READ'],
  ['/incidents/new', 'Report an incident', 'something was exposed', 'INCIDENT_MANAGE'],
  ['/explore', 'Explore', 'lineage around any artifact', 'LINEAGE_READ'],
  ['/systems', 'Systems', 'map of every system with personal data', 'LINEAGE_READ'],
  ['/purposes', 'Purposes', 'what data may be used for', 'GOVERNANCE_READ'],
  ['/gate', 'Gate', 'whether a run may be made', 'GOVERNANCE_READ'],
  ['/findings', 'Findings', 'what contradicts declarations and consents', 'GOVERNANCE_READ'],
  ['/record', 'Record of processing', 'what is done with data of people, by activity', 'GOVERNANCE_READ'],
  ['/runs', 'Runs', 'what pipelines reported', 'LINEAGE_READ'],
  ['/audit', 'Audit', 'who asked, changed or was refused what', 'AUDIT_READ'],
  ['/integrate', 'Integrate', 'send lineage from a pipeline', 'LINEAGE_READ'],
  ['/integrate/refused', 'Refused reports', 'what is missing from the record', 'LINEAGE_READ'],
  ['/integrate/graphiql', 'GraphiQL', 'query the API', 'LINEAGE_READ'],
]

type Offered = {
  roles: readonly Role[]
  /** What somebody typed; it stays in the page. */
  text: string
  /** What can be done on this page at the moment. */
  shortcuts: readonly ShortcutId[]
  recent: readonly { ref: string; at: string }[]
  /** What the text is if it is an identity. */
  identity: LikeIdentity | null
  /** What the service found for the text. */
  found: readonly FoundEntry[]
}

/** What fits the text, in groups; empty groups are left out. What the service found fits. Pure. */
export function paletteEntries({ roles, text, shortcuts, recent, identity, found }: Offered): EntryGroup[] {
  const seesPeople = may({ roles }, 'PERSON_READ')
  const groups: EntryGroup[] = [
    { value: 'Person', items: identity && seesPeople ? [traceEntry(identity)] : [] },
    {
      value: 'Pages',
      items: pages
        .filter(([, , , needs]) => may({ roles }, needs))
        .map(([href, label, note]) => ({ id: href, label, note, keys: [], href }))
        .filter(fits(text)),
    },
    { value: 'On this page', items: shortcuts.map(action).filter(fits(text)) },
    { value: 'Recent customers', items: seesPeople ? recent.map(visit).filter(fits(text)) : [] },
    ...foundKinds.map((kind) => ({
      value: foundKindNames[kind],
      items: found.filter((one) => one.kind === kind).map(foundEntry),
    })),
  ]
  return groups.filter(({ items }) => items.length > 0)
}

/** Every word of the text is in the entry, whatever its case. */
const fits = (text: string) => {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return ({ id, label, note }: Entry) => words.every((word) => `${label} ${note} ${id}`.toLowerCase().includes(word))
}

const action = (id: ShortcutId): Entry => ({
  id,
  label: catalog[id].what,
  note: '',
  keys: catalog[id].keys,
  shortcut: id,
})

const visit = ({ ref, at }: Offered['recent'][number]): Entry => ({
  id: ref,
  label: `Customer ${shortReference(ref)}`,
  note: `opened ${dayText(at)}`,
  keys: [],
  href: customerPath(ref),
})

/** What was typed is not repeated: it is a person's. */
const traceEntry = (trace: LikeIdentity): Entry => ({
  id: 'trace',
  label: 'Trace this person',
  note: `by ${trace.namespace}`,
  keys: [],
  trace,
})

const foundEntry = ({ id, label, note, href, similar }: FoundEntry): Entry => ({
  id,
  label,
  note: similar ? `${note} · similar spelling` : note,
  keys: [],
  href,
})
