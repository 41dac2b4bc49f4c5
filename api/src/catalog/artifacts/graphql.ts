import type { ArtifactResolvers, ColumnResolvers, QueryResolvers, VersionResolvers } from '../../generated/schema.ts'
import { askedInstant } from '../../platform/asOf.ts'
import { notFound } from '../../platform/errors.ts'
import { checkCount } from '../../platform/paging.ts'
import { foundById } from './former.ts'
import { listArtifacts } from './list.ts'
import { EVER, type Loaders } from './loaders.ts'
import { listNamespaces, listOpenNamespaces, namespaceResolvers } from './namespaces.ts'
import { listOpenArtifacts } from './openList.ts'
import type { ArtifactRow } from './rows.ts'
import { searchArtifacts } from './search.ts'
import { listTags } from './tags.ts'

const Query: Pick<QueryResolvers, 'artifact' | 'search' | 'artifacts' | 'namespaces'> = {
  artifact: async (_, { id }, { loaders, db }) => {
    const artifact = await foundById(db, loaders.artifact, id)
    if (!artifact) throw notFound('ARTIFACT_NOT_FOUND', 'No artifact of this workspace has this id.', 'id')
    return artifact
  },
  search: (_, args, { db, clearing }) => searchArtifacts(db, args, clearing.closing),
  artifacts: (_, args, { db, clearing: { closing } }) =>
    closing ? listOpenArtifacts(db, closing, args) : listArtifacts(db, args),
  namespaces: (_, args, { db, clearing: { closing } }) =>
    closing ? listOpenNamespaces(db, closing, args) : listNamespaces(db, args),
}

const Artifact: ArtifactResolvers = {
  system: ({ id }, _, { loaders }) => {
    const known = loaders.atHand.get(id)
    return known ? known.system : loaders.system.load(id)
  },
  columns: ({ id }, { asOf }, { loaders, now }) =>
    loaders.columnsAsOf.load({ artifact: id, asOf: askedInstant(asOf, now()) }),
  personalCategories: ({ id }, _, { loaders }) => loaders.categories.load(id),
  tags: ({ id }, page, { db }) => listTags(db, id, page),
  currentVersion: ({ id }, { asOf }, { loaders, now }) =>
    loaders.current.load({ artifact: id, asOf: askedInstant(asOf, now()) }),
  versions: ({ id }, { first, after, asOf }, { loaders, now }) =>
    loaders.versions.load({
      artifact: id,
      first: checkCount(first, 100, 'first'),
      after,
      asOf: askedInstant(asOf, now(), EVER),
    }),
}

const Version: VersionResolvers = {
  artifact: ({ artifact: id }, _, { loaders }) => loaders.atHand.get(id)?.artifact ?? artifactOf(loaders, id),
  producedBy: ({ id }, _, { loaders }) => loaders.producer.load(id),
}

const Column: ColumnResolvers = {
  artifact: ({ artifact }, _, { loaders }) => artifactOf(loaders, artifact),
}

async function artifactOf(loaders: Loaders, id: string): Promise<ArtifactRow> {
  const artifact = await loaders.artifact.load(id)
  if (!artifact) throw notFound('ARTIFACT_NOT_FOUND', 'No artifact of this workspace has this id.')
  return artifact
}

/** The questions about artifacts, their versions and columns. Statements about them belong to ingest. */
export const artifactResolvers = { Query, Artifact, Version, Column, ...namespaceResolvers }
