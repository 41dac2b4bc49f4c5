import type { UserError } from '../../../generated/schema.ts'

/** What a mutation answers, before its objects are loaded: their ids, null where it was refused. */
export type Payload = { id: string | null; userErrors: UserError[] }

/** As `Payload`; `accepted`: distinct people on the list. */
export type MembersPayload = Payload & { accepted: number }
