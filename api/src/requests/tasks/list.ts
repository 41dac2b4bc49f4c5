import { z } from 'zod'
import type { Clearing } from '../../catalog/closed/index.ts'
import type { PeoplesTaskFilter } from '../../generated/schema.ts'
import type { Actor } from '../../platform/access/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs, pageOfList } from '../../platform/paging.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { dueBetween, requestsByIds } from '../cases/index.ts'
import { plansOf, type StoredTask } from '../plans/index.ts'
import * as store from './store/tasks.ts'

const MOST_LISTED = 100
const Last = z.tuple([z.number(), z.string()])

/** What is for a person now. */
const FOR_PEOPLE = ['WAITING', 'FAILED'] as const

type Asking = {
  ws: string
  db: Database
  actor: Pick<Actor, 'subject'>
  now: () => Instant
  clearing: Pick<Clearing, 'closing'>
}

/** A system that is closed to whoever asks is looked for as one that is not there: a count would tell of it. */
function openSystem({ clearing: { closing } }: Asking, named: string | null | undefined): string | null {
  const system = named?.trim() || null
  return system !== null && closing?.system(system) ? '' : system
}

/** Tasks for people, the first to fall due first. Throws BAD_USER_INPUT for a page that cannot be, and DatabaseError. */
export async function listTasks(
  asking: Asking,
  { filter, first, after }: PageArgs & { filter?: PeoplesTaskFilter | null | undefined },
) {
  checkCount(first, MOST_LISTED, 'first')
  const { db, now } = asking
  const [due, id] = keyOf(after, Last) ?? [-1, '']
  const chosen = {
    states: [...new Set(filter?.states?.length ? filter.states : FOR_PEOPLE)],
    system: openSystem(asking, filter?.system),
    assignee: filter?.holder === 'MINE' ? asking.actor.subject : (filter?.assignee ?? null),
    free: filter?.holder === 'NOBODYS',
    ...(filter?.due ? dueBetween[filter.due](now()) : { dueFrom: null, dueTo: null }),
  }
  const rows = await db.read(store.peoplesTasks, { ...chosen, after: due, id, limit: first + 1 })
  const [total] = await db.read(store.countPeoplesTasks, chosen)
  const tasks = await withPlans(asking, rows)
  return connectionOf(tasks, first, total?.count ?? 0, ({ due, ...task }) => ({
    cursor: cursorOf([due, task.id]),
    node: task,
  }))
}

type Listed = z.infer<typeof store.peoplesTasks.row>

async function withPlans(asking: Asking, rows: readonly Listed[]): Promise<(StoredTask & { due: Instant })[]> {
  const ids = [...new Set(rows.map(({ request }) => request))]
  const plans = await plansOf(asking, ids.length === 0 ? [] : await asking.db.read(requestsByIds, { ids }))
  return rows.flatMap(({ request, ...row }) => {
    const plan = plans.get(request)
    return plan ? [{ ...row, plan }] : []
  })
}

/** Who may be named to do tasks, by name. Throws as `listTasks` does. */
export const listAssignees = async (db: Database, page: PageArgs) =>
  pageOfList(await db.read(store.assignees, {}), page)
