import { type Client, openClient } from '../../../testkit/client.ts'
import { FindVersionsDocument, type IdentityInput } from '../../../testkit/generated/operations.ts'
import { Refused } from '../../../testkit/refused.ts'
import { askDemoGate } from '../answers/gate.ts'
import { declareDemoPositions } from '../answers/positions.ts'
import { declareDemoPurposes } from '../answers/purposes.ts'
import { calendarBefore } from '../calendar.ts'
import { ada, fernhollow } from '../fernhollow/index.ts'
import { summaryOf } from '../impact.ts'
import { oatfield } from '../oatfield/index.ts'
import type { Progress } from '../progress.ts'
import { type Senders, send } from '../send.ts'
import { statementsOf } from '../statements.ts'
import { reportDemoIncident } from './incidents.ts'
import { openDemoRequests } from './requests.ts'
import { storyTime, tokenOf } from './state.ts'

/** The person whom the demo follows. */
export const demoPerson: IdentityInput = { namespace: 'email', value: ada.email }

export type Seeding = {
  url: string
  /** Folder with tokens and keys, the API's own. */
  home: string
  seed: string
  now: number
  progress: (title: string) => Progress
  signal?: AbortSignal
}

/** Tells both companies' stories, unless the API knows them to the end. @returns whether anything was told */
export async function seedDemo(seeding: Seeding): Promise<boolean> {
  const { home, seed, now, progress } = seeding
  const first = { company: oatfield(seed), senders: await sendersOf(seeding, 'oatfield') }
  const main = { company: fernhollow(seed), senders: await sendersOf(seeding, 'fernhollow') }
  if (await isTold(main.senders)) {
    await answerDemo(main.senders, now)
    return false
  }
  const begun = await knows(first.senders, 'coffee.')
  const calendar = calendarBefore(await storyTime(home, now, begun))
  for (const { company, senders } of [first, main]) {
    await send(senders, statementsOf(company, calendar), progress(company.title))
  }
  await answerDemo(main.senders, now)
  return true
}

/** What people of the company say and do once the story is told, each unless it was done. */
async function answerDemo(senders: Senders, now: number): Promise<void> {
  await declareDemoPositions(senders.handler, now)
  await declareDemoPurposes(senders.handler, now)
  await askDemoGate(senders)
  await openDemoCases(senders.handler, now)
}

/** What a handler has on the desk: requests and an incident, each unless there are any. @throws Refused */
export async function openDemoCases(handler: Client, now: number): Promise<void> {
  await openDemoRequests(handler, now)
  await reportDemoIncident(handler, now)
}

/** Two clients of one workspace. */
export async function sendersOf(
  { url, home, signal }: Pick<Seeding, 'url' | 'home' | 'signal'>,
  workspace: string,
): Promise<Senders> {
  const client = async (role: 'pipeline' | 'handler') => {
    const token = await tokenOf({ url, home }, workspace, role)
    return openClient(url, { token, ...(signal ? { signal } : {}) })
  }
  return { pipeline: await client('pipeline'), handler: await client('handler') }
}

/** The erasure is the last thing told. */
async function isTold({ handler }: Senders): Promise<boolean> {
  try {
    const { summary } = await summaryOf(handler, { identity: demoPerson })
    return summary.byVerdict.some(({ verdict, count }) => verdict === 'ERASED' && count > 0)
  } catch (error) {
    if (error instanceof Refused && error.codes.includes('CUSTOMER_NOT_FOUND')) return false
    throw error
  }
}

async function knows({ handler }: Senders, text: string): Promise<boolean> {
  const { search } = await handler.ask(FindVersionsDocument, { text, kind: 'DATASET', first: 1 })
  return search.edges.length > 0
}
