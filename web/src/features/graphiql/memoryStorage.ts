/** What GraphiQL asks of a place to keep things in. */
export type MemoryStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear' | 'length'>

/**
 * Keeps what GraphiQL would put into localStorage (queries, variables, its history) for as long as the page is shown, and
 * nowhere else: what is typed there may name a person.
 */
export function memoryStorage(): MemoryStorage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    get length() {
      return kept.size
    },
  }
}
