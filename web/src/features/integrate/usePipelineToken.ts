'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CreatePipelineTokenDocument } from '@/generated/graphql.ts'
import { ApiError } from '@/lib/api-error.ts'
import { request } from '@/lib/request.ts'

export type Made = { token: string; expiresAt: string; runId: string }
export type TokenState = { made: Made | null; pending: boolean; problem: string | null }

/**
 * Makes a pipeline token, and holds it in memory for as long as this page is shown: it is never put anywhere else. A page
 * that the browser keeps to come back to has forgotten it.
 */
export function usePipelineToken(): TokenState & { make: (hours: number) => void } {
  const [made, setMade] = useState<Made | null>(null)
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: createToken,
    onSuccess: setMade,
    gcTime: 0,
  })
  useEffect(() => {
    const forget = () => {
      setMade(null)
      reset()
    }
    window.addEventListener('pagehide', forget)
    return () => window.removeEventListener('pagehide', forget)
  }, [reset])
  return { made, pending: isPending, problem: error?.message ?? null, make: mutate }
}

async function createToken(hours: number): Promise<Made> {
  const { createPipelineToken } = await request(CreatePipelineTokenDocument, { hours })
  const { token, expiresAt, userErrors } = createPipelineToken
  if (!token || !expiresAt)
    throw new ApiError(userErrors[0]?.code ?? 'UNKNOWN', userErrors[0]?.message ?? 'No token was made. Try again.')
  return { token, expiresAt, runId: crypto.randomUUID() }
}
