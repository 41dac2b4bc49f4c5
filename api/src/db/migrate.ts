import type { Driver } from 'neo4j-driver'
import { asDatabaseError } from './errors.ts'
import { migrations } from './migrations.ts'

/**
 * Brings constraints and indexes up to date. Each step is `IF NOT EXISTS`, so it is safe to run twice, and by two
 * replicas at once; the version is recorded once every step before it stands. Throws DatabaseError.
 */
export async function migrate(driver: Driver): Promise<number> {
  const session = driver.session()
  try {
    for (const [index, steps] of migrations.entries()) {
      for (const step of steps) await session.run(step)
      await session.run(
        `MERGE (s:Schema {ws: '*', name: 'dyetrace'}) SET s.version = CASE WHEN coalesce(s.version, 0) < $version THEN $version ELSE s.version END`,
        { version: index + 1 },
      )
    }
    await session.run('CALL db.awaitIndexes(300)')
    return migrations.length
  } catch (error) {
    throw asDatabaseError(error, 'migrate')
  } finally {
    await session.close()
  }
}
