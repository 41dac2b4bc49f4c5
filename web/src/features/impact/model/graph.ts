import type {
  ArtifactKind,
  Carries,
  DrawnRunFragment,
  DrawnVersionFragment,
  ImpactGraphQuery,
  SystemRole,
  Verdict,
} from '@/generated/graphql.ts'
import { shownName } from '@/lib/closed.ts'

type AnsweredGraph = ImpactGraphQuery['customerImpact']['graph']
type AnsweredItem = NonNullable<AnsweredGraph['verdicts']>[number]

/** What several versions have in common. */
export type Artifact = {
  id: string
  kind: ArtifactKind
  namespace: string
  name: string
  closed: boolean
  system: { id: string; name: string; role: SystemRole; region: string | null; closed: boolean } | null
}

export type Version = {
  id: string
  artifact: string
  /** The producer's own name for it. */
  name: string | null
  createdAt: string
  destroyedAt: string | null
  producerSeen: boolean
  /** Null: the answer drew it and did not judge it. */
  verdict: Verdict | null
  live: boolean
}

export type Run = { id: string; kind: DrawnRunFragment['kind']; state: DrawnRunFragment['state']; job: string }

/** From a version to a run, from a run to a version, or from a version to the one that carries it on. */
export type Flow = { from: string; to: string; carries: Carries }

/** What one answer drew: immutable versions, and the runs between them. `shown` of `total` count versions. */
export type ImpactGraph = {
  artifacts: ReadonlyMap<string, Artifact>
  versions: readonly Version[]
  runs: readonly Run[]
  flows: readonly Flow[]
  shown: number
  total: number
}

/** Joins the drawing with its verdicts. Pure. */
export function buildGraph(drawn: AnsweredGraph): ImpactGraph {
  const judged = new Map((drawn.verdicts ?? []).map((item) => [item.version.id, item]))
  const artifacts = new Map<string, Artifact>()
  const versions: Version[] = []
  const runs: Run[] = []
  for (const node of drawn.nodes) {
    if (node.__typename === 'Run') runs.push(runOf(node))
    if (node.__typename !== 'Version') continue
    artifacts.set(node.artifact.id, node.artifact)
    versions.push(versionOf(node, judged.get(node.id)))
  }
  const flows = drawn.edges.map(({ from, to, carries }) => ({ from, to, carries }))
  return { artifacts, versions, runs, flows, shown: drawn.shown, total: drawn.total }
}

const runOf = ({ id, kind, state, job }: DrawnRunFragment): Run => ({ id, kind, state, job: shownName(job) })

function versionOf(node: DrawnVersionFragment, item: AnsweredItem | undefined): Version {
  const { id, name, createdAt, destroyedAt, producerSeen, artifact } = node
  const verdict = item?.verdict ?? null
  return { id, artifact: artifact.id, name, createdAt, destroyedAt, producerSeen, verdict, live: item?.live ?? false }
}
