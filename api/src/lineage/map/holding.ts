import { z } from 'zod'
import type { ArtifactRow } from '../../catalog/artifacts/index.ts'
import type { Closing } from '../../catalog/closed/index.ts'
import { ArtifactKind, PersonalDataReason } from '../../generated/schema.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'

/** An artifact that holds personal data. `versions`, `live`: those of its versions that do. `columns`: by category; none where only a tag
 * on the whole has it. `system`: an id. */
export type Held = {
  artifact: ArtifactRow
  system: string | null
  reasons: Set<PersonalDataReason>
  versions: number
  live: number
  columns: Map<string, number>
}

/** Artifacts that hold personal data, ready to be counted and paged. */
export type HeldArtifacts = Held[]

const kinds = Object.values(ArtifactKind)
const reasons = Object.values(PersonalDataReason)

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** Versions of these artifacts that hold personal data, and how many of them are live. */
export const countsOf = (held: readonly Held[]) => ({
  artifacts: held.length,
  versions: sum(held.map(({ versions }) => versions)),
  live: sum(held.map(({ live }) => live)),
})

/** Kinds of which there are any, in the order of the schema. */
export const byKind = (held: readonly Held[]) =>
  kinds
    .map((kind) => ({ kind, ...countsOf(held.filter(({ artifact }) => artifact.kind === kind)) }))
    .filter(({ artifacts }) => artifacts > 0)

/** Reasons that any has, in the order of the schema. */
export const byReason = (held: readonly Held[]) =>
  reasons
    .map((reason) => ({ reason, artifacts: held.filter((one) => one.reasons.has(reason)).length }))
    .filter(({ artifacts }) => artifacts > 0)

/** Those with most artifacts first. */
export function categoriesIn(held: readonly Held[]) {
  const found = new Map<string, { category: string; artifacts: number; columns: number }>()
  for (const { columns } of held)
    for (const [category, count] of columns) {
      const known = found.get(category) ?? { category, artifacts: 0, columns: 0 }
      found.set(category, { category, artifacts: known.artifacts + 1, columns: known.columns + count })
    }
  return [...found.values()].sort((a, b) => b.artifacts - a.artifacts || (a.category < b.category ? -1 : 1))
}

type Key = [kind: number, namespace: string, name: string]

const Key = z.tuple([z.number(), z.string(), z.string()]) satisfies z.ZodType<Key>

const keyOfHeld = ({ artifact: { kind, namespace, name } }: Held): Key => [kinds.indexOf(kind), namespace, name]

/** Behind all that are open, and in no order of names. */
const closedKey = ({ artifact: { id } }: Held): Key => [kinds.length, '', id]

const isOpenTo = (closing: Closing | null, { artifact: { id, kind }, system }: Held): boolean =>
  closing === null || closing.opens(id, { kind, system })

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const inOrder = (a: Key, b: Key) => a[0] - b[0] || compare(a[1], b[1]) || compare(a[2], b[2])

/** A page, by kind, namespace and name. Throws BAD_USER_INPUT for a page of less than 1 or more than 100, or a cursor that is not ours. */
export function pageOf(held: readonly Held[], { first, after }: PageArgs, closing: Closing | null = null) {
  const count = checkCount(first, 100, 'first')
  const last = keyOf(after, Key)
  const placeOf = (node: Held) => (isOpenTo(closing, node) ? keyOfHeld(node) : closedKey(node))
  const keyed = held.map((node) => ({ node, key: placeOf(node) })).sort((a, b) => inOrder(a.key, b.key))
  const rest = last ? keyed.filter(({ key }) => inOrder(key, last) > 0) : keyed
  return connectionOf(rest.slice(0, count + 1), count, held.length, ({ node, key }) => ({
    cursor: cursorOf(key),
    node,
  }))
}
