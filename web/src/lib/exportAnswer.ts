import { ApiError, asApiError } from './api-error.ts'
import type { ExportFormat } from './exportFormats.ts'

type Refused = { errors?: Parameters<typeof asApiError>[0][]; message?: string }

/** A person's answer as a file, under these filters. @throws ApiError with the API's words */
export async function exportAnswer(format: ExportFormat, variables: object): Promise<Blob> {
  const response = await fetch('/api/export', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ format, variables }),
  }).catch(() => {
    throw new ApiError('UNREACHABLE', 'The lineage service is not responding. Try again.')
  })
  if (response.ok) return response.blob()
  const refused: Refused | null = await response.json().catch(() => null)
  const error = refused?.errors?.[0]
  if (error) throw asApiError(error)
  throw new ApiError('UNREACHABLE', refused?.message ?? 'The file could not be made. Try again.')
}
