/**
 * What was exposed between two times, whom that concerns, and by when somebody has to be told (docs/incidents.md). scope.ts finds the
 * exposed versions, `lineage/answers/exposed.ts` who was in them, answer.ts counts, clock.ts computes the clocks.
 */
export type { AffectedByIncident, ExposedArtifactRow } from './answer.ts'
export { incidentResolvers } from './graphql.ts'
export { registerIncidents } from './routes.ts'
export type { ExposureRow, IncidentRow } from './store.ts'
