import { useQueryClient } from '@tanstack/react-query'
import { operationName } from './request.ts'

/** Asks anew for what pages show of these questions. */
export function useRefreshOf(documents: readonly { toString(): string }[]): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await Promise.all(documents.map((document) => client.invalidateQueries({ queryKey: [operationName(document)] })))
  }
}
