import { setTimeout as sleep } from 'node:timers/promises'
import {
  AcknowledgeGapsDocument,
  ApprovePlanDocument,
  CaseFactsDocument,
  CaseTasksDocument,
  type CaseTasksQuery,
  DeliverDocument,
  DiscoverDocument,
  ExecuteDocument,
  MakePlanDocument,
  OpenRequestDocument,
  PreparePackageDocument,
  ReportTaskDocument,
  type RightType,
  type TaskAction,
  type TaskFilter,
  type TaskOutcome,
  VerifyRequesterDocument,
} from '../../../testkit/generated/operations.ts'
import { accepted, Refused } from '../../../testkit/refused.ts'
import { type Case, changed, germany } from '../changed.ts'
import type { Person } from '../company.ts'
import type { Colleague } from './people.ts'

export type Task = NonNullable<NonNullable<CaseTasksQuery['request']>['plan']>['tasks']['edges'][number]['node']

/** Who works on a request. */
export type Team = { handler: Colleague; approver: Colleague }

/** Everything that is known of a request. @throws Refused, and Error where there is none */
export async function factsOf({ handler }: Team, id: string) {
  const { request } = await (await handler.ask()).ask(CaseFactsDocument, { id })
  if (!request) throw new Error('The request is not there.')
  return request
}

/** Opens a request, checks who asks, looks their data up, and takes note of what the record does not know. @throws Refused */
export async function openCase(
  team: Team,
  person: Person,
  { type, reference }: { type: RightType; reference: string },
): Promise<Case> {
  const ask = team.handler.ask
  const identities = [
    { namespace: 'email', value: person.email },
    ...(person.customerId ? [{ namespace: 'customer_id', value: person.customerId }] : []),
  ]
  const input = {
    type,
    reference,
    identities,
    ...germany,
    receivedAt: new Date().toISOString(),
  }
  const opened = await changed(
    'openRequest',
    (await ask()).ask(OpenRequestDocument, { input }).then((one) => one.openRequest),
  )
  const verified = await changed(
    'verifyRequester',
    (await ask())
      .ask(VerifyRequesterDocument, { input: { ...opened, method: 'ACCOUNT' } })
      .then((one) => one.verifyRequester),
  )
  const found = await changed(
    'discover',
    (await ask()).ask(DiscoverDocument, { input: verified }).then((one) => one.discover),
  )
  const { manifest } = await factsOf(team, found.id)
  if (!manifest || manifest.gaps.length === 0) return found
  const known = {
    manifest: manifest.digest,
    gaps: manifest.gaps.map(({ code }) => code),
    note: 'The teams were asked.',
  }
  return changed(
    'acknowledgeGaps',
    (await ask()).ask(AcknowledgeGapsDocument, { input: { ...found, ...known } }).then((one) => one.acknowledgeGaps),
  )
}

/** Has a plan made and approved, by two people, and orders that it is carried out. @throws Refused */
export async function orderPlan(team: Team, of: Case): Promise<Case> {
  const planned = await changed(
    'plan',
    (await team.handler.ask()).ask(MakePlanDocument, { input: of }).then(({ plan }) => plan),
  )
  const { plan } = await factsOf(team, of.id)
  const input = { ...planned, digest: plan?.digest ?? '' }
  const approved = await changed(
    'approvePlan',
    (await team.approver.ask()).ask(ApprovePlanDocument, { input }).then((one) => one.approvePlan),
  )
  return changed(
    'execute',
    (await team.handler.ask()).ask(ExecuteDocument, { input: approved }).then(({ execute }) => execute),
  )
}

/** Has a package made, hands it to `send`, and records the delivery. @throws Refused */
export async function deliverPackage(team: Team, of: Case, send: () => Promise<void>): Promise<void> {
  const made = await changed(
    'preparePackage',
    (await team.handler.ask()).ask(PreparePackageDocument, { input: of }).then((one) => one.preparePackage),
  )
  await send()
  const { package: found } = await factsOf(team, of.id)
  const input = { ...made, package: found?.digest ?? '', means: 'SECURE_LINK' as const }
  await changed(
    'deliver',
    (await team.handler.ask()).ask(DeliverDocument, { input }).then(({ deliver }) => deliver),
  )
}

type TaskPage = NonNullable<NonNullable<CaseTasksQuery['request']>['plan']>['tasks'] | null

async function taskPage({ handler }: Team, id: string, filter: TaskFilter, after: string | null): Promise<TaskPage> {
  const { request } = await (await handler.ask()).ask(CaseTasksDocument, { id, filter, after })
  return request?.plan?.tasks ?? null
}

/** The tasks of a request's plan, by a filter. @throws Refused */
export async function tasksOf(team: Team, id: string, filter: TaskFilter = {}): Promise<Task[]> {
  const found: Task[] = []
  let page = await taskPage(team, id, filter, null)
  while (page) {
    found.push(...page.edges.map(({ node }) => node))
    const { hasNextPage, endCursor } = page.pageInfo
    page = hasNextPage && endCursor ? await taskPage(team, id, filter, endCursor) : null
  }
  return found
}

/** What people say of tasks that no program does. */
const said: Partial<Record<TaskAction, TaskOutcome>> = {
  INSTRUCT_VENDOR: 'NOTIFIED',
  RETRAIN: 'RETRAIN_COMMITTED',
  UNLEARN: 'UNLEARNED',
}

const POLL_MS = 300

/**
 * Waits until a request is closed. Meanwhile the handler reports each task that waits for a person, as if the team had done it.
 * @param evidenceOf SHA-256 of what shows that a task was done
 * @returns the tasks that were reported @throws Refused, and Error where it is not closed in time or a task failed
 */
export async function untilClosed(
  team: Team,
  id: string,
  { patience, evidenceOf }: { patience: number; evidenceOf: (task: Task) => string },
): Promise<Set<string>> {
  const reported = new Set<string>()
  for (const end = Date.now() + patience; Date.now() < end; await sleep(POLL_MS)) {
    if ((await factsOf(team, id)).stage === 'CLOSED') return reported
    const [failed] = await tasksOf(team, id, { states: ['FAILED'] })
    if (failed)
      throw new Error(
        `A task failed: ${failed.action} ${failed.name ?? ''}. ${failed.attempts.at(-1)?.notes.join(' ') ?? ''}`,
      )
    for (const task of await tasksOf(team, id, { states: ['WAITING'] }))
      if (await report(team, id, task, evidenceOf(task))) reported.add(task.id)
  }
  const open = (await tasksOf(team, id)).filter(
    ({ state }) => state === 'PENDING' || state === 'RUNNING' || state === 'WAITING',
  )
  throw new Error(
    `The request was not closed in time. Open: ${open.map(({ action, name, state }) => `${action} ${name ?? ''} ${state}`).join(', ')}`,
  )
}

/** @returns whether it was taken: the worker may have changed the request in between */
async function report({ handler }: Team, id: string, task: Task, evidence: string): Promise<boolean> {
  const client = await handler.ask()
  const { request } = await client.ask(CaseFactsDocument, { id })
  const outcome = task.outcome === 'NOT_FOUND' ? 'NOT_FOUND' : (said[task.action] ?? 'DELETED')
  const input = {
    task: task.id,
    version: request?.version ?? 0,
    outcome,
    evidence,
    note: 'Done by the team, in the demo.',
  } as const
  try {
    accepted('reportTask', [(await client.ask(ReportTaskDocument, { input })).reportTask])
    return true
  } catch (error) {
    if (error instanceof Refused && error.codes.some((code) => code === 'CHANGED_MEANWHILE' || code === 'WRONG_STAGE'))
      return false
    throw error
  }
}
