import { createParser } from 'nuqs'
import { ArtifactOrder } from '@/generated/graphql.ts'

/** How the list of artifacts is sorted. */
export type Sort = { order: ArtifactOrder; descending: boolean }

export const byVerdict: Sort = { order: 'VERDICT', descending: false }

const orders: readonly ArtifactOrder[] = Object.values(ArtifactOrder)

/** Such as `name` or `created-desc`. */
export const parseAsSort = createParser<Sort>({
  parse: (text) => {
    const [word = '', direction] = text.split('-')
    const order = orders.find((one) => one.toLowerCase() === word)
    if (!order || (direction !== undefined && direction !== 'desc')) return null
    return { order, descending: direction === 'desc' }
  },
  serialize: ({ order, descending }) => `${order.toLowerCase()}${descending ? '-desc' : ''}`,
  eq: (a, b) => a.order === b.order && a.descending === b.descending,
})

/** What is most asked for comes first: the newest, and the most. */
const descendsAtFirst: ReadonlySet<ArtifactOrder> = new Set<ArtifactOrder>(['CREATED', 'CURRENT', 'VERSIONS'])

/** The sort once a column's head is pressed: by it, and pressed again the other way round. Pure. */
export const sortedBy = (order: ArtifactOrder, now: Sort): Sort => ({
  order,
  descending: now.order === order ? !now.descending : descendsAtFirst.has(order),
})
