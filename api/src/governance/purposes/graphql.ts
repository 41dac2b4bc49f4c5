import type {
  ArtifactPurposesResolvers,
  QueryResolvers,
  VersionPurposesResolvers,
  VersionUseResolvers,
} from '../../generated/schema.ts'
import { notFound } from '../../platform/errors.ts'
import { pageOfList } from '../../platform/paging.ts'
import { purposesOfAll } from './artifacts.ts'
import { lookBehind } from './looked.ts'
import { mayUse } from './mayUse.ts'

const Query: Pick<Required<QueryResolvers>, 'mayUse' | 'artifactPurposes' | 'versionPurposes'> = {
  mayUse: (_, args, context) => mayUse(context, args),
  versionPurposes: async (_, { version }, context) => {
    const asked = { ids: [version], at: context.now(), path: 'version', wanted: () => true }
    const [found] = await lookBehind(context, asked)
    if (!found) throw notFound('VERSION_NOT_FOUND', 'The artifact has no version yet.', 'version')
    return found
  },
  artifactPurposes: async (_, page, context) => {
    const { list, gaps, complete } = await purposesOfAll(context, context.clearing.closing)
    return { ...pageOfList(list, page), gaps, complete }
  },
}

const VersionUse: VersionUseResolvers = {
  purposes: ({ purposes }) => purposes && [...purposes],
  denying: ({ limits }) => limits.items,
  denyingCount: ({ limits }) => limits.totalCount,
  undeclared: ({ undeclared }) => undeclared.items,
  undeclaredCount: ({ undeclared }) => undeclared.totalCount,
}

const VersionPurposes: VersionPurposesResolvers = {
  purposes: ({ purposes }) => purposes && [...purposes],
  limits: ({ limits }) => limits.items,
  limitsCount: ({ limits }) => limits.totalCount,
  undeclared: ({ undeclared }) => undeclared.items,
  undeclaredCount: ({ undeclared }) => undeclared.totalCount,
}

const ArtifactPurposes: ArtifactPurposesResolvers = { purposes: ({ purposes }) => purposes && [...purposes] }

export const purposeResolvers = { Query, VersionUse, VersionPurposes, ArtifactPurposes }
