import neo4j from 'neo4j-driver'

/** The driver sends JavaScript numbers as floats; whole ones are meant as Cypher integers. */
export function toParameters(value: Record<string, unknown>): Record<string, unknown> {
  const converted: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(value)) converted[name] = toParameter(inner)
  return converted
}

function toParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toParameter)
  // Bytes, as Bolt takes them.
  if (value instanceof Int8Array) return value
  if (value !== null && typeof value === 'object') return toParameters(value as Record<string, unknown>)
  return value
}
