import type { Session } from 'neo4j-driver'

/** The database holds what an earlier version bound by other rules, under other ids. */
export class EarlierGraph extends Error {
  constructor() {
    super(
      'This database was written by an earlier version, which bound reports by other rules. Start with an empty database and send the reports again; of the demo, delete the folder .dyetrace.',
    )
    this.name = 'EarlierGraph'
  }
}

/** Since schema version 7 a write says whether a run or a statement made it, as JSON; ids hold that. Throws EarlierGraph. */
export async function refuseEarlier(session: Session): Promise<void> {
  const { records } = await session.run("MATCH (w:Write) WHERE NOT w.run STARTS WITH '[' RETURN w.id AS id LIMIT 1")
  if (records.length > 0) throw new EarlierGraph()
}
