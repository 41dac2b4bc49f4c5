/** What a ticket is called is shorter. */
export const LONGEST_REFERENCE = 64

/**
 * The handler's own reference for what they look at, as an address may hold it: one line, and not long. Null: there is none, or it looks like an
 * identity, which has no place in an address.
 */
export function ownReference(given: string | string[] | null | undefined): string | null {
  const text = [given].flat()[0]?.trim() ?? ''
  const isOne = text !== '' && text.length <= LONGEST_REFERENCE && !/[\p{Cc}@]/u.test(text)
  return isOne ? text : null
}
