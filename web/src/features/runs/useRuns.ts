import { type RunFilter, RunListDocument, type RunRowFragment } from '@/generated/graphql.ts'
import { type Pages, usePages } from '@/lib/usePages.ts'

const FIRST = 50

/** Runs page by page, newest first. */
export const useRuns = (filter: RunFilter): Pages<RunRowFragment> =>
  usePages({
    document: RunListDocument,
    variables: { filter },
    connection: ({ runs }) => runs,
    firstPage: FIRST,
    fresh: true,
  })
