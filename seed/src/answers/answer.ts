import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { AuditKeyDocument } from '../../../testkit/generated/operations.ts'
import type { Person } from '../company.ts'
import { peopleOfFernhollow } from '../fernhollow/people.ts'
import { deliverPackage, factsOf, openCase, orderPlan, type Team, tasksOf, untilClosed } from './cases.ts'
import { type Colleague, openColleagues } from './people.ts'
import { toldOfDeletion, toldOfPackage } from './told.ts'

export type Answering = {
  root: string
  url: string
  home: string
  workspace: string
  seed: string
  tell: (line: string) => void
  signal?: AbortSignal
}

/** A deletion may wait for the worker, and a slow machine. */
const PATIENCE_MS = 300_000

/**
 * Takes one request of access and one of deletion, of two people of the demo, from the first day to the evidence. Each run takes the next two.
 * @throws Refused, and Error where something is not as it should be
 */
export async function answerRequests(by: Answering): Promise<void> {
  const colleague = await openColleagues(by)
  const team = { handler: colleague('handler'), approver: colleague('approver') }
  const folder = join(by.home, 'requests')
  const run = Math.ceil((await readdir(folder).catch(() => [])).length / 2)
  const [asks, leaves] = peopleFor(by.seed, run)
  const auditor = colleague('auditor')
  await access(by, team, auditor, { person: asks, folder, reference: referenceOf(run * 2 + 1) })
  await deletion(by, team, auditor, { person: leaves, folder, reference: referenceOf(run * 2 + 2) })
}

/** Such as FH-2001. */
const referenceOf = (number: number) => `FH-${2_000 + number}`

/** Two people with an account, who bought, and whom a model learned from. */
function peopleFor(seed: string, run: number): [Person, Person] {
  const fitting = peopleOfFernhollow(seed).filter(
    ({ shop, customerId, orders, joined, objected }, at) =>
      at > 0 && shop === 'EU' && customerId !== null && orders.length > 0 && joined <= 6 && objected === null,
  )
  const [first, second] = [fitting[run * 2], fitting[run * 2 + 1]]
  if (!first || !second) throw new Error('Everybody in the demo has asked already. Delete its folder to start over.')
  return [first, second]
}

type Asked = { person: Person; folder: string; reference: string }

async function access(
  by: Answering,
  team: Team,
  auditor: Colleague,
  { person, folder, reference }: Asked,
): Promise<void> {
  by.tell(`\n${reference}: ${person.name} asks for a copy of their data.`)
  by.tell(`  ${team.handler.name} opens the request, checks who asks, and has their data looked up.`)
  const opened = await openCase(team, person, { type: 'ACCESS', reference })
  const place = join(folder, reference)
  await deliverPackage(team, opened, () => download(by, team.handler, opened.id, 'package', join(place, 'package.zip')))
  const facts = await factsOf(team, opened.id)
  for (const line of toldOfPackage(facts)) by.tell(`  ${line}`)
  by.tell(`  The package: ${relative(by.root, join(place, 'package.zip'))}`)
  await evidence(by, auditor, opened.id, place)
}

async function deletion(
  by: Answering,
  team: Team,
  auditor: Colleague,
  { person, folder, reference }: Asked,
): Promise<void> {
  by.tell(`\n${reference}: ${person.name} wants their data deleted.`)
  by.tell(
    `  ${team.handler.name} opens the request, checks who asks, and has a plan made; ${team.approver.name} approves it.`,
  )
  const opened = await openCase(team, person, { type: 'DELETION', reference })
  await orderPlan(team, opened)
  by.tell('  It is carried out: by programs in the stores that are connected, by the team elsewhere …')
  const evidenceOf = ({ id }: { id: string }) => createHash('sha256').update(`receipt of ${id}`).digest('hex')
  const reported = await untilClosed(team, opened.id, { patience: PATIENCE_MS, evidenceOf })
  const { state } = await factsOf(team, opened.id)
  for (const line of toldOfDeletion(state, await tasksOf(team, opened.id), reported)) by.tell(`  ${line}`)
  await evidence(by, auditor, opened.id, join(folder, reference))
}

async function download(
  { url }: Answering,
  who: Colleague,
  id: string,
  what: 'package' | 'evidence',
  file: string,
): Promise<void> {
  const answer = await fetch(`${url}/requests/${id}/${what}`, {
    headers: { authorization: `Bearer ${await who.token()}` },
  })
  if (!answer.ok) throw new Error(`The ${what} cannot be downloaded: ${answer.status} ${await answer.text()}`)
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  await writeFile(file, Buffer.from(await answer.arrayBuffer()), { mode: 0o600 })
}

/** Downloads what was done, and verifies it offline. */
async function evidence(by: Answering, auditor: Colleague, id: string, place: string): Promise<void> {
  const file = join(place, 'evidence.zip')
  await download(by, auditor, id, 'evidence', file)
  const { auditLog } = await (await auditor.ask()).ask(AuditKeyDocument, {})
  const key = auditLog?.key ?? ''
  by.tell(`  The evidence: ${relative(by.root, file)}. Verify it, without a network:`)
  by.tell(`    npx dyetrace-verify ${relative(by.root, file)} --key '${key}'`)
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(by.root, 'verify', 'main.js'),
    file,
    '--key',
    key,
  ])
  by.tell(`    ${stdout.trim().split('\n')[0]}`)
}
