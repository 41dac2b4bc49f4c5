import type { Session } from 'neo4j-driver'
import { idOf } from '../ids.ts'

/**
 * Since schema version 15 an erasure notes for whom it was asked, and clears the identities that it names; by a ref, all that were linked
 * at its time (docs/adr/0005). Before, only the last of what was said of a link was kept, so those that are linked now count as
 * linked then. Safe to repeat, and by two replicas at once.
 */
export async function noteAskedErasures(session: Session): Promise<void> {
  const { records } = await session.executeRead((tx) =>
    tx.run(
      "MATCH (s:Statement) WHERE s.type = 'erasure' AND s.key IS NOT NULL RETURN s.ws AS ws, s.key AS key, s.body AS body",
    ),
  )
  const rows = records.map((record) => {
    const { customer } = JSON.parse(record.get('body')) as { customer?: { ref?: string } }
    const [ws, key] = [record.get('ws') as string, record.get('key') as string]
    return { ws, id: idOf(ws, 'read', 'ERASURE', key, 0), byRef: customer?.ref !== undefined }
  })
  for (let from = 0; from < rows.length; from += BATCH)
    await session.executeWrite(async (tx) => {
      const batch = { rows: rows.slice(from, from + BATCH) }
      // Whoever holds their locks is alone: of two replicas the second finds it done.
      await tx.run('UNWIND $rows AS row MATCH (e:Read {id: row.id}) SET e:Read', batch)
      await tx.run(NOTE, batch)
    })
}

const BATCH = 1_000

const NOTE = `
  UNWIND $rows AS row
  MATCH (e:Read {id: row.id}) WHERE NOT EXISTS { (e)-[:ASKED]->() }
  SET e.byRef = row.byRef
  WITH e MATCH (e)-[:ERASES]->(c:Customer)
  MERGE (e)-[asked:ASKED]->(c) SET asked.ws = e.ws
  WITH e, c WHERE e.byRef
  MATCH (c)-[:SAME_AS*0..2]-(o:Customer)
  MERGE (e)-[erases:ERASES]->(o) SET erases.ws = e.ws`
