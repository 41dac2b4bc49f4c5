/** Something whose page was opened on this device, by its opaque id. `at`: RFC 3339. */
export type Recent = { ref: string; at: string }

const MOST = 8

// Opaque refs only: an identity has no place in what stays on a device.
const isRecent = (kept: unknown): kept is Recent =>
  typeof kept === 'object' &&
  kept !== null &&
  Object.keys(kept).length === 2 &&
  'ref' in kept &&
  typeof kept.ref === 'string' &&
  /^[0-9a-f]{32}$/.test(kept.ref) &&
  'at' in kept &&
  typeof kept.at === 'string' &&
  !Number.isNaN(Date.parse(kept.at))

/** The list with this one first, each once. */
export function remembered(recent: readonly Recent[], visit: Recent): Recent[] {
  return [visit, ...recent.filter(({ ref }) => ref !== visit.ref)].slice(0, MOST)
}

/** What a device has kept; what is not ours, or is damaged, counts for nothing. */
export function parseRecent(text: string | null): Recent[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) && kept.every(isRecent) ? kept : []
  } catch {
    return []
  }
}

const listeners = new Set<() => void>()

/** What was opened last on this device, under a key of its storage. In a browser only; empty where storage is refused. */
export function recentOn(key: string) {
  const write = (text: string | null) => {
    try {
      if (text === null) localStorage.removeItem(key)
      else localStorage.setItem(key, text)
    } catch {
      // A browser that keeps nothing has nothing to come back to.
    }
    for (const listener of listeners) listener()
  }
  /** The kept text as it is: it changes only when the list does. */
  const read = (): string => {
    try {
      return localStorage.getItem(key) ?? '[]'
    } catch {
      return '[]'
    }
  }
  return {
    read,
    remember: (ref: string) => {
      const next = remembered(parseRecent(read()), { ref, at: new Date().toISOString() })
      if (next.every(isRecent)) write(JSON.stringify(next))
    },
    forget: () => write(null),
  }
}

/** Customers whose pages were opened. */
export const recentCustomers = recentOn('dyetrace.recent')

/** Artifacts that were looked at. */
export const recentArtifacts = recentOn('dyetrace.artifacts')

/** Calls back when a list changes, in this tab or another one. @returns how to stop that */
export function onRecent(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
