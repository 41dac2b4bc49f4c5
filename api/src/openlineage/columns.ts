import type { ColumnDefinition, ColumnFlow, VersionName } from '../modules/ingest/command.ts'
import type { Dataset, SchemaField, Tag } from './event.ts'

/** Column flows that one event may state. */
export const MAX_COLUMN_FLOWS = 100_000

/** Column flows of one event: each pair once for every way (direct, masking) in which it is mentioned. */
export class ColumnFlows {
  readonly #flows = new Map<string, ColumnFlow>()
  #overflow = false

  add(from: VersionName, field: string, to: VersionName, column: string, kind: { direct: boolean; masking: boolean }) {
    const key = JSON.stringify([
      from.namespace,
      from.name,
      from.version,
      field,
      to.namespace,
      to.name,
      to.version,
      column,
      kind.direct,
      kind.masking,
    ])
    if (!this.#flows.has(key) && this.#flows.size >= MAX_COLUMN_FLOWS) {
      this.#overflow = true
      return
    }
    this.#flows.set(key, {
      from: { ...versionName(from), column: field },
      to: { ...versionName(to), column },
      direct: kind.direct,
      masking: kind.masking,
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

/** Columns of a dataset by its schema facet, a struct's fields with dots, and what its tags clearly say of them. */
export function columnDefinitions({ facets }: Dataset): ColumnDefinition[] {
  const byField = new Map<string, Said[]>()
  for (const tag of facets?.tags?.tags ?? []) {
    const said = says(tag)
    if (said && tag.field !== undefined) byField.set(tag.field, [...(byField.get(tag.field) ?? []), said])
  }
  return [...new Set([...columnNames(facets?.schema?.fields ?? []), ...byField.keys()])].map((name) => {
    const own = byField.get(name) ?? []
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

/** `address` and `address.city`, for a struct and its field. */
export function columnNames(fields: SchemaField[], prefix = ''): string[] {
  return fields.flatMap((field) => [prefix + field.name, ...columnNames(field.fields ?? [], `${prefix}${field.name}.`)])
}

// A category is a dotted path such as user.contact.email (Fides' taxonomy, which the schema's example follows).
const CATEGORY = /^user(?:\.[a-z_]+)*$/

type Said = { category?: string; sensitive?: boolean }

/** The specification leaves keys open: these few are read, and a tag on a whole dataset names no column. */
function says({ key, value }: Tag): Said | null {
  const yes = value.toLowerCase() === 'true'
  switch (key.toLowerCase()) {
    case 'category':
    case 'data_category':
      return CATEGORY.test(value) ? { category: value } : null
    case 'pii':
      return yes ? { category: 'user' } : null
    case 'sensitive':
      return yes ? { sensitive: true } : null
    default:
      return null
  }
}
