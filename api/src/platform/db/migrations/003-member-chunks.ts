import neo4j, { type ManagedTransaction } from 'neo4j-driver'
// The form that is stored; the rest of membership stands upon this folder.
import { chunksOf } from '../../../vocabulary/chunks.ts'
import { toParameters } from '../parameters.ts'
import type { PatientSession } from '../patience.ts'
import { index, type Migration, unique } from './migration.ts'

/** Members as bits over ordinals of customers; uploads of lists. */
export const migration: Migration = {
  version: 3,
  schema: [
    unique('Ordinals', ['ws']),
    `CREATE CONSTRAINT customer_ordinal IF NOT EXISTS FOR (n:Customer) REQUIRE (n.ws, n.ordinal) IS UNIQUE`,
    index('Members', 'range', ['ws', 'high']),
    index('Linked', 'ws', ['ws']),
    unique('Upload', ['ws', 'id']),
    index('Upload', 'touched', ['ws', 'touchedAt']),
  ],
  convert: convertListed,
}

const CUSTOMERS = 5_000
const LISTS = 50

/**
 * Members as one relationship each, as they were before schema version 3, become chunks of ordinals. In small transactions that
 * each leave nothing half done, so it can be cut off and begun again, and two replicas can do it side by side.
 */
async function convertListed(session: PatientSession): Promise<void> {
  for (const ws of await column<string>(session, 'MATCH (c:Customer) WHERE c.ordinal IS NULL RETURN DISTINCT c.ws'))
    while ((await session.executeWrite((tx) => giveOrdinals(tx, ws))) > 0);
  for (let lists = await unconverted(session); lists.length > 0; lists = await unconverted(session))
    await session.executeWrite((tx) => convertLists(tx, lists))
  await session.executeWrite((tx) => tx.run(takeBack))
  await session.executeWrite((tx) => tx.run('MATCH (:Customer)-[:SAME_AS]->(o:Customer) SET o:Linked'))
}

async function column<T>(session: PatientSession, text: string): Promise<T[]> {
  const { records } = await session.executeRead((tx) => tx.run(text))
  return records.map((record) => record.get(0) as T)
}

const unconverted = (session: PatientSession) =>
  column<string>(
    session,
    `MATCH (l:MemberList)<-[:LISTED|DELISTED|NAMED]-() WITH DISTINCT l LIMIT ${LISTS} RETURN elementId(l) AS id ORDER BY id`,
  )

/** Whoever holds the counter is alone in this workspace; only then is it looked who has none. */
async function giveOrdinals(tx: ManagedTransaction, ws: string): Promise<number> {
  await tx.run('MERGE (o:Ordinals {ws: $ws}) SET o.next = coalesce(o.next, 0)', { ws })
  const { records } = await tx.run(
    `MATCH (o:Ordinals {ws: $ws})
     MATCH (c:Customer {ws: $ws}) WHERE c.ordinal IS NULL
     WITH o, c LIMIT $most
     WITH o, o.next AS first, collect(c) AS customers
     SET o.next = first + size(customers)
     WITH first, customers UNWIND range(0, size(customers) - 1) AS n
     WITH first + n AS ordinal, customers[n] AS c
     SET c.ordinal = ordinal
     RETURN count(*) AS given`,
    { ws, most: neo4j.int(CUSTOMERS) },
  )
  return Number(records[0]?.get('given') ?? 0)
}

async function convertLists(tx: ManagedTransaction, lists: string[]): Promise<void> {
  const locked = 'UNWIND $lists AS id MATCH (l:MemberList) WHERE elementId(l) = id'
  await tx.run(`${locked} SET l.count = coalesce(l.count, 0)`, { lists })
  const { records } = await tx.run(
    `${locked} MATCH (l)<-[:LISTED|DELISTED|NAMED]-(c:Customer)
     WITH id, c.ordinal AS ordinal ORDER BY ordinal
     RETURN id, collect(DISTINCT ordinal) AS ordinals`,
    { lists },
  )
  // Those that another replica did meanwhile are not among them.
  const rows = records.map((record) => {
    const ordinals = (record.get('ordinals') as unknown[]).map(Number)
    return { id: record.get('id') as string, count: ordinals.length, chunks: chunksOf(ordinals) }
  })
  await tx.run(
    `UNWIND $rows AS row
     MATCH (l:MemberList) WHERE elementId(l) = row.id
     SET l.count = row.count
     WITH l, row UNWIND row.chunks AS chunk
     CREATE (l)-[:HOLDS {ws: l.ws}]->(m:Members {ws: l.ws, high: chunk.high})
     SET m += chunk`,
    toParameters({ rows }),
  )
  await tx.run(`${locked} MATCH (l)<-[r:LISTED|DELISTED|NAMED]-(:Customer) DELETE r`, { lists })
}

/** A REMOVE holds for its version unless a full list comes after it. */
const takeBack = `
  MATCH (r:MemberList {mode: 'REMOVE'})-[:BOUND]->(v:Version)
  WHERE NOT EXISTS { (f:MemberList {mode: 'FULL'})-[:BOUND]->(v) WHERE f.at > r.at }
  MERGE (r)-[t:TAKES_BACK]->(v) ON CREATE SET t.ws = r.ws`
