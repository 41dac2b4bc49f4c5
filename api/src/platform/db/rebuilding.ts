import neo4j, { type Driver } from 'neo4j-driver'
import { asDatabaseError } from './errors.ts'
import type { PatientSession } from './patience.ts'

/**
 * Marks every workspace that holds statements, once: its graph is made anew from them before the API answers
 * (docs/adr/0014-rebuilding.md). `from`: the schema version by which it was filled; `to`: the one that it has from now on, so that a
 * replica which comes later marks nothing that has been made anew meanwhile.
 */
export async function markForRebuilding(session: PatientSession, from: number, to: number): Promise<void> {
  const versions = { from: neo4j.int(from), to: neo4j.int(to) }
  await session.executeWrite(async (tx) => {
    await tx.run("MERGE (s:Schema {ws: '*', name: 'dyetrace'}) SET s:Schema")
    await tx.run(
      `MATCH (v:Schema {ws: '*', name: 'dyetrace'}) WHERE coalesce(v.version, 0) < $to
       SET v.version = $to
       WITH v MATCH (s:Statement) WITH DISTINCT s.ws AS ws
       MERGE (r:Rebuild {ws: ws}) ON CREATE SET r.phase = 'ASIDE', r.from = $from`,
      versions,
    )
  })
}

/** The workspaces that are still to be made anew. */
export async function workspacesToRebuild(driver: Driver): Promise<string[]> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ })
  try {
    const { records } = await session.executeRead((tx) => tx.run('MATCH (r:Rebuild) RETURN r.ws AS ws ORDER BY ws'))
    // One that another replica finishes meanwhile has lost its properties by the time that they are read.
    return records.flatMap((record) => (record.get('ws') as string | null) ?? [])
  } catch (error) {
    throw asDatabaseError(error, 'workspacesToRebuild')
  } finally {
    await session.close()
  }
}
