/** Sets of digests that links join, each sorted, the least first. `joined`: whose links lead on from one. Pure. */
export function components(digests: Iterable<string>, joined: (digest: string) => readonly string[]): string[][] {
  const seen = new Set<string>()
  const found: string[][] = []
  for (const start of [...digests].sort()) {
    if (seen.has(start)) continue
    const component = new Set([start])
    // A set's iteration meets what is added on the way.
    for (const digest of component) for (const other of joined(digest)) component.add(other)
    for (const digest of component) seen.add(digest)
    found.push([...component].sort())
  }
  return found
}
