import { index, type Migration, unique } from './migration.ts'

/** Requests of people about their data, with their events and manifests. */
export const migration: Migration = {
  version: 26,
  schema: [
    unique('Request', ['ws', 'id']),
    index('Request', 'queue', ['ws', 'place']),
    index('Request', 'customer', ['ws', 'customer']),
    unique('Requester', ['ws', 'digest']),
    unique('CaseEvent', ['ws', 'request', 'n']),
    unique('Manifest', ['ws', 'request', 'digest']),
    unique('ManifestPart', ['ws', 'manifest', 'n']),
  ],
}
