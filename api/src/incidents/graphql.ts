import { findSystem, systemId } from '../catalog/systems/index.ts'
import type {
  ExposureResolvers,
  IncidentAnswerResolvers,
  IncidentResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../generated/schema.ts'
import { affectedBy, artifactsPage, peoplePage } from './answer.ts'
import { clocksOf } from './clock.ts'
import { artifactOf } from './exposures.ts'
import { amendIncident, closeIncident, findIncident, listIncidents, openIncident } from './incidents.ts'

const Query: Pick<Required<QueryResolvers>, 'incident' | 'incidents'> = {
  incident: (_, { id }, { db }) => findIncident(db, id),
  incidents: (_, page, { db }) => listIncidents(db, page),
}

const Mutation: Pick<Required<MutationResolvers>, 'openIncident' | 'amendIncident' | 'closeIncident'> = {
  openIncident: (_, { input }, by) => openIncident(by, input),
  amendIncident: (_, { input }, by) => amendIncident(by, input),
  closeIncident: (_, { input }, by) => closeIncident(by, input),
}

const Incident: IncidentResolvers = {
  clocks: (incident, _, { now }) => clocksOf(incident, now()),
  affected: (incident, _, context) => affectedBy(context, incident),
}

const Exposure: ExposureResolvers = {
  system: ({ system }, _, { db, ws }) => (system === null ? null : findSystem(db, systemId(ws, system))),
  artifact: (exposure, _, context) => artifactOf(context, exposure),
  version: ({ versions: [id] }, _, { loaders }) => (id === undefined ? null : loaders.version.load(id)),
}

const IncidentAnswer: IncidentAnswerResolvers = {
  artifacts: ({ exposed }) => exposed.length,
  systems: ({ bySystem }) => bySystem.filter(({ system }) => system !== null).length,
  list: (answer, page) => artifactsPage(answer, page),
  people: (answer, page, { db }) => peoplePage(db, answer, page),
}

export const incidentResolvers = { Query, Mutation, Incident, Exposure, IncidentAnswer }
