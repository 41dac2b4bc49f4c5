import { DatabaseError } from '../../platform/db/index.ts'
import { type Command, namesPeople } from '../../vocabulary/command.ts'
import { acceptAtOnce, senderOf } from './accept.ts'
import type { Beside, IngestContext, Outcome, WorkspaceQueue } from './context.ts'

type Call = {
  context: IngestContext
  commands: Command[]
  beside: Beside[]
  done: (outcomes: Outcome[]) => void
  failed: (error: unknown) => void
}

type Lane = { waiting: Call[]; running: number }

/** Transactions of one workspace at a time: one computes while the database writes the other. */
const AT_ONCE = 2

/** Weight of one transaction: a statement is 1, and so are a hundred members. */
const MOST = 1_000

/**
 * Callers of one process wait here, not for each other's locks in the database, where waiting ends after ten seconds: what has
 * gathered while two transactions were under way goes into the next one together. Correctness does not rest on this: replicas
 * have one each, and the locks hold between them.
 */
export function openWorkspaceQueue(): WorkspaceQueue {
  const lanes = new Map<string, Lane>()
  return {
    accept: (context, commands, beside = []) =>
      new Promise((done, failed) => {
        const lane = lanes.get(context.ws) ?? { waiting: [], running: 0 }
        lanes.set(context.ws, lane)
        lane.waiting.push({ context, commands, beside, done, failed })
        void serve(lane, () => lanes.delete(context.ws))
      }),
  }
}

async function serve(lane: Lane, emptied: () => void): Promise<void> {
  if (lane.running >= AT_ONCE) return
  lane.running += 1
  for (let calls = nextOf(lane); calls.length > 0; calls = nextOf(lane)) {
    const gone = await together(calls)
    // Whoever waits would wait as long again for the same answer.
    if (gone) for (const { failed } of lane.waiting.splice(0)) failed(gone)
  }
  lane.running -= 1
  if (lane.running === 0 && lane.waiting.length === 0) emptied()
}

function nextOf({ waiting }: Lane): Call[] {
  let weight = 0
  let count = 0
  for (const { commands } of waiting) {
    weight += commands.reduce((sum, command) => sum + weightOf(command), 0)
    if (count > 0 && weight > MOST) break
    count += 1
  }
  return waiting.splice(0, count)
}

const weightOf = (command: Command) => 1 + (namesPeople(command) ? command.members.length / 100 : 0)

/** All calls in one transaction; if that fails for what one of them holds, each by itself. @returns why the database cannot be reached */
async function together(calls: Call[]): Promise<DatabaseError | null> {
  const [first] = calls
  if (!first) return null
  try {
    const outcomes = await acceptAtOnce(
      first.context,
      calls.flatMap(({ commands }) => commands),
      calls.flatMap(({ beside }) => beside),
      calls.flatMap(({ context, commands }) => commands.map(() => senderOf(context))),
      calls.map(({ context: { audit }, commands }) => ({ audit, count: commands.length })),
    )
    let begin = 0
    for (const { commands, done } of calls) {
      done(outcomes.slice(begin, begin + commands.length))
      begin += commands.length
    }
  } catch (error) {
    if (calls.length === 1 || (error instanceof DatabaseError && error.retryable))
      for (const { failed } of calls) failed(error)
    else for (const call of calls) await together([call])
    if (error instanceof DatabaseError && error.gone) return error
  }
  return null
}
