import type { RequestRow } from '../cases/index.ts'
import type { PackageItem, Values } from './content.ts'

/**
 * Gives the rows that are about the person of a request, of those datasets that a connected store can read. What it does not give is
 * said to be not read; nothing is made up in its place.
 */
export type RowsOf = (items: readonly PackageItem[], request: Pick<RequestRow, 'id'>) => Promise<Values[]>

/** Where no store is connected. */
export const noRows: RowsOf = async () => []
