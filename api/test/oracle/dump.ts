import type { Driver } from 'neo4j-driver'
import { canonicalJson } from '../../src/vocabulary/ids.ts'
import { readLists } from './lists.ts'

// A whole workspace as sorted lines, equal for equal graphs. Left out: what is random by design (a customer's ref, the
// mark by which a call knows its own statements, when each arrived), what depends on the order of arrival (ordinals, and the chunks that hold
// them; a list's people stand in place of those, and of its relationships to them), and what tells of calls: the workspace's own
// node, notes of changes, the audit, and how much was sent. A customer stands for the identities that lead to it.

const RANDOM = ['ref', 'ordinal', 'claim', 'ws', 'list', 'recordedAt']

const NODES = `
  MATCH (n {ws: $ws}) WHERE NOT n:Workspace AND NOT n:Ordinals AND NOT n:Members AND NOT n:Change AND NOT n:AuditEntry AND NOT n:AuditLog
    AND NOT n:AuditCheckpoint AND NOT n:RateCount AND NOT n:Incident AND NOT n:Exposure AND NOT n:Request AND NOT n:Requester
    AND NOT n:CaseEvent AND NOT n:Manifest AND NOT n:ManifestPart AND NOT n:Sealed AND NOT n:Package
    AND NOT n:Plan AND NOT n:Task AND NOT n:Approval AND NOT n:ModelPosition AND NOT n:Hold AND NOT n:Exemption
    AND NOT n:Work AND NOT n:Attempt AND NOT n:Suppressed AND NOT n:TaskEvidence AND NOT n:TaskLink AND NOT n:Rotation
    AND NOT n:Purpose AND NOT n:Declaration AND NOT n:Admission AND NOT n:Acceptance
  OPTIONAL MATCH (n)<-[:IDENTIFIES]-(i:Identity)
  RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties, collect(i.digest) AS identities`

const RELATIONSHIPS = `
  MATCH (a {ws: $ws})-[r]->(b)
  RETURN elementId(a) AS from, type(r) AS type, properties(r) AS properties, elementId(b) AS to`

// Who of a person is the canonical one is random; who belongs to them is not.
const PERSONS = `
  MATCH (c:Customer {ws: $ws})-[:SAME_AS]->(o:Customer)
  RETURN c.ref AS person, [(x)<-[:IDENTIFIES]-(i:Identity) WHERE x IN [c, o] | i.digest] AS identities`

/** Every node and relationship of a workspace, one a line. */
export async function dump(driver: Driver, ws: string): Promise<string[]> {
  const rows = async <Row>(text: string) =>
    (await driver.executeQuery(text, { ws })).records.map((record) => record.toObject() as Row)
  const nodes = await rows<{ element: string; labels: string[]; properties: object; identities: string[] }>(NODES)
  const words = new Map(
    nodes.map((n) => {
      const who = n.identities.length > 0 ? { identities: n.identities.sort() } : {}
      return [n.element, `${n.labels.sort().join(':')} ${canonicalJson({ ...lasting(n.properties), ...who })}`]
    }),
  )
  const relationships = await rows<{ from: string; type: string; properties: object; to: string }>(RELATIONSHIPS)
  const edges = relationships
    .filter((r) => !['SAME_AS', 'HOLDS', 'NAMED_IN'].includes(r.type))
    .map((r) => `${words.get(r.from)} -[${r.type} ${canonicalJson(lasting(r.properties))}]-> ${words.get(r.to)}`)
  const people = new Map<string, Set<string>>()
  for (const { person, identities } of await rows<{ person: string; identities: string[] }>(PERSONS))
    people.set(person, new Set([...(people.get(person) ?? []), ...identities]))
  const lists = [...(await readLists(driver, ws))].map(([list, who]) => `list ${list} names ${who.sort().join(', ')}`)
  return [
    ...words.values(),
    ...lists,
    ...edges,
    ...[...people.values()].map((p) => `one person: ${[...p].sort().join(', ')}`),
  ].sort()
}

/** Without what is random; claims of flows stay. */
function lasting(properties: object): object {
  const random = 'carries' in properties ? RANDOM.filter((name) => name !== 'claim') : RANDOM
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !random.includes(name)))
}
