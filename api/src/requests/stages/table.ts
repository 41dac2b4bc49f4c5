import type { RequestState, RightType, Stage } from '../../generated/schema.ts'

/** What can happen to a request that moves it on. Most are what a person does; FINISH and CONFIRM are what the work comes to. */
export const moves = [
  'ASK_IDENTITY',
  'VERIFY',
  'IDENTIFY',
  'DISCOVER',
  'PLAN',
  'REJECT',
  'APPROVE',
  'FINISH',
  'REOPEN',
  'CONFIRM',
  'DELIVER',
  'FULFIL',
  'DENY',
  'WITHDRAW',
  'EXPIRE',
] as const

export type Move = (typeof moves)[number]

const beforeWork = { DENY: 'CLOSED', WITHDRAW: 'CLOSED' } as const

/**
 * The whole life of a request: from each stage, where each move leads. What is not here is refused. Once something has been carried
 * out, a request is neither denied nor withdrawn: what was done stands, and it is brought to its end.
 */
export const table: Record<Stage, Partial<Record<Move, Stage>>> = {
  RECEIVED: { ASK_IDENTITY: 'VERIFYING', VERIFY: 'RESOLVING_IDENTITY', ...beforeWork },
  VERIFYING: { ASK_IDENTITY: 'VERIFYING', VERIFY: 'RESOLVING_IDENTITY', EXPIRE: 'CLOSED', ...beforeWork },
  RESOLVING_IDENTITY: { IDENTIFY: 'DISCOVERING', ...beforeWork },
  DISCOVERING: { DISCOVER: 'PLANNING', ...beforeWork },
  PLANNING: { DISCOVER: 'PLANNING', PLAN: 'AWAITING_APPROVAL', DELIVER: 'FINALIZING', ...beforeWork },
  AWAITING_APPROVAL: { DISCOVER: 'PLANNING', REJECT: 'PLANNING', APPROVE: 'EXECUTING', ...beforeWork },
  EXECUTING: { FINISH: 'VERIFYING_EFFECT' },
  VERIFYING_EFFECT: { REOPEN: 'EXECUTING', CONFIRM: 'FINALIZING' },
  FINALIZING: { REOPEN: 'EXECUTING', FULFIL: 'CLOSED' },
  CLOSED: {},
}

/** Where a move leads from a stage; null: it is not allowed there. */
export const next = (stage: Stage, move: Move): Stage | null => table[stage][move] ?? null

/** The rights that are answered with a package of data. */
export const packagedRights: readonly RightType[] = ['ACCESS', 'PORTABILITY']

/** The rights for which something is carried out in stores, by a plan. For the others nothing is yet: such a request is closed. */
export const plannedRights: readonly RightType[] = ['DELETION', 'WITHDRAW_CONSENT']

/** What may happen at a stage, in the order of `moves`. @param type of the request, if only what fits it is meant */
export const movesFrom = (stage: Stage, type?: RightType): Move[] =>
  moves.filter((move) => next(stage, move) !== null && (type === undefined || fits(move, type)))

/** The rights to which a move belongs; a move that is not here belongs to all. */
const only: Partial<Record<Move, readonly RightType[]>> = {
  DELIVER: packagedRights,
  PLAN: plannedRights,
  REOPEN: plannedRights,
}

const fits = (move: Move, type: RightType) => only[move]?.includes(type) ?? true

const ends: Partial<Record<Move, RequestState>> = {
  FULFIL: 'FULFILLED',
  DENY: 'DENIED',
  WITHDRAW: 'REVOKED',
  EXPIRE: 'EXPIRED',
}

/**
 * The public state of the Data Rights Protocol 1.0. @param closedBy the move that closed the request; null while it is open
 * @throws Error for a closed request without a move that closes
 */
export function stateOf(stage: Stage, closedBy: Move | null): RequestState {
  if (stage === 'RECEIVED') return 'OPEN'
  if (stage !== 'CLOSED') return 'IN_PROGRESS'
  const state = closedBy && ends[closedBy]
  if (!state) throw new Error('a closed request says which move closed it')
  return state
}
