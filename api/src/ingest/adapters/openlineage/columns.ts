import { ColumnIndex } from '../../../catalog/artifacts/index.ts'
import type { ColumnDefinition, ColumnFlow, VersionName } from '../../../vocabulary/command.ts'
import { columnNames, type Dataset } from './event.ts'
import { type Said, says } from './tags.ts'

/** Column flows that one event may state. */
export const MAX_COLUMN_FLOWS = 100_000

/** Column flows after which the events of a call that are left have to come in another one. */
export const MAX_COLUMN_FLOWS_OF_A_CALL = 300_000

/** Column flows of one event: each pair once for every way (direct, masking) in which it is mentioned. */
export class ColumnFlows {
  readonly #flows = new Map<string, ColumnFlow>()
  #overflow = false

  /** `general`: it is said of all rows of the output; what is said of the column itself stands instead. */
  add(
    from: VersionName,
    field: string,
    to: VersionName,
    column: string,
    { direct, masking, general }: { direct: boolean; masking: boolean; general: boolean },
  ) {
    const key = JSON.stringify([
      from.namespace,
      from.name,
      from.version,
      field,
      to.namespace,
      to.name,
      to.version,
      column,
      direct,
      masking,
    ])
    const known = this.#flows.get(key)
    if (!known && this.#flows.size >= MAX_COLUMN_FLOWS) {
      this.#overflow = true
      return
    }
    this.#flows.set(key, {
      from: { ...versionName(from), column: field },
      to: { ...versionName(to), column },
      direct,
      masking,
      ...(general && (known?.general ?? true) ? { general } : {}),
    })
  }

  /** True: there were more than `MAX_COLUMN_FLOWS`. */
  get overflow(): boolean {
    return this.#overflow
  }

  all(): ColumnFlow[] {
    return [...this.#flows.values()]
  }
}

function versionName({ kind, namespace, name, version }: VersionName): VersionName {
  return { kind, namespace, name, version }
}

/** All columns that a producer says a dataset has; null where it tells no schema. */
export function schemaOf({ facets }: Dataset): string[] | null {
  const told = columnNames(facets?.schema?.fields ?? [])
  if (told.length === 0) return null
  // Other facets spell a column as they like: only what the schema does not have in any case is another one.
  const has = new ColumnIndex<true>()
  for (const name of told) has.add(name, true)
  const tagged = (facets?.tags?.tags ?? []).flatMap(({ field }) => field ?? [])
  const others = [...knownColumns({ facets }), ...tagged].filter((name) => has.meeting(name).length === 0)
  return [...new Set([...told, ...others])]
}

/** Those of the schema, and those of which the lineage facets state a source. */
export function knownColumns({ facets }: Pick<Dataset, 'facets'>): string[] {
  const stated = [...Object.keys(facets?.columnLineage?.fields ?? {}), ...Object.keys(facets?.lineage?.fields ?? {})]
  return [...new Set([...columnNames(facets?.schema?.fields ?? []), ...stated])]
}

/** Columns of a dataset by its schema facet, a struct's fields with dots, and what its tags clearly say of them. */
export function columnDefinitions({ facets }: Dataset): ColumnDefinition[] {
  const byField = new Map<string, Said[]>()
  // What is said of the dataset holds for each of its columns.
  const ofAll: Said[] = []
  for (const tag of facets?.tags?.tags ?? []) {
    const said = says(tag)
    if (said && tag.field === undefined) ofAll.push(said)
    else if (said && tag.field !== undefined) byField.set(tag.field, [...(byField.get(tag.field) ?? []), said])
  }
  return [...new Set([...columnNames(facets?.schema?.fields ?? []), ...byField.keys()])].map((name) => {
    const own = [...(byField.get(name) ?? []), ...ofAll]
    // The most exact category: `pii` alone says no more than `user`.
    const [category = null] = own
      .flatMap((said) => said.category ?? [])
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    return {
      name,
      category,
      sensitive: own.some((said) => said.sensitive === true),
      purposes: [],
      necessity: null,
    }
  })
}
