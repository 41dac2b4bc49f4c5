/** The two questions, as each system is asked them. All follow FLOWS from one person as of an instant, and count versions. */

export type Question = 'COUNT' | 'PAGE'

export const graphql: Record<Question, string> = {
  COUNT: `query Count($customer: CustomerInput!) {
  customerImpact(customer: $customer) { summary { total } completeness { complete } }
}`,
  PAGE: `query Page($customer: CustomerInput!) {
  customerImpact(customer: $customer) {
    customer { ref }
    asOf
    summary { total live byKind { kind count } byRole { role count } byVerdict { verdict count } }
    completeness { complete truncatedBy reached caveats { code count message } }
    artifacts(first: 100) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { verdict live version {
        id name createdAt destroyedAt artifact { id kind namespace name system { key name role } }
      } } }
    }
  }
}`,
}

/** The canonical traversal (docs/adr) from one node that stands for the person: pruned, breadth-first. */
const fromOneStart = `
  MATCH (p:BenchPerson {ws: $ws, name: $name})
  MATCH (p)(()-[:BENCH_MEMBER|FLOWS]->()){1,}(n:Version)
  WITH DISTINCT n WHERE n.createdAt <= $asOf`

/** From the versions that the person is listed in: each walks by itself, and DISTINCT comes after. */
const fromManyStarts = `
  UNWIND $versions AS id
  MATCH (s:Version {ws: $ws, id: id})
  MATCH (s)(()-[:FLOWS]->()){0,}(n:Version)
  WITH DISTINCT n WHERE n.createdAt <= $asOf`

const asked: Record<Question, string> = {
  COUNT: 'RETURN count(n) AS total',
  PAGE: `
  WITH collect(n) AS reached
  CALL (reached) {
    UNWIND reached AS n
    WITH n.artifact AS artifact, head(collect(n)) AS one, count(*) AS count
    MATCH (one)-[:VERSION_OF]->(a)-[:IN_SYSTEM]->(s)
    WITH a.kind AS kind, s.role AS role, sum(count) AS count
    RETURN collect({kind: kind, role: role, count: count}) AS summary
  }
  CALL (reached) {
    UNWIND reached AS n
    WITH n ORDER BY n.createdAt DESC, n.id LIMIT 100
    MATCH (n)-[:VERSION_OF]->(a)-[:IN_SYSTEM]->(s)
    RETURN collect({
      version: n {.id, .name, .createdAt, .destroyedAt}, artifact: a {.id, .kind, .namespace, .name}, system: s {.key, .name, .role}
    }) AS page
  }
  RETURN size(reached) AS total, summary, page`,
}

const cypher = (from: string): Record<Question, string> => ({
  COUNT: `${from}\n  ${asked.COUNT}`,
  PAGE: `${from}${asked.PAGE}`,
})

export const oneStart = cypher(fromOneStart)
export const manyStarts = cypher(fromManyStarts)

const walked = `
  WITH RECURSIVE reached(id) AS (
    SELECT version FROM member WHERE customer = $1
    UNION
    SELECT edge.dst FROM reached JOIN edge ON edge.src = reached.id AND edge.type = 'FLOWS'
  )`

export const recursive: Record<Question, string> = {
  COUNT: `${walked}
  SELECT count(*)::int AS total FROM reached JOIN version USING (id) WHERE version.created_at <= $2`,
  PAGE: `${walked},
  found AS MATERIALIZED (
    SELECT version.id, version.name, created_at, destroyed_at, artifact, a.kind, a.namespace, a.name AS artifact_name, s.key, s.role
    FROM reached JOIN version USING (id) JOIN artifact a ON a.id = version.artifact JOIN system s ON s.id = a.system
    WHERE created_at <= $2
  )
  SELECT (SELECT count(*)::int FROM found) AS total,
    (SELECT json_agg(groups) FROM (SELECT kind, role, count(*) FROM found GROUP BY kind, role) groups) AS summary,
    (SELECT json_agg(page) FROM (SELECT * FROM found ORDER BY created_at DESC, id LIMIT 100) page) AS page`,
}

/**
 * What is left of the count where versions are known by their number and time does not matter: less than was asked of the
 * others, and the least that a recursive CTE has to do. `$1` person, `$2` the first number that is no version's.
 */
export const recursiveByNumber = `${walked}
  SELECT count(*)::int AS total FROM reached WHERE id < $2`
