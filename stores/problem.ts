/** Why no Postgres could be had; each code has one message and one remedy. */
export type ProblemCode = 'PLATFORM_UNKNOWN' | 'FETCH_FAILED' | 'UNPACK_FAILED' | 'HOME_IN_USE' | 'START_FAILED'

/** An obstacle that the reader of the message can remove: what is wrong, then what to do. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
  readonly code: ProblemCode

  constructor(code: ProblemCode, what: string, remedy: string) {
    super(`${what}\n${remedy}`)
    this.code = code
  }
}
