/** A question without an answer. `code` is one of the API's, or UNREACHABLE when nobody answered. Its message may be shown. */
export class ApiError extends Error {
  readonly code: string
  /** Where in the mutation's `input` a value has the wrong shape, such as `['exposures', '0', 'from']`; null: nowhere there. */
  readonly field: readonly string[] | null

  constructor(code: string, message: string, field: readonly string[] | null = null) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.field = field
  }
}

/**
 * As the API tells an error. `grant`: which one is missing, where a role alone is not enough. `argument`: where a value has the wrong shape,
 * such as `input.exposures[0].from`.
 */
type Told = {
  message: string
  extensions?: { code?: string | undefined; grant?: unknown; argument?: unknown } | undefined
}

/** What the API told; a missing grant is not a missing role. */
export const asApiError = ({ message, extensions }: Told): ApiError =>
  new ApiError(
    extensions?.grant ? 'GRANT_NEEDED' : (extensions?.code ?? 'UNKNOWN'),
    message,
    fieldOf(extensions?.argument),
  )

function fieldOf(argument: unknown): readonly string[] | null {
  const [root, ...field] = typeof argument === 'string' ? argument.split(/[.[\]]+/).filter(Boolean) : []
  return root === 'input' && field.length > 0 ? field : null
}
