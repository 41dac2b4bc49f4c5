import type {
  Certainty,
  ClockDate,
  ClockDuty,
  ClockState,
  ExtensionReason,
  MemberState,
  PauseReason,
  Regime,
  RightType,
} from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'

/** A date without a time, as ISO 8601: `2026-04-07`. It is a day in the clock's zone. */
export type IsoDate = string

/** A question to the person, and the answer. `answeredAt` null: still open. */
export type PauseInput = { reason: PauseReason; askedAt: Instant; answeredAt: Instant | null }

/** What the workspace knows better than the list of holidays. */
export type HolidayEdits = { added: readonly { date: IsoDate; name: string }[]; removed: readonly IsoDate[] }

/** Everything that a clock depends on. What is left out is as in most cases. */
export type ClockCase = {
  regime: Regime
  /** What was asked for. Only requests have one. */
  right?: RightType | null | undefined
  /** What has to be done in time; a request by default. */
  duty?: ClockDuty | null | undefined
  /** When it was received; of a breach, when somebody became aware of it. */
  receivedAt: Instant
  /** IANA name of the zone of the controller's establishment; by default that of the regime or Member State. */
  zone?: string | null | undefined
  /** Whose public holidays count under the GDPR. */
  memberState?: MemberState | null | undefined
  /** A part of the country with holidays of its own, such as `BY` (Bavaria) or `SCT` (Scotland). */
  region?: string | null | undefined
  pauses?: readonly PauseInput[] | null | undefined
  extension?: { noticeAt: Instant; reason: ExtensionReason } | null | undefined
  /** What a processor agreed to: days after receipt. */
  contractDays?: number | null | undefined
  /** When the controller has to answer. Without `contractDays` a processor has until ten days before. */
  controllerDue?: IsoDate | null | undefined
  /** California: read strictly, Saturdays are business days. */
  saturdaysCount?: boolean | null | undefined
  holidays?: HolidayEdits | null | undefined
}

/** One step on the way to a date. `rule`: the article that says so. */
export type ClockStep = { towards: ClockDate; date: IsoDate; because: string; rule: string; certainty: Certainty }

/** A date by another reading of the law. */
export type Reading = { of: ClockDate; date: IsoDate; because: string; rule: string }

export type Holiday = { date: IsoDate; name: string }

/** `days`: how many days it adds; 0 where the regime knows no such pause. */
export type Pause = PauseInput & { days: number; rule: string; certainty: Certainty }

/** `noticeBy`: the last day on which notice could be given. */
export type Extension = { noticeAt: Instant; reason: ExtensionReason; noticeBy: IsoDate; due: IsoDate }

export type Escalation = { percent: number; date: IsoDate; at: Instant }

/** Every date of one case, with the steps that made it. Computed, not legal advice. */
export type Clock = {
  regime: Regime
  duty: ClockDuty
  zone: string
  receivedAt: Instant
  /** The local date of the receipt. */
  received: IsoDate
  acknowledgeBy: IsoDate | null
  /** The last day on which a refusal, with its reasons, is in time. */
  refuseBy: IsoDate | null
  /** With the extension, where there is one. */
  due: IsoDate
  /** The last instant that is in time. */
  dueAt: Instant
  /** The due date where an extension is used; null: there is none. */
  latest: IsoDate | null
  /** Last day of a notice of extension. */
  extensionNoticeBy: IsoDate | null
  steps: ClockStep[]
  readings: Reading[]
  /** The holidays that moved a date. */
  holidays: Holiday[]
  extension: Extension | null
  pauses: Pause[]
  escalations: Escalation[]
  /** Of the least certain step towards the due date. */
  certainty: Certainty
  /** Calendar days from `at` to the due date: 0 today, negative afterwards. */
  daysLeft: number
  state: ClockState
}

export type ClockErrorCode =
  | 'INVALID_ZONE'
  | 'INVALID_REGION'
  | 'INVALID_DATE'
  | 'MEMBER_STATE_REQUIRED'
  | 'RIGHT_REQUIRED'
  | 'NO_SUCH_RIGHT'
  | 'NO_SUCH_DUTY'
  | 'NOT_IN_FORCE'
  | 'TERM_REQUIRED'
  | 'INVALID_TERM'
  | 'INVALID_PAUSE'
  | 'PAUSE_TOO_LATE'
  | 'NO_EXTENSION'
  | 'EXTENSION_TOO_LATE'
  | 'INVALID_EXTENSION'

/** A case that has no clock. `field`: the path in ClockCase; the message says what to do. */
export class ClockError extends Error {
  readonly code: ClockErrorCode
  readonly field: string
  constructor(code: ClockErrorCode, field: string, message: string) {
    super(message)
    this.code = code
    this.field = field
  }
}
