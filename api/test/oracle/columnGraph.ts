import type { Driver } from 'neo4j-driver'
import type { ColumnGraph, Way } from '../../src/modules/fields/index.ts'
import { parseColumns } from '../../src/modules/runs/index.ts'

const NODES = `
  MATCH (v:Version {ws: $ws}) RETURN v.id AS id, v.artifact AS artifact, v.name AS name, v.columns AS columns
  UNION ALL
  MATCH (p:RunPart {ws: $ws}) RETURN p.id AS id, null AS artifact, null AS name, p.columns AS columns`

const EDGES = `
  MATCH (a:Version|RunPart {ws: $ws})-[:FLOWS|BLURRED|HELD]->(b)
  RETURN a.id AS from, b.id AS to`

type NodeRow = { id: string; artifact: string | null; name: string | null; columns: string | null }

/** A workspace's graph as it is stored, for a walk over columns. `nodeOf`: the number of a version, by its id. */
export async function readColumnGraph(driver: Driver, ws: string) {
  const rows = async <Row>(text: string) =>
    (await driver.executeQuery(text, { ws })).records.map((record) => record.toObject() as Row)
  const nodes = await rows<NodeRow>(NODES)
  const position = new Map(nodes.map(({ id }, index) => [id, index]))
  const nodeOf = (id: string) => position.get(id) ?? -1
  const next: Record<Way, Map<number, number[]>> = { DOWNSTREAM: new Map(), UPSTREAM: new Map() }
  const join = (way: Way, a: number, b: number) => next[way].set(a, [...(next[way].get(a) ?? []), b])
  for (const { from, to } of await rows<{ from: string; to: string }>(EDGES)) {
    join('DOWNSTREAM', nodeOf(from), nodeOf(to))
    join('UPSTREAM', nodeOf(to), nodeOf(from))
  }
  const graph: ColumnGraph = {
    next: (node, way) => next[way].get(node) ?? [],
    isPart: (node) => nodes[node]?.artifact === null,
    columnsOf: (part) => parseColumns(nodes[part]?.columns ?? '[[],[]]'),
    artifactOf: (version) => nodes[version]?.artifact ?? '',
    nameOf: (version) => nodes[version]?.name ?? null,
  }
  return { graph, nodeOf, idOf: (node: number) => nodes[node]?.id ?? '' }
}
