import type { Session } from 'neo4j-driver'

/** Versions know their place since schema version 6. A version has the id of its first write; what nobody wrote has none. */
export async function placeVersions(session: Session): Promise<void> {
  await session.run(
    `MATCH (w:Write) WHERE w.id IS NOT NULL
     CALL (w) {
       MATCH (v:Version {id: w.id}) WHERE v.place IS NULL
       SET v.place = w.run + '\\u0000' + coalesce(w.name, '')
     } IN TRANSACTIONS OF 10000 ROWS`,
  )
}
