import { useQueryClient } from '@tanstack/react-query'
import { operationName } from './request.ts'

/**
 * Asks anew for what pages show of these questions, after something changed. What is being asked at the moment is given up first: where a first answer is
 * still under way the library would take that one, which may be from before the change.
 */
export function useRefreshOf(documents: readonly { toString(): string }[]): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    const keys = documents.map((document) => ({ queryKey: [operationName(document)] }))
    await Promise.all(keys.map((key) => client.cancelQueries(key)))
    await Promise.all(keys.map((key) => client.invalidateQueries(key)))
  }
}
