import type { Direction, Verdict } from '../../src/generated/schema.ts'
import { formatInstant, type Instant } from '../../src/instant.ts'
import type { ArtifactName } from '../../src/modules/ingest/command.ts'
import type { Engine } from '../../src/modules/traversal/index.ts'
import type { OracleWorkspace } from './workspace.ts'

const IMPACT = `query ($customer: CustomerInput!, $asOf: DateTime!, $after: String) {
  customerImpact(customer: $customer, asOf: $asOf, strict: true) {
    artifacts(first: 100, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { verdict version { id } } }
    }
    summary { total byVerdict { verdict count } }
  }
}`

type ImpactAnswer = {
  customerImpact: {
    artifacts: {
      totalCount: number
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
      edges: { node: { verdict: Verdict; version: { id: string } } }[]
    }
    summary: { total: number; byVerdict: { verdict: Verdict; count: number }[] }
  }
}

/** The verdicts that the API gives on a person, version id → verdict, and what its summary counts. */
export async function impactOf({ ask }: OracleWorkspace, identityKey: string, asOf: Instant, engine: Engine = 'copy') {
  const [namespace = '', value = ''] = identityKey.split(':')
  const verdicts = new Map<string, Verdict>()
  let after: string | null = null
  for (;;) {
    const variables: Record<string, unknown> = {
      customer: { identity: { namespace, value } },
      asOf: formatInstant(asOf),
      after,
    }
    const { artifacts, summary }: ImpactAnswer['customerImpact'] = (await ask<ImpactAnswer>(IMPACT, variables, engine))
      .customerImpact
    for (const { node } of artifacts.edges) verdicts.set(node.version.id, node.verdict)
    if (!artifacts.pageInfo.hasNextPage) return { verdicts, total: artifacts.totalCount, summary }
    after = artifacts.pageInfo.endCursor
  }
}

const TRACE = `query ($from: [VersionInput!]!, $direction: Direction!, $asOf: DateTime!) {
  trace(from: $from, direction: $direction, asOf: $asOf, strict: true) {
    versions(first: 100) { totalCount edges { node { id } } }
  }
}`

type TraceAnswer = { trace: { versions: { totalCount: number; edges: { node: { id: string } }[] } } }

/** The ids of what a trace from the artifact's current version reaches. */
export async function traceFrom(
  { ask }: OracleWorkspace,
  artifact: ArtifactName,
  direction: Direction,
  asOf: Instant,
  engine: Engine = 'copy',
) {
  const from = [{ artifact, version: null }]
  const { trace } = await ask<TraceAnswer>(TRACE, { from, direction, asOf: formatInstant(asOf) }, engine)
  return trace.versions.edges.map(({ node }) => node.id)
}
