import { priceOf } from '../../platform/rates/index.ts'
import { type Command, namesPeople } from '../../vocabulary/command.ts'
import {
  accept,
  type Beside,
  type IngestContext,
  kindOf,
  MOST_PAIRS,
  MOST_PAIRS_OF_A_CALL,
  type Outcome,
  partOf,
  type Refusal,
  recordRefused,
} from '../statements/index.ts'
import type { Delivery, LooksThrough, Reason, RefusedAs } from './delivery.ts'
import { lookedThrough } from './identifiers.ts'
import { covers } from './subject.ts'

/** What became of a delivery. `taken`: its `commands` count, though `errors` may tell of some of its people. */
export type Receipt<R extends Reason = Refusal> = { taken: boolean; commands: Command[]; errors: (R | Refusal)[] }

/** A refusal, as it is kept. `parts`: the keys of what is sound of it, and was taken. */
export type Refused = RefusedAs & { errors: Reason[]; parts?: string[] }

/** The two things that a receiver does with what it was brought. */
export type Door = {
  /** Takes each statement in by itself. Outcomes are in the order of the commands. */
  accept(commands: Command[], beside: Beside[]): Promise<Outcome[]>
  /** Hears how much of the sender's allowance statements use up, taken or not. */
  weigh?(points: number): void
  /** Keeps what was refused, so that answers can say that the record is not whole. */
  refuse(refused: Refused[]): Promise<void>
  looksThrough: LooksThrough
}

/** The door into a workspace. Calls that come at once wait in one line (`WorkspaceQueue`). */
export const doorOf = (context: IngestContext): Door => ({
  accept: (commands, beside) => accept(context, commands, beside),
  weigh: (points) => context.allowance?.note(points),
  refuse: (refused) => recordRefused(context, refused),
  looksThrough: { digest: context.digest, masks: context.masksIdentifiers ?? false, now: context.now },
})

/**
 * Takes in what a protocol brought: all that is sound together, each by itself where it is not, and remembers what was refused until it
 * comes again. Receipts are in the order of the deliveries. Throws DatabaseError, in which case nothing was written.
 */
export async function receive<R extends Reason = Refusal>(
  { accept: take, weigh, refuse, looksThrough }: Door,
  ws: string,
  brought: Delivery<R>[],
): Promise<Receipt<R>[]> {
  const deliveries = brought.map((delivery) => lookedThrough(delivery, looksThrough))
  const readings = deliveries.map((delivery) => readingOf(ws, delivery))
  weigh?.(pointsOf(readings.flatMap((reading) => reading.commands)))
  refuseTooManyPairs(readings)
  const commands = readings.flatMap((reading) => reading.commands)
  const beside = readings.flatMap(({ delivery, refusals }) => (refusals.length === 0 ? (delivery.beside ?? []) : []))
  const outcomes = commands.length > 0 ? await take(commands, beside) : []
  if (outcomes.length !== commands.length) throw new Error('every statement has an outcome')
  const rest = outcomes.values()
  for (const reading of readings)
    for (const _ of reading.commands) {
      const { errors, notes = [] } = rest.next().value as Outcome
      reading.refusals.push(...errors)
      reading.notes.push(...notes)
    }
  const refused = refusedIn(readings)
  if (refused.length > 0) await refuse(refused)
  return readings.map(({ delivery, commands: taken, refusals, unfit, notes }) => ({
    taken: refusals.length === 0,
    commands: taken,
    errors: [...refusals, ...unfit, ...notes, ...(refusals.length === 0 ? (delivery.notes ?? []) : [])],
  }))
}

/** Pairs grow with the square of what was sent, and each person is looked up. */
function pointsOf(commands: Command[]): number {
  const pairs = commands.reduce((sum, command) => sum + kindOf(command).pairs(command), 0)
  const people = commands.reduce((sum, command) => sum + (namesPeople(command) ? command.members.length : 0), 0)
  return priceOf('pairs', pairs) + priceOf('people', people)
}

/** Reports are merged in one transaction: those past the bound have to come in another call. */
function refuseTooManyPairs<R extends Reason>(readings: Reading<R>[]): void {
  let sum = 0
  for (const reading of readings) {
    const counts = reading.commands.map((command) => kindOf(command).pairs(command))
    // One that joins too much by itself is refused for that.
    if (counts.some((count) => count > MOST_PAIRS)) continue
    sum += counts.reduce((all, count) => all + count, 0)
    if (sum <= MOST_PAIRS_OF_A_CALL) continue
    reading.refusals.push(tooManyPairs)
    reading.commands = []
  }
}

const tooManyPairs: Refusal = {
  code: 'TOO_MANY',
  field: ['inputs'],
  message: `The reports of this call join more than ${MOST_PAIRS_OF_A_CALL} pairs of an input and an output. Send this one again, in another call.`,
}

type Reading<R extends Reason> = {
  delivery: Delivery<R>
  commands: Command[]
  refusals: (R | Refusal)[]
  unfit: R[]
  notes: Refusal[]
}

/** A delivery without those of its people who are refused; where nobody is left of a list, it is refused with them. */
function readingOf<R extends Reason>(ws: string, delivery: Delivery<R>): Reading<R> {
  const { unfit = [], unfitCount = unfit.length } = delivery
  const [command] = delivery.commands
  const reading: Reading<R> = {
    delivery,
    commands: delivery.commands,
    refusals: [...delivery.refusals],
    unfit,
    notes: [],
  }
  if (unfit.length > 0 && command && namesPeople(command)) {
    const sound = partOf(ws, command, unfitCount)
    if (sound) {
      reading.commands = [sound.part]
      reading.notes.push(...sound.notes)
    } else {
      reading.refusals.push(...unfit)
      reading.unfit = []
    }
  }
  if (reading.refusals.length > 0) reading.commands = []
  return reading
}

/** What is to be remembered as refused: not what another delivery of this call has made good. */
function refusedIn<R extends Reason>(readings: Reading<R>[]): Refused[] {
  const refused = readings.flatMap(({ delivery, commands, refusals, unfit }): Refused[] => {
    const errors = [...refusals, ...unfit]
    if (errors.length === 0) return []
    const parts =
      refusals.length > 0 ? [] : commands.flatMap(({ key, partOf: whole }) => (whole === undefined ? [] : key))
    return [{ ...delivery.refusedAs(), errors, parts }]
  })
  if (!refused.some(({ subject }) => subject)) return refused
  const sound = readings.flatMap(({ delivery, refusals }) =>
    refusals.length === 0 ? delivery.refusedAs().subject : [],
  )
  return refused.filter(({ subject = null }) => !sound.some((one) => covers(one ?? null, subject)))
}
