'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ExplanationDocument } from '@/generated/graphql.ts'
import { queryOf } from '@/lib/queries.ts'
import { drawnPath, explainedPathOf } from './model/explainedPath.ts'
import { buildExplanation } from './model/explanation.ts'
import type { FoldedGraph } from './model/foldedGraph.ts'

type Question = { customerRef: string; asOf: string | null; versionId: string | null }

/** The path that explains a version, in what is drawn; null: none is explained. The panel asks the same: it is asked once. */
export function useExplainedPath(graph: FoldedGraph, { customerRef: ref, asOf, versionId }: Question) {
  const { data } = useQuery({
    ...queryOf(ExplanationDocument, { ref, asOf, versionId: versionId ?? '' }),
    enabled: versionId !== null,
  })
  const answer = data?.customerImpact
  const pathway = useMemo(() => (answer ? explainedPathOf(buildExplanation(answer)) : null), [answer])
  return useMemo(() => pathway && drawnPath(graph, pathway), [graph, pathway])
}
