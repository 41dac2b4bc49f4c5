import type { ProfiledPlan } from 'neo4j-driver'
import type { Connection, Database, Parameters, Statement } from '../src/platform/db/index.ts'
import { toParameters } from '../src/platform/db/parameters.ts'

/** Database hits by the name of the statement. */
export type Hits = Map<string, number>

/** The database as ingest sees it, where every statement is profiled. `scans`: operators that look at all of an index or label. */
export function profiled({ driver }: Connection, ws: string): { db: Database; hits: Hits; scans: Set<string> } {
  const hits: Hits = new Map()
  const scans = new Set<string>()
  const db: Database = {
    read: () => Promise.reject(new Error('ingest reads inside its transactions')),
    append: () => Promise.reject(new Error('ingest writes inside its transactions')),
    stream: () => Promise.reject(new Error('ingest reads inside its transactions')),
    async write(_name, work) {
      const session = driver.session()
      try {
        return await session.executeWrite((tx) => {
          const run = async <Row>(statement: Statement<Row>, parameters: Parameters = {}): Promise<Row[]> => {
            const result = await tx.run(`PROFILE ${statement.text}`, { ...toParameters(parameters), ws })
            const { profile } = result.summary
            if (!profile) throw new Error(`${statement.name} has no profile`)
            for (const scan of scansOf(profile)) scans.add(`${statement.name}: ${scan}`)
            hits.set(statement.name, (hits.get(statement.name) ?? 0) + hitsOf(profile))
            return result.records.map((record) => statement.row.parse(record.toObject()))
          }
          return work({ run, apart: (_what, part) => part({ run }) })
        })
      } finally {
        await session.close()
      }
    },
  }
  return { db, hits, scans }
}

const hitsOf = (plan: ProfiledPlan): number =>
  plan.children.reduce((sum, child) => sum + hitsOf(child), Number(plan.dbHits))

const scansOf = ({ operatorType, arguments: { Details: details }, children }: ProfiledPlan): string[] => [
  ...(operatorType.includes('Scan') ? [`${operatorType} ${details}`] : []),
  ...children.flatMap(scansOf),
]
