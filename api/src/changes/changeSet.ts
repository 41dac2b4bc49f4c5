/** What a transaction changed, by id. `people`: who is named, erased or linked. */
export type ChangeSet = {
  versions: Set<string>
  parts: Set<string>
  artifacts: Set<string>
  systems: boolean
  people: boolean
}

export const emptyChangeSet = (): ChangeSet => ({
  versions: new Set(),
  parts: new Set(),
  artifacts: new Set(),
  systems: false,
  people: false,
})

/** Adds what another transaction touched. */
export function addChangeSet(touched: ChangeSet, other: ChangeSet): void {
  for (const id of other.versions) touched.versions.add(id)
  for (const id of other.parts) touched.parts.add(id)
  for (const id of other.artifacts) touched.artifacts.add(id)
  touched.systems ||= other.systems
  touched.people ||= other.people
}

/** Whether one thing is in both. */
export function overlaps(a: ChangeSet, b: ChangeSet): boolean {
  const shared = (of: 'versions' | 'parts' | 'artifacts') => [...b[of]].some((id) => a[of].has(id))
  return shared('versions') || shared('parts') || shared('artifacts') || (a.systems && b.systems)
}

/** Ids of 32 hexadecimal digits as 16 bytes each: a third of what text takes. */
export const packed = (ids: Iterable<string>): Int8Array => {
  const bytes = Buffer.from([...ids].join(''), 'hex')
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function unpacked(bytes: Int8Array): Set<string> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
  return new Set(text.match(/.{32}/g) ?? [])
}
