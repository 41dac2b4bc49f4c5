import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'

type Properties = Record<string, unknown>

export type Earlier = {
  schemaVersion: number
  workspace: string
  /** Of the workspace's digests, hex. */
  key: string
  /** That it gave out, by what they were of. */
  ids: Record<string, string>
  nodes: [labels: string[], Properties][]
  relationships: [from: number, type: string, Properties, to: number][]
}

/** A workspace as the first landed version stored it (fixtures/README.md). */
export const readEarlier = async (): Promise<Earlier> =>
  JSON.parse(await readFile(join(import.meta.dirname, '../../fixtures/earlier.json'), 'utf8'))

/** Writes it into an empty database, as that version would have left it. */
export async function restoreEarlier(driver: Driver, { schemaVersion, nodes, relationships }: Earlier): Promise<void> {
  await driver.executeQuery(
    `CREATE (:Schema {ws: '*', name: 'dyetrace', version: $schemaVersion})
     WITH 1 AS one UNWIND $nodes AS row
     CREATE (n:$(row.labels)) SET n = row.properties, n.place_ = row.n`,
    {
      schemaVersion: neo4j.int(schemaVersion),
      nodes: nodes.map(([labels, properties], n) => ({ labels, properties: stored(properties), n: neo4j.int(n) })),
    },
  )
  await driver.executeQuery(
    `MATCH (n) WHERE n.place_ IS NOT NULL
     WITH n ORDER BY n.place_ WITH collect(n) AS all
     UNWIND $relationships AS row
     WITH all[row.from] AS a, all[row.to] AS b, row
     CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties`,
    {
      relationships: relationships.map(([from, type, properties, to]) => ({
        from: neo4j.int(from),
        to: neo4j.int(to),
        type,
        properties: stored(properties),
      })),
    },
  )
  await driver.executeQuery('MATCH (n) WHERE n.place_ IS NOT NULL REMOVE n.place_')
}

/** JSON has neither whole numbers nor bytes. */
const stored = (properties: Properties) =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, storedValue(value)]))

function storedValue(value: unknown): unknown {
  if (typeof value === 'number') return neo4j.int(value)
  if (Array.isArray(value)) return value.map(storedValue)
  if (value !== null && typeof value === 'object' && 'bytes' in value)
    return new Int8Array(Buffer.from(value.bytes as string, 'base64'))
  return value
}
