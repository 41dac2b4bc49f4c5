import { type Migration, unique } from './migration.ts'

/** Access packages of requests. */
export const migration: Migration = { version: 27, schema: [unique('Package', ['ws', 'request'])] }
