import { ApiError, asApiError } from './api-error.ts'
import type { ExportedQuestion, ExportFormat } from './exportFormats.ts'

type Refused = { errors?: Parameters<typeof asApiError>[0][]; message?: string }

type Wanted = { question: ExportedQuestion; format: ExportFormat; variables: object }

/** An answer as a file. @throws ApiError with the API's words */
export async function exportAnswer(wanted: Wanted): Promise<Blob> {
  const response = await fetch('/api/export', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  }).catch(() => {
    throw new ApiError('UNREACHABLE', 'The lineage service is not responding. Try again.')
  })
  if (response.ok) return response.blob()
  const refused: Refused | null = await response.json().catch(() => null)
  const error = refused?.errors?.[0]
  if (error) throw asApiError(error)
  throw new ApiError('UNREACHABLE', refused?.message ?? 'The file could not be made. Try again.')
}
