import type { Certainty, ClockDuty, PauseReason, RightType } from '../../generated/schema.ts'
import type { IsoDate } from './types.ts'

/** How long. `agreed`: what the contract says. */
export type Span =
  | { months: number }
  | { days: number }
  | { businessDays: number }
  | { hours: number }
  | { agreed: true }

/** An article, and how sure it is that it is read as most read it. */
export type Cited = { rule: string; certainty: Certainty }

/**
 * What a question to the person does to the clock: nothing; the days after it, up to and including the answer, are added; the same
 * with the day of the question; the time begins with the answer.
 */
export type PauseEffect = 'NONE' | 'DAYS_AFTER_QUESTION' | 'BOTH_DAYS' | 'BEGINS_ANEW'

/** A reading that differs from the one shown, and how its date is found. */
export type OtherReading = { because: string; rule: string } & (
  | { kind: 'DAYS_MORE'; days: number }
  | { kind: 'ROLLS'; saturdays: boolean }
  | { kind: 'FULL_HOUR' }
  | { kind: 'SATURDAYS_COUNT' }
  | { kind: 'EXTENSION_FROM_DUE'; months: number }
  | { kind: 'WITHOUT_PAUSES' }
)

/** What one duty asks for, from a day on. */
export type Rule = Cited & {
  /** Receipts from this day on. */
  validFrom: IsoDate
  span: Span
  /** Why receipt is where the count begins. */
  begins: Cited
  /** What the end of a period on a day that is no working day does; null: it stays. */
  rolls: Cited | null
  acknowledge: (Cited & { span: Span }) | null
  refusal: Cited | null
  /** `span`: in all, from where the time began. */
  extension: (Cited & { span: Span }) | null
  pauses: Record<PauseReason, Cited & { effect: PauseEffect }>
  /** What else holds, such as "at once". */
  notes: readonly (Cited & { because: string })[]
  readings: readonly OtherReading[]
}

/** Whose holidays count; null: those of the Member State. */
export type Country = { country: string; region: string | null }

/** A regime as data. `rights`: the name of the rule for each right; null: the regime has no such right. */
export type RegimeData<Name extends string = string> = {
  name: string
  zone: string | null
  holidaysOf: Country | null
  /** By name, the newest first. */
  rules: Record<Name, readonly Rule[]>
  rights: Record<RightType, Name | null>
  duties: Record<Exclude<ClockDuty, 'REQUEST'>, Name | null>
}

/** Checks that rights and duties name rules of the same regime. */
export const regime = <Name extends string>(data: RegimeData<Name>): RegimeData => data as RegimeData

/** The same rule for every right. */
export function everyRight<Name extends string>(name: Name): Record<RightType, Name> {
  return {
    ACCESS: name,
    PORTABILITY: name,
    RECTIFICATION: name,
    DELETION: name,
    RESTRICTION: name,
    OBJECTION: name,
    OPT_OUT_OF_SALE: name,
    OPT_OUT_OF_AUTOMATED_DECISIONS: name,
    RESET_PROFILE: name,
    WITHDRAW_CONSENT: name,
  }
}

/** Questions to the person change nothing. */
export function noPause(rule: string, certainty: Certainty = 'HIGH'): Rule['pauses'] {
  const none = { effect: 'NONE', rule, certainty } as const
  return { IDENTITY: none, CLARIFICATION: none, FEE: none }
}

export const noDuty = { APPEAL: null, COMPLAINT: null, BREACH: null, ACCOUNTING: null } as const

/** What most rules lack. */
export const plain = {
  rolls: null,
  acknowledge: null,
  refusal: null,
  extension: null,
  notes: [],
  readings: [],
} satisfies Partial<Rule>
