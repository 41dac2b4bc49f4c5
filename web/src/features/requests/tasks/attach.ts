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
 * Attaches a file to a task. @returns its SHA-256, and the version of the request by then @param address where it is sent @param link by which
 * somebody outside sends it; they are told no version
 * @throws ApiError at the field `evidence`
 */
export async function attach(
  address: string,
  file: File,
  link?: string,
): Promise<{ digest: string; version: number | null }> {
  if (file.size > MOST_BYTES)
    throw new ApiError('TOO_LONG', 'Evidence has at most 50 MB. Attach a shorter extract.', ['evidence'])
  const type = { 'content-type': file.type || 'application/octet-stream' }
  const headers = link === undefined ? type : { ...type, authorization: `Bearer ${link}` }
  const response = await fetch(address, { method: 'POST', credentials: 'same-origin', headers, body: file }).catch(
    () => null,
  )
  const answer = Answer.safeParse(await response?.json().catch(() => null)).data
  const [error] = answer?.errors ?? []
  if (error) throw new ApiError(asApiError(error).code, error.message, ['evidence'])
  if (!answer?.digest) throw new ApiError('UNREACHABLE', 'The file could not be sent. Try again.', ['evidence'])
  return { digest: answer.digest, version: answer.version ?? null }
}
