/** Why the API did not take something, in its own words. */
export class Refused extends Error {
  override readonly name = 'Refused'
  /** Codes of all that was wrong: GraphQL error codes, user error codes or HTTP statuses. */
  readonly codes: string[]

  constructor(what: string, reasons: { code: string; message: string }[]) {
    const shown = reasons.slice(0, 5).map(({ code, message }) => `  ${code}: ${message}`)
    const more = reasons.length > shown.length ? [`  … and ${reasons.length - shown.length} more`] : []
    super([`The API refused ${what}:`, ...shown, ...more].join('\n'))
    this.codes = reasons.map((reason) => reason.code)
  }
}

/** What is wrong with one statement. `field`: the path to it in the input. */
export type UserError = { code: string; field: readonly string[] | null; message: string }

/** Accepts a payload without user errors. @throws Refused with each of them otherwise */
export function accepted(what: string, payloads: readonly { userErrors: readonly UserError[] }[]): void {
  const reasons = payloads.flatMap(({ userErrors }, position) =>
    userErrors.map(({ code, field, message }) => ({
      code,
      message: `${payloads.length > 1 ? `item ${position}, ` : ''}${field?.join('.') ?? 'statement'}: ${message}`,
    })),
  )
  if (reasons.length > 0) throw new Refused(what, reasons)
}
