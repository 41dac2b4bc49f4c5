import { FoundKind, type FoundThingFragment } from '@/generated/graphql.ts'
import { artifactPath, jobPath, systemPath, systemsPath } from '@/lib/paths.ts'
import { counted, kindNames, roleNames } from '@/lib/words.ts'

/** In the order in which what was found is shown. */
export const foundKinds: readonly FoundKind[] = Object.values(FoundKind)

/** Many of a kind. */
export const foundKindNames: Readonly<Record<FoundKind, string>> = {
  ARTIFACT: 'Artifacts',
  COLUMN: 'Columns',
  SYSTEM: 'Systems',
  JOB: 'Jobs',
  OWNER: 'Owners',
}

/**
 * Something that was found, and its page. `artifact`: the artifact that it is or is in. An owner may be somebody's name: the address has
 * the keys of their systems.
 */
export type FoundEntry = {
  id: string
  kind: FoundKind
  label: string
  note: string
  similar: boolean
  href: string
  artifact: string | null
}

/** Null: of a kind that this page does not know, or gone since it was found. Pure. */
export function entryOf(found: FoundThingFragment): FoundEntry | null {
  const described = wordsOf(found)
  const { kind, similar } = found
  return described && { artifact: null, ...described, id: `${kind} ${described.href}`, kind, similar }
}

type Described = Pick<FoundEntry, 'label' | 'note' | 'href'> & Partial<Pick<FoundEntry, 'artifact'>>

function wordsOf({ artifact, column, system, key, job, owner, systems }: FoundThingFragment): Described | null {
  if (artifact) {
    const { id, kind, name, namespace } = artifact
    const note = `${kindNames[kind]} in ${artifact.system?.name ?? namespace}`
    return { label: name, note, href: artifactPath(kind, id), artifact: id }
  }
  if (column) {
    const { id, kind, name } = column.artifact
    const note = `Column of ${name}${column.category ? ` · ${column.category}` : ''}`
    return { label: column.name, note, href: artifactPath(kind, id, { column: column.name }), artifact: id }
  }
  if (key) {
    const note = system
      ? `${roleNames[system.role]} system${system.owner ? ` · ${system.owner}` : ''}`
      : 'System, not described'
    return { label: system?.name ?? key, note, href: systemPath(key) }
  }
  if (job) return { label: job.name, note: `Job in ${job.namespace}`, href: jobPath(job) }
  if (owner === null) return null
  const names = systems.map(({ name }) => name)
  const note = `Owner of ${names.length > 3 ? counted(names.length, 'system') : names.join(', ')}`
  return { label: owner, note, href: systemsPath(systems.map((one) => one.key)) }
}
