import type { IdentifierPlace } from '../../generated/schema.ts'
import { mayHold } from '../../platform/identifiers/index.ts'

/** A text in a statement, and what it is there. */
type Each = (text: string, place: IdentifierPlace) => string

/** Who answers for a system and who may see it are meant to be named. `type` is ours. */
const LEFT_OUT = new Set(['owner', 'access', 'type'])

const PLACES: Readonly<Record<string, IdentifierPlace>> = {
  key: 'IDEMPOTENCY_KEY',
  partOf: 'IDEMPOTENCY_KEY',
  job: 'JOB',
  parentJob: 'JOB',
  runId: 'RUN',
  parentRunId: 'RUN',
  trainedBy: 'RUN',
  parameters: 'PARAMETER',
  column: 'COLUMN',
  columns: 'COLUMN',
  schema: 'COLUMN',
  features: 'COLUMN',
  facts: 'FACET',
  members: 'TEXT',
  namespaces: 'TEXT',
  identities: 'TEXT',
  customer: 'TEXT',
  claim: 'TEXT',
  evidence: 'TEXT',
  purposes: 'TEXT',
  outcome: 'TEXT',
  tags: 'TEXT',
}

/** The same statement, or row that is written beside one, with each of its texts as `each` gives it. Pure. */
export function withTexts<T>(said: T, each: Each): T {
  return mapped(said, 'ARTIFACT', each) as T
}

/** Whether any of its texts is worth a look, which is quicker to tell. Pure. */
export function holdsSome(value: unknown): boolean {
  if (typeof value === 'string') return mayHold(value)
  if (Array.isArray(value)) return value.some(holdsSome)
  if (!isPlain(value)) return false
  for (const name in value) if (mayHold(name) || holdsSome(value[name])) return true
  return false
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value))

function mapped(value: unknown, place: IdentifierPlace, each: Each): unknown {
  if (typeof value === 'string') return each(value, place)
  if (Array.isArray(value)) return value.map((one) => mapped(one, place, each))
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (LEFT_OUT.has(name) && place !== 'PARAMETER' && place !== 'FACET') return [name, inner]
      // Whoever sends parameters names them, too.
      const kept = place === 'PARAMETER' ? each(name, place) : name
      return [kept, mapped(inner, placeOf(name, place, value), each)]
    }),
  )
}

/** A column's own artifact and version stand beside its name. */
function placeOf(name: string, above: IdentifierPlace, value: object): IdentifierPlace {
  if (above === 'PARAMETER' || above === 'FACET') return above
  if (above === 'ARTIFACT' && 'type' in value && value.type === 'job') return 'JOB'
  if ('kind' in value && (name === 'namespace' || name === 'name' || name === 'version')) return 'ARTIFACT'
  return PLACES[name] ?? above
}
