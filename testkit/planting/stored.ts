import type { ArtifactKind, RunKind } from '../../api/src/generated/schema.ts'

// The properties of nodes as ingest stores them (docs/api/graph.md), for graphs that are written without it. Times are in ms.

type Version = {
  id: string
  artifact: string
  kind: ArtifactKind
  name?: string | null
  place?: string | null
  createdAt?: number
  supersededAt?: number | null
  destroyedAt?: number | null
  enumerated?: boolean
  producerSeen?: boolean
  assumedAppend?: boolean
}

/** A version that somebody reported writing, unless it says otherwise. */
export const storedVersion = (version: Version): Required<Version> => ({
  name: null,
  place: null,
  createdAt: 0,
  supersededAt: null,
  destroyedAt: null,
  enumerated: false,
  producerSeen: true,
  assumedAppend: false,
  ...version,
})

type Run = {
  id: string
  runId: string
  kind: RunKind
  jobNamespace: string
  jobName: string
  startedAt?: number
  endedAt?: number
  open?: boolean
  clockSkew?: boolean
  contradiction?: boolean
  flowsAssumed?: boolean
}

/** A run that ended as it should, unless it says otherwise. */
export const storedRun = (run: Run) => ({
  state: 'COMPLETE',
  startedAt: 0,
  endedAt: 0,
  purposes: [],
  seen: true,
  open: false,
  clockSkew: false,
  contradiction: false,
  flowsAssumed: false,
  ...run,
})
