import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Count = z.object({ count: z.number() })

/** Where a namespace stands: of an artifact in its canonical form, so that each is listed once. */
const property = { Artifact: 'datasource', Job: 'namespace' } as const

/** The next namespaces after one, in order; indexes on (ws, this, name) have them in that order. */
const namespacesAs = (label: 'Artifact' | 'Job') =>
  statement(
    `namespacesOf${label}s`,
    z.object({ name: z.string() }),
    `
  MATCH (n:${label} {ws: $ws})
  WHERE n.${property[label]} >= coalesce($after, '') AND ($after IS NULL OR n.${property[label]} <> $after)
    AND n.name IS NOT NULL
  WITH DISTINCT n.${property[label]} AS name ORDER BY name LIMIT $most
  RETURN name`,
  )

export const countIn = {
  Artifact: statement(
    'artifactsInNamespace',
    Count,
    'MATCH (n:Artifact {ws: $ws, datasource: $namespace}) WHERE n.name IS NOT NULL RETURN count(n) AS count',
  ),
  Job: statement(
    'jobsInNamespace',
    Count,
    'MATCH (n:Job {ws: $ws, namespace: $namespace}) WHERE n.name IS NOT NULL RETURN count(n) AS count',
  ),
}

export const namespacesOf = { Artifact: namespacesAs('Artifact'), Job: namespacesAs('Job') }
