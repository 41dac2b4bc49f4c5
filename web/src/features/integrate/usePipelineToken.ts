'use client'

import { useCallback, useEffect, useState } from 'react'
import { useClient } from 'urql'
import { CreatePipelineTokenDocument } from '@/generated/graphql.ts'

export type Made = { token: string; expiresAt: string; runId: string }
export type TokenState = { made: Made | null; pending: boolean; problem: string | null }

const none: TokenState = { made: null, pending: false, problem: null }

/**
 * Makes a pipeline token, and holds it in memory for as long as this page is shown: it is never put anywhere else. A page
 * that the browser keeps to come back to has forgotten it.
 */
export function usePipelineToken() {
  const client = useClient()
  const [state, setState] = useState(none)
  useEffect(() => {
    const forget = () => setState(none)
    window.addEventListener('pagehide', forget)
    return () => window.removeEventListener('pagehide', forget)
  }, [])
  const make = useCallback(
    async (hours: number) => {
      setState((before) => ({ ...before, pending: true, problem: null }))
      const { data } = await client.mutation(CreatePipelineTokenDocument, { hours }).toPromise()
      const { token, expiresAt, userErrors } = data?.createPipelineToken ?? {}
      const problem = userErrors?.[0]?.message ?? 'The lineage service did not answer. Try again.'
      if (token && expiresAt)
        setState({ made: { token, expiresAt, runId: crypto.randomUUID() }, pending: false, problem: null })
      else setState((before) => ({ ...before, pending: false, problem }))
    },
    [client],
  )
  return { ...state, make }
}
