import type { Database } from '../../platform/db/index.ts'
import * as store from './store.ts'

/** What was tried about a plan, oldest first, with the ids of the tasks that each try was about. Throws DatabaseError. */
export const attemptsOf = (db: Database, plan: string) => db.read(store.attemptsOfPlan, { plan })
