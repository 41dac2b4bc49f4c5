import type { Clearance } from '../../platform/access/index.ts'

/**
 * Whether an artifact is open to whoever has the clearance that `openTo` made parameters of, as a condition of Cypher: all systems that
 * hold it are, and so is its kind. `artifact`: a variable.
 */
export const isOpen = (artifact: string): string => `(
    ($openSystems IS NULL OR (
      NOT EXISTS { (${artifact})-[:IN_SYSTEM]->(holding:System) WHERE NOT holding.key IN $openSystems }
      AND ($withoutSystem OR EXISTS { (${artifact})-[:IN_SYSTEM]->(:System) })
    )) AND ($openKinds IS NULL OR ${artifact}.kind IN $openKinds))`

/** As a condition of Cypher: something of a run is closed, or nobody knows what it touched and what is in no system is closed. */
export const runIsClosed = (run: string) => `(
    EXISTS {
      MATCH (${run})<-[:PART_OF]-(:RunPart)-[:FLOWS|BLURRED|HELD]-(touched:Version)
      MATCH (held:Artifact {ws: $ws, id: touched.artifact}) WHERE NOT ${isOpen('held')}
    } OR (NOT $withoutSystem AND NOT EXISTS {
      (${run})<-[:PART_OF]-(:RunPart)-[:FLOWS|BLURRED|HELD]-(:Version)
    }))`

/** As a condition of Cypher: a run of a job is closed, or it has none and what is in no system is closed. */
export const jobIsClosed = (job: string) => `(
    EXISTS { MATCH (${job})<-[:RUN_OF]-(its:Run) WHERE ${runIsClosed('its')} }
    OR (NOT $withoutSystem AND NOT EXISTS { (${job})<-[:RUN_OF]-(:Run) }))`

/** A clearance as parameters of a statement with such a condition. */
export const openTo = ({ systems, withoutSystem, kinds }: Clearance) => ({
  openSystems: systems,
  withoutSystem,
  openKinds: kinds,
})
