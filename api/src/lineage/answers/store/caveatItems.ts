import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Ids = z.object({ id: z.string() })

/** Versions that were only ever referred to. */
export const unseenVersions = statement(
  'unseenVersions',
  Ids,
  'MATCH (v:Unseen {ws: $ws}) RETURN v.id AS id ORDER BY v.createdAt DESC, id LIMIT $most',
)

export const refusedReports = statement(
  'refusedReports',
  Ids,
  'MATCH (r:RefusedEvent {ws: $ws}) WHERE r.id IS NOT NULL AND r.acknowledgedAt IS NULL RETURN r.id AS id ORDER BY r.at DESC, id LIMIT $most',
)

export const refusedReport = statement(
  'refusedReport',
  z.object({ code: z.string(), field: z.string(), at: z.number() }),
  'MATCH (r:RefusedEvent {ws: $ws, id: $id}) RETURN r.code AS code, r.field AS field, r.at AS at',
)

export const leniently = statement(
  'lenientlyRead',
  Ids,
  'MATCH (n:Note {ws: $ws}) WHERE n.id IS NOT NULL RETURN n.id AS id ORDER BY id LIMIT $most',
)

export const noteOf = statement(
  'noteOf',
  z.object({ fields: z.array(z.string()) }),
  'MATCH (n:Note {ws: $ws, id: $id}) RETURN n.fields AS fields',
)

export const systemName = statement(
  'systemName',
  z.object({ name: z.string() }),
  'MATCH (s:System {ws: $ws, id: $id}) RETURN coalesce(s.name, s.key) AS name',
)

/** The namespace of the identity that a customer's ref stands for. */
export const namespaceOf = statement(
  'namespaceOf',
  z.object({ namespace: z.string() }),
  'MATCH (:Customer {ws: $ws, ref: $ref})<-[:IDENTIFIES]-(i:Identity) RETURN i.namespace AS namespace LIMIT 1',
)
