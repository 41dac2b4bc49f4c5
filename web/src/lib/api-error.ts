/** A question without an answer. `code` is one of the API's, or UNREACHABLE when nobody answered. Its message may be shown. */
export class ApiError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'ApiError'
    this.code = code
  }
}

/** As the API tells an error. `grant`: which one is missing, where a role alone is not enough. */
type Told = { message: string; extensions?: { code?: string | undefined; grant?: unknown } | undefined }

/** What the API told; a missing grant is not a missing role. */
export const asApiError = ({ message, extensions }: Told): ApiError =>
  new ApiError(extensions?.grant ? 'GRANT_NEEDED' : (extensions?.code ?? 'UNKNOWN'), message)
