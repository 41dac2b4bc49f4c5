import {
  type CompletenessFieldsFragment,
  type HeldPageFragment,
  SystemArtifactsDocument,
  UnplacedArtifactsDocument,
} from '@/generated/graphql.ts'
import { type Pages, usePages } from '@/lib/usePages.ts'

const FIRST = 50

/** Artifacts page by page. `completeness`: of the answer that the last page came with. */
export type HeldPages = Pages<HeldPageFragment['edges'][number]['node']> & {
  completeness: CompletenessFieldsFragment | null
}

/** What one system holds of people. @param asOf RFC 3339 */
export function useSystemArtifacts(key: string, asOf: string): HeldPages {
  const { answer, ...pages } = usePages({
    document: SystemArtifactsDocument,
    variables: { key, asOf },
    connection: ({ system }) => system?.holds.list,
    firstPage: FIRST,
  })
  return { ...pages, completeness: answer?.system?.completeness ?? null }
}

/** What holds personal data and is in no system. @param asOf RFC 3339 */
export function useUnplacedArtifacts(asOf: string): HeldPages {
  const { answer, ...pages } = usePages({
    document: UnplacedArtifactsDocument,
    variables: { asOf },
    connection: ({ systems }) => systems.unplaced.list,
    firstPage: FIRST,
  })
  return { ...pages, completeness: answer?.systems.completeness ?? null }
}
