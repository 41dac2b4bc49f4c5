import type { Clearance } from '../../platform/access/index.ts'

/**
 * Ids of artifacts of which somebody authorised purposes: `open`, where that opens them to whoever asks, `closed`, where it does not.
 */
export type ByPurpose = { open: ReadonlySet<string>; closed: ReadonlySet<string> }

/**
 * Whether an artifact is open to whoever has the clearance that `openTo` made parameters of, as a condition of Cypher: all systems that
 * hold it are, and so are its kind and what it may be used for. `artifact`: a variable.
 */
export const isOpen = (artifact: string): string => `(
    ($openSystems IS NULL OR (
      NOT EXISTS { (${artifact})-[:IN_SYSTEM]->(holding:System) WHERE NOT holding.key IN $openSystems }
      AND ($withoutSystem OR EXISTS { (${artifact})-[:IN_SYSTEM]->(:System) })
    )) AND ($openKinds IS NULL OR ${artifact}.kind IN $openKinds)
    AND ($openByPurpose IS NULL OR ${artifact}.id IN $openByPurpose) AND NOT ${artifact}.id IN $closedByPurpose)`

/** As a condition of Cypher: something of a run is closed, or nobody knows what it touched and what is in no system, or for no purpose, is closed. */
export const runIsClosed = (run: string) => `(
    EXISTS {
      MATCH (${run})<-[:PART_OF]-(:RunPart)-[:FLOWS|BLURRED|HELD]-(touched:Version)
      MATCH (held:Artifact {ws: $ws, id: touched.artifact}) WHERE NOT ${isOpen('held')}
    } OR (NOT $openUnknown AND NOT EXISTS {
      (${run})<-[:PART_OF]-(:RunPart)-[:FLOWS|BLURRED|HELD]-(:Version)
    }))`

/** As a condition of Cypher: a run of a job is closed, or it has none and what nobody knows of is closed, as with runs. */
export const jobIsClosed = (job: string) => `(
    EXISTS { MATCH (${job})<-[:RUN_OF]-(its:Run) WHERE ${runIsClosed('its')} }
    OR (NOT $openUnknown AND NOT EXISTS { (${job})<-[:RUN_OF]-(:Run) }))`

/** A clearance as parameters of a statement with such a condition. */
export const openTo = ({ systems, withoutSystem, kinds, withoutPurpose }: Clearance, byPurpose: ByPurpose) => ({
  openSystems: systems,
  withoutSystem,
  openKinds: kinds,
  openByPurpose: withoutPurpose ? null : [...byPurpose.open],
  closedByPurpose: withoutPurpose ? [...byPurpose.closed] : [],
  openUnknown: withoutSystem && withoutPurpose,
})

export type OpenParameters = ReturnType<typeof openTo>

/** Of whoever is cleared for all purposes. */
export const ANY_PURPOSE: ByPurpose = { open: new Set(), closed: new Set() }

const EVERYTHING: Clearance = {
  systems: null,
  withoutSystem: true,
  categories: null,
  purposes: [],
  withoutPurpose: true,
  kinds: null,
}

/** Those of whoever is cleared for everything. */
export const openToAll: OpenParameters = openTo(EVERYTHING, ANY_PURPOSE)
