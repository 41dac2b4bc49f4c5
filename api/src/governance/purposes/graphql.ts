import type { ArtifactPurposesResolvers, QueryResolvers, VersionUseResolvers } from '../../generated/schema.ts'
import { pageOfList } from '../../platform/paging.ts'
import { purposesOfAll } from './artifacts.ts'
import { mayUse } from './mayUse.ts'

const Query: Pick<Required<QueryResolvers>, 'mayUse' | 'artifactPurposes'> = {
  mayUse: (_, args, context) => mayUse(context, args),
  artifactPurposes: async (_, page, context) => {
    const { list, gaps, complete } = await purposesOfAll(context, context.clearing.closing)
    return { ...pageOfList(list, page), gaps, complete }
  },
}

const VersionUse: VersionUseResolvers = {
  purposes: ({ purposes }) => purposes && [...purposes],
  denying: ({ denying }) => denying.items,
  denyingCount: ({ denying }) => denying.totalCount,
  undeclared: ({ undeclared }) => undeclared.items,
  undeclaredCount: ({ undeclared }) => undeclared.totalCount,
}

const ArtifactPurposes: ArtifactPurposesResolvers = { purposes: ({ purposes }) => purposes && [...purposes] }

export const purposeResolvers = { Query, VersionUse, ArtifactPurposes }
