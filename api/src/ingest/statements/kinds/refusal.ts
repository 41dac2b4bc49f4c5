import type { UserErrorCode } from '../../../generated/schema.ts'

/** Why a statement was not taken. `field`: the path inside it; `message`: what to do. */
export type Refusal = { code: UserErrorCode; field: string[]; message: string }
