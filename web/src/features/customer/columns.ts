import type { ArtifactOrder } from '@/generated/graphql.ts'

/** A column of the list. `look`: of its head and its cells; `quiet`: its name is for screen readers where the list is narrow. */
export type Column = { order: ArtifactOrder; name: string; look: string; quiet?: boolean }

/** A narrow screen keeps verdict, name and what is current; the name's cell then says the rest. */
export const columns = [
  { order: 'VERDICT', name: 'Verdict', look: 'w-10 @xl:w-32', quiet: true },
  { order: 'NAME', name: 'Artifact', look: 'min-w-0' },
  { order: 'KIND', name: 'Kind', look: 'hidden @5xl:table-cell w-32' },
  { order: 'SYSTEM', name: 'System', look: 'hidden @3xl:table-cell w-48' },
  { order: 'OWNER', name: 'Owner', look: 'hidden @4xl:table-cell w-40' },
  { order: 'CREATED', name: 'Newest', look: 'hidden @lg:table-cell w-32' },
  { order: 'CURRENT', name: 'Current', look: 'w-24' },
] as const satisfies readonly Column[]

/** The look of each column's cells. */
export const looks = Object.fromEntries(
  columns.map(({ order, look }) => [order, `px-3 py-2 @xl:px-4 ${look}`]),
) as Record<(typeof columns)[number]['order'], string>
