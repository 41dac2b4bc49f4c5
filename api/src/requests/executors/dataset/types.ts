/** `namespace`: of identities that it holds. */
export type Field = { name: string; isKey: boolean; namespace: string | null }

/** `isErased`: rows of the person are deleted; others are only read, to find those. `rank`: the place at which it is read. */
export type Collection = {
  name: string
  fields: Field[]
  keys: Field[]
  isErased: boolean
  eraseAfter: string[]
  readAfter: string[]
}

export type Place = { collection: Collection; field: Field }

/** A reference: `declared` has it in the file. Values lead from the one to the other. */
export type Edge = { declared: Place; other: Place; leads: { from: Place; to: Place }[] }

/** A store, as far as people's rows are concerned. */
export type Dataset = {
  key: string
  schema: string | null
  collections: Collection[]
  edges: Edge[]
  /** Collections of which rows are deleted, in the order in which that can be done. */
  erased: Collection[]
}
