import type { FoundResolvers, QueryResolvers } from '../../generated/schema.ts'
import { closedLast } from '../closed/index.ts'
import { listSystems } from '../systems/index.ts'
import { findInCatalog } from './find.ts'

const Query: Pick<QueryResolvers, 'find' | 'catalogSystems'> = {
  catalogSystems: async (_, __, { db, clearing: { closing } }) => {
    const systems = await listSystems(db)
    return closing ? closedLast(systems, closing, ({ key }) => [key]) : systems
  },
  find: (_, args, { db, ws, clearing }) => findInCatalog(db, ws, args, clearing.closing),
}

const Found: FoundResolvers = {
  artifact: ({ kind, id }, _, { loaders }) => (kind === 'ARTIFACT' ? loaders.artifact.load(id) : null),
  owner: ({ kind, name }) => (kind === 'OWNER' ? name : null),
  similar: ({ rank }) => rank >= 4,
}

/** One question that finds anything by its name. */
export const searchResolvers = { Query, Found }
