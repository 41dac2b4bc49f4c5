/** A question without an answer. `code` is one of the API's, or UNREACHABLE when nobody answered. Its message may be shown. */
export class ApiError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'ApiError'
    this.code = code
  }
}
