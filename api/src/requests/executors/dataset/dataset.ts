import { type CollectionEntry, type DatasetFile, invalid, readDatasetFile } from './codec.ts'
import { deletionOrder } from './order.ts'
import type { Collection, Dataset, Edge, Place } from './types.ts'

export type { Collection, Dataset, Field } from './types.ts'

/** What a store needs: rows are deleted by primary key, or else by the values by which they were found. */
export type Needs = { primaryKeys: boolean }

/** Reads a dataset and checks that it can be worked by. Throws DATASET_INVALID, with every fault that there is. */
export function readDataset(text: string, { primaryKeys }: Needs): Dataset {
  const file = readDatasetFile(text)
  const faults: string[] = []
  const collections = collectionsOf(file, faults)
  const edges = edgesOf(file, collections, faults)
  if (faults.length === 0) faults.push(...lacks(collections, edges, primaryKeys))
  if (faults.length > 0) throw invalid(faults)
  const schema = file.fides_meta.namespace?.schema ?? null
  const erased = deletionOrder({ collections, edges }).filter(({ isErased }) => isErased)
  return { key: file.fides_key, schema, collections, edges, erased }
}

function collectionsOf(file: DatasetFile, faults: string[]): Collection[] {
  const names = new Set<string>()
  return file.collections.map((entry) => {
    if (names.has(entry.name)) faults.push(`collections.${entry.name}: it is there twice.`)
    names.add(entry.name)
    return collectionOf(file, entry, faults)
  })
}

/** Rows of a collection are deleted where one of its fields is personal data (`user`, in fideslang's words). */
const isPersonal = (categories: readonly string[]) => categories.some((one) => /^user(\.|$)/.test(one))

function collectionOf(file: DatasetFile, entry: CollectionEntry, faults: string[]): Collection {
  const seen = new Set<string>()
  const fields = entry.fields.map(({ name, fides_meta: { primary_key, identity, namespace } }) => {
    if (seen.has(name)) faults.push(`collections.${entry.name}.fields.${name}: it is there twice.`)
    seen.add(name)
    if (namespace !== undefined && identity === undefined)
      faults.push(`collections.${entry.name}.fields.${name}: a namespace needs an identity.`)
    return { name, isKey: primary_key, namespace: (namespace ?? identity)?.trim().toLowerCase() ?? null }
  })
  const { erase_after, after, skip_processing } = entry.fides_meta
  const categories = [
    ...file.data_categories,
    ...entry.data_categories,
    ...entry.fields.flatMap((f) => f.data_categories),
  ]
  const inThis = (names: readonly string[], word: string) =>
    names.flatMap((name) => local(file, entry, name, word, faults))
  return {
    name: entry.name,
    fields,
    keys: fields.filter(({ isKey }) => isKey),
    isErased: !skip_processing && isPersonal(categories),
    eraseAfter: inThis(erase_after, 'erase_after'),
    readAfter: inThis(after, 'after'),
  }
}

/** `dataset.collection` of this dataset, without the dataset. */
function local(file: DatasetFile, entry: CollectionEntry, name: string, word: string, faults: string[]): string[] {
  const short = name.startsWith(`${file.fides_key}.`) ? name.slice(file.fides_key.length + 1) : name
  if (file.collections.some((one) => one.name === short)) return [short]
  faults.push(`collections.${entry.name}.fides_meta.${word}: ${file.fides_key} has no collection ${short}.`)
  return []
}

function edgesOf(file: DatasetFile, collections: readonly Collection[], faults: string[]): Edge[] {
  const placeOf = (collection: string, field: string): Place | null => {
    const found = collections.find(({ name }) => name === collection)
    const named = found?.fields.find(({ name }) => name === field)
    return found && named ? { collection: found, field: named } : null
  }
  return file.collections.flatMap((entry) =>
    entry.fields.flatMap((field) =>
      field.fides_meta.references.flatMap(({ dataset, field: target, direction }) => {
        const dot = target.lastIndexOf('.')
        const declared = placeOf(entry.name, field.name)
        const other = placeOf(target.slice(0, dot), target.slice(dot + 1))
        if (dataset === file.fides_key && declared && other)
          return [{ declared, other, leads: leadsOf(declared, other, direction) }]
        const where = `collections.${entry.name}.fields.${field.name}.fides_meta.references`
        faults.push(
          dataset === file.fides_key
            ? `${where}: there is no field ${target}.`
            : `${where}: ${dataset} is another dataset. Give the fields there an identity of their own.`,
        )
        return []
      }),
    ),
  )
}

/** As in Fides: `from` reads the other collection first, `to` this one; without a direction either may come first. */
function leadsOf(declared: Place, other: Place, direction: 'from' | 'to' | undefined): Edge['leads'] {
  const [incoming, outgoing] = [
    { from: other, to: declared },
    { from: declared, to: other },
  ]
  if (direction === 'from') return [incoming]
  return direction === 'to' ? [outgoing] : [incoming, outgoing]
}

/** What is missing to find and delete a person's rows. */
function lacks(collections: readonly Collection[], edges: readonly Edge[], primaryKeys: boolean): string[] {
  const faults: string[] = []
  const identified = collections.filter(({ fields }) => fields.some(({ namespace }) => namespace !== null))
  if (identified.length === 0) faults.push('collections: no field is an identity, so nobody can be found.')
  if (!collections.some(({ isErased }) => isErased))
    faults.push('collections: no field has a data category of `user`, so nothing would be deleted.')
  const reached = new Set(identified)
  for (const one of reached)
    for (const { leads } of edges)
      for (const { from, to } of leads) if (from.collection === one) reached.add(to.collection)
  for (const one of collections.filter(({ isErased }) => isErased)) {
    if (!reached.has(one)) faults.push(`collections.${one.name}: no reference leads there from an identity.`)
    if (primaryKeys && one.keys.length === 0)
      faults.push(`collections.${one.name}: no field is a primary_key, by which rows are deleted.`)
  }
  return faults
}
