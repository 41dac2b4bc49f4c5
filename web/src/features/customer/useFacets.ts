import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { CustomerFacetsDocument, type ImpactFilter } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import type { Facets } from './types.ts'

type Asked = { ref: string; asOf: string; filter: ImpactFilter | null }

/** How much each further choice would leave. Null until it is known; while it is counted anew, what it was before. */
export function useFacets(asked: Asked, isShown: boolean): Facets | null {
  const { data } = useQuery({
    ...queryOf(CustomerFacetsDocument, asked),
    enabled: isShown,
    placeholderData: keepPreviousData,
  })
  return data?.customerImpact.facets ?? null
}
