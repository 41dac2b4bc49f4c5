import type { RunState, StatementType } from '../../generated/schema.ts'
import type { Command } from '../../ingest/statements/index.ts'

/** What can be shown of a statement: what it is about, and never whom. */
export type About = {
  statement: StatementType
  about: string | null
  namespace: string | null
  state: RunState | null
  people: number | null
  /** Where it was formally wrong and read leniently. */
  notes: string[]
}

const types: Readonly<Record<Command['type'], StatementType>> = {
  run: 'RUN',
  members: 'MEMBERS',
  link: 'LINK',
  unlink: 'UNLINK',
  system: 'SYSTEM',
  artifact: 'ARTIFACT',
  modelVersion: 'MODEL_VERSION',
  deploy: 'DEPLOYMENT',
  inferences: 'INFERENCES',
  destruction: 'DESTRUCTION',
  erasure: 'ERASURE',
  retireJob: 'RETIRE_JOB',
  alias: 'ALIAS',
  join: 'JOIN',
}

type Named = { namespace?: string; name?: string }

/** As kept: of members, their number is in the place of their list (ingest/statements/kept.ts). */
type KeptBody = {
  job?: Named
  version?: Named
  artifact?: Named
  deployment?: Named
  log?: Named
  systemKey?: string
  state?: RunState
  members?: unknown
  notes?: string[]
}

/** Null for a statement of a kind that is not known here. */
export function aboutOf(type: string, body: string): About | null {
  const statement = types[type as Command['type']]
  if (!statement) return null
  const kept = JSON.parse(body) as KeptBody
  const named = kept.job ?? kept.log ?? kept.version ?? kept.artifact ?? kept.deployment
  return {
    statement,
    about: named?.name ?? (statement === 'SYSTEM' ? (kept.systemKey ?? null) : null),
    namespace: named?.namespace ?? null,
    state: statement === 'RUN' ? (kept.state ?? null) : null,
    people: typeof kept.members === 'number' ? kept.members : null,
    notes: kept.notes ?? [],
  }
}
