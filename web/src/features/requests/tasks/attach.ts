import { z } from 'zod'
import { ApiError, asApiError } from '@/lib/api-error.ts'

const Answer = z.object({
  digest: z.string().optional(),
  version: z.number().optional(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).optional() })).optional(),
})

/** 50 MB. */
const MOST_BYTES = 50 * 1024 * 1024

/** The file that was chosen in a form; null: none was. */
export function fileIn(form: FormData, name: string): File | null {
  const file = form.get(name)
  return file instanceof File && file.size > 0 ? file : null
}

/**
 * Attaches a file to a task. @returns its SHA-256, and the version of the request by then @param address where it is sent
 * @throws ApiError at the field `evidence`
 */
export async function attach(address: string, file: File): Promise<{ digest: string; version: number }> {
  if (file.size > MOST_BYTES)
    throw new ApiError('TOO_LONG', 'Evidence has at most 50 MB. Attach a shorter extract.', ['evidence'])
  const headers = { 'content-type': file.type || 'application/octet-stream' }
  const response = await fetch(address, { method: 'POST', credentials: 'same-origin', headers, body: file }).catch(
    () => null,
  )
  const answer = Answer.safeParse(await response?.json().catch(() => null)).data
  const [error] = answer?.errors ?? []
  if (error) throw new ApiError(asApiError(error).code, error.message, ['evidence'])
  if (!answer?.digest || answer.version === undefined)
    throw new ApiError('UNREACHABLE', 'The file could not be sent. Try again.', ['evidence'])
  return { digest: answer.digest, version: answer.version }
}
