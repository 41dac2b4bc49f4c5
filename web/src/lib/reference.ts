/** A customer's opaque ref or a version's id, short enough to read out: its ends. */
export function shortReference(reference: string): string {
  return reference.length > 12 ? `${reference.slice(0, 4)}…${reference.slice(-4)}` : reference
}
