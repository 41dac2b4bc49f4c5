/**
 * Carries out approved plans. worker.ts looks for what is due, lease.ts sees that one process alone works on a request, carryOn.ts goes
 * from step to step, attempt.ts has an executor find, act and look again, verify.ts asks graph and stores once more,
 * and afterwards watch.ts and stores.ts do so from time to time.
 */
export type { Working } from './context.ts'
export { openTask, reportTask } from './execute.ts'
export { type ShownAttempt, type ShownReport, workResolvers } from './graphql.ts'
export { attemptsOf } from './read.ts'
export { taskById } from './store.ts'
export { startWorker, workAll } from './worker.ts'
