import type { z } from 'zod'
import type { Database, Transaction } from '../../platform/db/index.ts'
import type { SystemCommand } from '../../vocabulary/command.ts'
import { idOf } from '../../vocabulary/ids.ts'
import { termsOf } from '../../vocabulary/terms.ts'
import * as store from './store.ts'

export { describedSystem, SystemShape, systemsWithArtifacts, systemWithArtifacts } from './store.ts'

/** A system as the database holds it. */
export type SystemRow = z.infer<typeof store.SystemShape>

export const systemId = (ws: string, key: string): string => idOf(ws, 'system', key)

/** A system, described or only named, with how many artifacts are in it. */
export type CatalogSystemRow = { key: string; system: SystemRow | null; artifacts: number }

/** Every system, by key. */
export async function listSystems(db: Database): Promise<CatalogSystemRow[]> {
  const rows = await db.read(store.systemsWithArtifacts)
  return rows.map(({ key, described, artifacts }) => ({ key, system: described, artifacts }))
}

/** Writes systems as their statements describe them. */
export async function writeSystems(tx: Transaction, ws: string, commands: SystemCommand[]): Promise<void> {
  if (commands.length === 0) return
  const systems = commands.map(
    ({ systemKey, at, key, name, role, owner, region, retentionDays, access, controls }) => ({
      id: systemId(ws, systemKey),
      key: systemKey,
      at,
      by: key,
      keyTerms: termsOf(ws, [systemKey]),
      terms: termsOf(ws, [systemKey, name]),
      ownerTerms: owner === null ? null : termsOf(ws, [owner]),
      properties: { name, role, owner, region, retentionDays, access, controls },
    }),
  )
  await tx.run(store.writeSystems, { systems })
}

/** A system that was described; null for one that was only named. */
export async function findSystem(db: Database, id: string): Promise<SystemRow | null> {
  const [row] = await db.read(store.systemById, { id })
  return row ?? null
}
