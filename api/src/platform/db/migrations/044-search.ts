import { termsOf } from '../../../vocabulary/terms.ts'
import type { PatientSession } from '../patience.ts'
import type { Migration } from './migration.ts'

/** What artifacts, columns, systems, jobs and owners are found by: words (vocabulary/terms.ts), each whole. */
export const migration: Migration = {
  version: 44,
  schema: [
    `CREATE FULLTEXT INDEX catalog_terms IF NOT EXISTS FOR (n:Artifact|Column|System|Job)
     ON EACH [n.terms, n.contextTerms, n.ownerTerms] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
  ],
  convert: nameAll,
}

/** Names by label: what each node is called, what it is part of, and who owns it. Lists of texts, or null. */
const named = {
  Artifact:
    "[s IN coalesce(n.spellings, [coalesce(n.namespace, '') + '\n' + coalesce(n.name, '')]) | s] AS names, null AS context, null AS owner",
  Column: '[n.name] AS names, [(n)<-[:HAS_COLUMN]-(a:Artifact) | a.name] AS context, null AS owner',
  System: '[x IN [n.key, n.name] WHERE x IS NOT NULL] AS names, null AS context, [n.owner] AS owner',
  Job: "[coalesce(n.namespace, ''), coalesce(n.name, '')] AS names, null AS context, null AS owner",
}

const AT_ONCE = 10_000

type Names = { ws: string; id: string; names: string[]; context: string[] | null; owner: (string | null)[] | null }

/** Nodes of before get what they are found by, in the order of their ids. */
async function nameAll(session: PatientSession): Promise<void> {
  for (const [label, columns] of Object.entries(named)) {
    const page = `MATCH (n:${label}) WHERE n.id > $after AND n.ws IS NOT NULL
      WITH n ORDER BY n.id LIMIT ${AT_ONCE} RETURN n.ws AS ws, n.id AS id, ${columns}`
    for (let after = ''; ; ) {
      const { records } = await session.executeRead((tx) => tx.run(page, { after }))
      const rows = records.map((record) => termsFor(record.toObject() as Names))
      const last = rows.at(-1)
      if (!last) break
      await session.executeWrite((tx) =>
        tx.run(`UNWIND $rows AS row MATCH (n:${label} {ws: row.ws, id: row.id}) SET n += row.terms`, { rows }),
      )
      after = last.id
    }
  }
}

function termsFor({ ws, id, names, context, owner }: Names) {
  const of = (texts: (string | null)[] | null) => {
    const known = texts?.filter((text) => text !== null) ?? []
    return known.length > 0
      ? termsOf(
          ws,
          known.flatMap((text) => text.split('\n')),
        )
      : null
  }
  return { ws, id, terms: { terms: of(names), contextTerms: of(context), ownerTerms: of(owner) } }
}
