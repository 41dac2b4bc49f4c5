import { findSystem } from '../../catalog/systems/index.ts'
import type { CaveatItemResolvers, CaveatResolvers } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount } from '../../platform/paging.ts'
import type { Context } from '../../server/context.ts'
import type { CaveatRow } from './caveats.ts'
import { alikeOf, type CountedItem, type CountedKind, MOST_ITEMS } from './counted.ts'
import {
  leniently,
  namespaceOf,
  noteOf,
  refusedReport,
  refusedReports,
  systemName,
  unseenVersions,
} from './store/caveatItems.ts'

/** Throws BAD_USER_INPUT for less than 1 or more than 100. */
async function itemsOf({ code, first: known }: CaveatRow, first: number, db: Database): Promise<CountedItem[]> {
  const most = checkCount(first, MOST_ITEMS, 'first')
  if (known) return known.slice(0, most)
  const [kind, rows]: [CountedKind, { id: string }[]] =
    code === 'PRODUCER_NOT_SEEN'
      ? ['version', await db.read(unseenVersions, { most })]
      : ['report', await db.read(code === 'LENIENTLY_READ' ? leniently : refusedReports, { most })]
  return rows.map(({ id }) => ({ kind, id }))
}

type Shown = { label: string; at: number | null }

/** What one item is called, and its time. */
const shown: Readonly<Record<CountedKind, (id: string, context: Context) => Promise<Shown>>> = {
  run: async (id, { loaders }) => {
    const run = await loaders.run.load(id)
    return {
      label: run ? `${run.jobName || 'a job without a name'} (run ${run.runId})` : id,
      at: run?.startedAt ?? null,
    }
  },
  version: async (id, { loaders }) => {
    const version = await loaders.version.load(id)
    const artifact = version && (await loaders.artifact.load(version.artifact))
    if (!version || !artifact) return { label: id, at: null }
    return { label: version.name ? `${artifact.name}, version ${version.name}` : artifact.name, at: version.createdAt }
  },
  alike: async (id, { loaders }) => {
    const [read, written] = await Promise.all(alikeOf(id).map((one) => loaders.version.load(one)))
    const names = [read, written].map((one) => one && loaders.artifact.load(one.artifact))
    const [label, other] = (await Promise.all(names)).map((one) => (one ? `${one.name} (${one.namespace})` : '?'))
    return { label: `${label} is read, ${other} is written`, at: read?.createdAt ?? null }
  },
  system: async (id, { db }) => ({ label: (await db.read(systemName, { id }))[0]?.name ?? id, at: null }),
  identity: async (ref, { db }) => {
    const [row] = await db.read(namespaceOf, { ref })
    return { label: `One of several values of ${row?.namespace ?? 'a namespace'} in one person: ${ref}`, at: null }
  },
  person: async () => ({ label: 'Identities of this person, of which statements of one time differ', at: null }),
  report: async (id, { db }) => {
    const [report] = await db.read(refusedReport, { id })
    if (report) return { label: `${report.code}${report.field ? ` at ${report.field}` : ''}: ${id}`, at: report.at }
    const [note] = await db.read(noteOf, { id })
    return { label: note ? `Faulty at ${note.fields.join(', ')}: ${id}` : id, at: null }
  },
}

export const Caveat: CaveatResolvers = { items: (caveat, { first }, { db }) => itemsOf(caveat, first, db) }

export const CaveatItem: CaveatItemResolvers = {
  label: async ({ kind, id }, _, context) => (await shown[kind](id, context)).label,
  at: async ({ kind, id }, _, context) => (await shown[kind](id, context)).at,
  run: ({ kind, id }, _, { loaders }) => (kind === 'run' ? loaders.run.load(id) : null),
  version: ({ kind, id }, _, { loaders }) => {
    if (kind === 'alike') return loaders.version.load(alikeOf(id)[0])
    return kind === 'version' ? loaders.version.load(id) : null
  },
  alike: ({ kind, id }, _, { loaders }) => (kind === 'alike' ? loaders.version.load(alikeOf(id)[1]) : null),
  system: ({ kind, id }, _, { db }) => (kind === 'system' ? findSystem(db, id) : null),
}
