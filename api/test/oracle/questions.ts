import { artifactId } from '../../src/catalog/artifacts/index.ts'
import type { Direction, Verdict } from '../../src/generated/schema.ts'
import type { Engine } from '../../src/traversal/engines/index.ts'
import type { VersionName } from '../../src/vocabulary/command.ts'
import { formatInstant, type Instant } from '../../src/vocabulary/instant.ts'
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

const STARTS = `query ($version: VersionInput!, $artifact: ID!, $direction: Direction!, $asOf: DateTime!) {
  trace(from: [$version], direction: $direction, asOf: $asOf, strict: true) {
    versions(first: 100) { totalCount edges { node { id } } }
  }
  affectedCustomers(version: $version, asOf: $asOf) { certain possible }
  neighbours(of: $artifact, direction: $direction, asOf: $asOf) { nodes { ... on Version { id } } }
  artifact(id: $artifact) { currentVersion(asOf: $asOf) { id } }
}`

type StartsAnswer = {
  trace: { versions: { edges: { node: { id: string } }[] } }
  affectedCustomers: { certain: number; possible: number }
  neighbours: { nodes: { id?: string }[] }
  artifact: { currentVersion: { id: string } | null }
}

/**
 * What the entrances that take an artifact, by name or as it is currently, answer: the ids that a trace reaches, how many people
 * are affected, the ids beside the current version, and that version's.
 */
export async function fromArtifact(
  { ws, ask }: OracleWorkspace,
  { kind, namespace, name, version }: VersionName,
  direction: Direction,
  asOf: Instant,
) {
  const artifact = { kind, namespace, name }
  const variables = { version: { artifact, version }, artifact: artifactId(ws, artifact), direction }
  const answer = await ask<StartsAnswer>(STARTS, { ...variables, asOf: formatInstant(asOf) })
  return {
    traced: answer.trace.versions.edges.map(({ node }) => node.id),
    affected: answer.affectedCustomers,
    beside: answer.neighbours.nodes.flatMap(({ id }) => id ?? []),
    current: answer.artifact.currentVersion?.id ?? null,
  }
}
