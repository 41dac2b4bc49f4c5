import type { ArtifactKind, Carries, MemberMode, SystemRole } from '../../api/src/generated/schema.ts'

/** A graph as it is stored (docs/api/graph.md), for tests of questions alone. Names are unique within their kind. */
export type World = {
  people?: { ref: string; others?: string[]; namespace?: string }[]
  systems?: { key: string; role: SystemRole; owner?: string; retentionDays?: number }[]
  artifacts?: { name: string; kind?: ArtifactKind; namespace?: string; system?: string; columns?: string[] }[]
  versions: WorldVersion[]
  runs?: WorldRun[]
  flows?: WorldFlow[]
  lists?: { version: string; people: string[]; at: number; mode?: MemberMode }[]
  erasures?: { version: string; person: string; at: number; effective?: boolean }[]
}

export type WorldVersion = {
  id: string
  artifact?: string
  name?: string
  createdAt?: number
  supersededAt?: number
  destroyedAt?: number
  enumerated?: boolean
  seen?: boolean
  assumedAppend?: boolean
  /** Nobody reported writing it: it stands off the timeline. */
  unreported?: boolean
  /** Ids that it had before it was joined with others. */
  formerly?: string[]
}

/** `parts`: their names. A run without any has one, of its own name. `chained`: each leads to the next. */
export type WorldRun = {
  id: string
  parts?: string[]
  chained?: boolean
  open?: boolean
  clockSkew?: boolean
  contradiction?: boolean
  flowsAssumed?: boolean
}

/** Between names of versions and of run parts. `carry`: carried on from the version `from`. */
export type WorldFlow = {
  from: string
  to: string
  carries?: Carries
  at?: number
  carry?: boolean
  mixes?: boolean
  claim?: string
}

/** A table that feeds another, with a person in the first. */
export const fedTable: World = {
  people: [{ ref: 'ada' }],
  versions: [{ id: 'a' }, { id: 'b' }],
  runs: [{ id: 'r' }],
  flows: [
    { from: 'a', to: 'r' },
    { from: 'r', to: 'b' },
  ],
  lists: [{ version: 'a', people: ['ada'], at: 0 }],
}

/** docs/api/graph.md, said once more here so that tests do not lean on the code that they check. */
export const typeOfFlow = (carries: Carries, intoEnumerated: boolean): 'FLOWS' | 'BLURRED' | 'HELD' => {
  if (carries === 'AGGREGATED' || carries === 'ANONYMISED') return 'BLURRED'
  return carries === 'NONE' || intoEnumerated ? 'HELD' : 'FLOWS'
}
